/** Entities that authors type; accented letters need no row, see {@link namedCharacter}. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '\u200d',
    ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“',
    rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›', times: '×', divide: '÷', minus: '−',
    plusmn: '±', le: '≤', ge: '≥', ne: '≠', asymp: '≈', deg: '°', prime: '′', Prime: '″', frac12: '½', frac14: '¼',
    frac34: '¾', sup2: '²', sup3: '³', permil: '‰', euro: '€', pound: '£', cent: '¢', yen: '¥', copy: '©', reg: '®',
    trade: '™', sect: '§', para: '¶', dagger: '†', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', rArr: '⇒',
    check: '✓', iexcl: '¡', iquest: '¿', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', oslash: 'ø',
    Oslash: 'Ø', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ',
  }),
) // biome-ignore format: a table is read by rows

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', caron: '\u030c',
  cedil: '\u0327',
} // biome-ignore format: a table is read by rows

/** The words of a piece of HTML: tags gone, entities resolved, white space folded. */
export function plainText(html: string): string {
  // Thousands of pieces are asked for, and most are words and nothing else.
  const text = html.includes('<') ? html.replace(/<[^>]*>/g, ' ') : html
  return (text.includes('&') ? resolveEntities(text) : text).replace(/\s+/g, ' ').trim()
}

/** `K&ouml;ln &#8211; Bonn` as letters. A name that is not known stays as written. */
export function resolveEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return namedCharacter(name) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Inline HTML as text: like {@link plainText}, but a tag in the middle of a word does not part it. */
export function inlineText(html: string): string {
  return plainText(html.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, ''))
}

/** `amp` is &; `ouml` is o with two dots, as `&Aring;` is A with a ring. */
function namedCharacter(name: string): string | null {
  const known = named.get(name) ?? named.get(name.toLowerCase())
  if (known !== undefined) return known
  const accented = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|caron|cedil)$/.exec(name)
  const letter = accented && (accented[1]! + accents[accented[2]!]!).normalize('NFC')
  return letter?.length === 1 ? letter : null
}
