const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The words of a piece of HTML: tags gone, entities that our renderer writes resolved, white space folded. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/\s+/g, ' ')
    .trim()
}

/** Inline HTML as text: like {@link plainText}, but a tag in the middle of a word does not part it. */
export function inlineText(html: string): string {
  return plainText(html.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, ''))
}
