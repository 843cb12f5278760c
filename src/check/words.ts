/** The words of a text. A number with its separators is one, `two-thirds` is one, a lone sign is none. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,:/-](?=[\p{L}\p{N}]))*/gu) ?? []
}
