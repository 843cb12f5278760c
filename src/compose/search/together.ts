/** Texts that stood apart, in one line: a dot parts them where no sentence ends. */
export function together(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((before, text) => before + (before === '' ? '' : /[.?!…:;]$/.test(before) ? ' ' : ' · ') + text, '')
}
