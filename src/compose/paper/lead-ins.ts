import type { Block } from '../../model.ts'

/** Up to four words and a colon at the beginning of a paragraph. */
const opening = /^(<p(?:\s[^>]*)?>)(\p{L}[\p{L}’'-]*(?:,? \p{L}[\p{L}’'-]*){0,3}:)(?=\s)/u

/**
 * Finds what opens paragraphs of the notes again and again, such as `Ask:` or `Next:`. One who looks up from the class
 * for a second looks for these; words before a colon that stand there once are a sentence like any other.
 *
 * @param notes - all notes of the lesson
 * @returns the first words of what opens them, as {@link withLeadIns} asks for them
 */
export function leadIns(notes: readonly Block[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const block of notes) {
    const words = leadOf(block)
    if (words !== null) count.set(words, (count.get(words) ?? 0) + 1)
  }
  return new Set([...count].flatMap(([words, times]) => (times > 1 ? [words] : [])))
}

/** The same notes with their lead-ins marked. */
export function withLeadIns(notes: readonly Block[], known: ReadonlySet<string>): Block[] {
  return notes.map((block) => {
    const words = leadOf(block)
    if (block.kind !== 'prose' || words === null || !known.has(words)) return block
    return { ...block, html: block.html.replace(opening, '$1<strong class="lead-in">$2</strong>') }
  })
}

/** `Ask, to close:` is an `Ask:`. */
function leadOf(block: Block): string | null {
  if (block.kind !== 'prose' || block.what !== 'paragraph') return null
  return opening.exec(block.html)?.[2]?.replace(/[,:].*$/, '') ?? null
}
