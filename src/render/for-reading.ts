/**
 * What a page to read needs: links to slides of other lessons lead to their pages, a slide's number to the deck, which
 * alone counts them; and what is wider than a phone can be moved sideways on its own.
 */
export function forReading(html: string): string {
  return html
    .replace(/(<a\b[^>]*? href=")((?:[^":?#]*\/)?)deck\.html(?=["#])/g, '$1$2index.html')
    .replace(/(<a\b[^>]*? href=")#\/(?=\d)/g, '$1deck.html#/')
    .replace(/<table[ >][\s\S]*?<\/table>/g, (table) => `<div class="sideways">${table}</div>`)
    .replace(/<svg class="figure-drawing[\s\S]*?<\/svg>/g, (svg) => `<div class="sideways drawn">${svg}</div>`)
}
