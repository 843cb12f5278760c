import { resolveEntities } from '../../text/plain-text.ts'

/** Tags that do not part a word. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** What is drawn in no letters, or in letters that stand elsewhere. */
const unseen = /<(style|script|title|svg|annotation)\b[\s\S]*?<\/\1>/gi

/** Every two words of a page that follow each other with a space between, as `one two`. */
export function wordPairs(html: string): Set<string> {
  const text = resolveEntities(
    html
      .replace(unseen, ' ')
      .replace(/<\/?([a-z][\w-]*)?(?:"[^"]*"|'[^']*'|[^'">])*>/gi, (_, name?: string) =>
        inline.has(name?.toLowerCase() ?? '') ? '' : ' ',
      ),
  )
  const words = text.split(/\s+/)
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}
