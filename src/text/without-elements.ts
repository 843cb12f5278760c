const tag = /<(\/?)([a-z][\w-]*)([^<>]*)>/gi

/**
 * Leaves elements out with all that is in them; one that is never closed hides the rest.
 *
 * @param goes - asked for each opening tag: its name in small letters, and what else stands in it
 */
export function withoutElements(html: string, goes: (name: string, attributes: string) => boolean): string {
  let kept = ''
  let last = 0
  let skipped: { name: string; depth: number } | null = null
  for (const found of html.matchAll(tag)) {
    const [whole, closing, written, attributes] = found as unknown as [string, string, string, string]
    const name = written.toLowerCase()
    if (skipped !== null) {
      if (name === skipped.name && !attributes.endsWith('/')) skipped.depth += closing === '' ? 1 : -1
      if (skipped.depth === 0) {
        skipped = null
        last = found.index + whole.length
      }
    } else if (closing === '' && !attributes.endsWith('/') && goes(name, attributes)) {
      kept += html.slice(last, found.index)
      skipped = { name, depth: 1 }
    }
  }
  return skipped === null ? kept + html.slice(last) : kept
}
