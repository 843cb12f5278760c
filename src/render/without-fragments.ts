/**
 * Notes without fragments: Reveal counts those, too, and the next key would seem to do nothing.
 *
 * @param html - clean, so that a `<` begins a tag
 */
export function withoutFragments(html: string): string {
  if (!html.includes('fragment')) return html
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/ class="([^"]*)"/, (_whole, classes: string) => {
      const kept = classes.split(' ').filter((name) => name !== 'fragment')
      return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`
    }),
  )
}
