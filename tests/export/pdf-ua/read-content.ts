/** A marked-content sequence that is open. */
export type Mark = { readonly tag: string; readonly mcid: number | null }

/** Something painted, or a mark that opens, with the marks around it from the outside in. */
export type ContentItem =
  | { readonly kind: 'paint'; readonly operator: string; readonly around: readonly Mark[] }
  | {
      readonly kind: 'text'
      readonly font: string
      readonly codes: readonly number[]
      readonly around: readonly Mark[]
    }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly around: readonly Mark[] }
  | { readonly kind: 'unbalanced'; readonly around: readonly Mark[] }

const token = /<<|>>|\[|\]|\((?:\\[\s\S]|[^\\()])*\)|<[\dA-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g
const painters = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'EI'])

/**
 * Reads a content stream for what it paints inside which marks.
 *
 * @param isTaggedXObject - true when what `Do` draws has marks of its own and is looked at there
 */
export function readContent(text: string, isTaggedXObject: (name: string) => boolean): ContentItem[] {
  const items: ContentItem[] = []
  let around: readonly Mark[] = []
  let operands: string[] = []
  let font = ''
  for (const [word] of text.matchAll(token)) {
    if (/^[^A-Za-z'"]/.test(word)) {
      operands.push(word)
      continue
    }
    if (word === 'BMC' || word === 'BDC') {
      const mcid = /\/MCID\s+(\d+)/.exec(operands.join(' '))
      const mark = { tag: (operands[0] ?? '/').slice(1), mcid: mcid ? Number(mcid[1]) : null }
      items.push({ kind: 'mark', mark, around })
      around = [...around, mark]
    } else if (word === 'EMC') {
      if (around.length === 0) items.push({ kind: 'unbalanced', around })
      around = around.slice(0, -1)
    } else if (word === 'Tf') font = (operands[0] ?? '/').slice(1)
    else if (['Tj', 'TJ', "'", '"'].includes(word)) items.push({ kind: 'text', font, codes: codes(operands), around })
    else if (painters.has(word)) items.push({ kind: 'paint', operator: word, around })
    else if (word === 'Do' && !isTaggedXObject((operands[0] ?? '/').slice(1)))
      items.push({ kind: 'paint', operator: word, around })
    operands = []
  }
  if (around.length > 0) items.push({ kind: 'unbalanced', around })
  return items
}

/** Chromium's fonts have codes of two bytes. */
function codes(operands: readonly string[]): number[] {
  const hex = operands.filter((word) => word.startsWith('<')).map((word) => word.replace(/[<>\s]/g, ''))
  return hex.flatMap((one) => (one.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)))
}
