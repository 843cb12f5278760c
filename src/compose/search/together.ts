/** Texts that stood apart, in one line: a dot parts them where no sentence ends. */
export function together(texts: readonly string[]): string {
  let line = ''
  let last = ''
  for (const text of texts) {
    if (text === '') continue
    line += last === '' ? text : (ends.has(last.at(-1)!) ? ' ' : ' · ') + text
    last = text
  }
  return line
}

const ends: ReadonlySet<string> = new Set('.?!…:;')
