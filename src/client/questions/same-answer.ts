/**
 * Whether something typed is one of the answers. Capital letters, spaces around it and how a keyboard puts a letter
 * with its accent together make no difference.
 *
 * @param accepted - answers parted by `|`
 * @param language - whose capital letters: a Turkish I is not an English one
 */
export function isAccepted(typed: string, accepted: string, language: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase(language).trim().replace(/\s+/g, ' ')
  const given = plain(typed)
  return given !== '' && accepted.split('|').some((answer) => plain(answer) === given)
}
