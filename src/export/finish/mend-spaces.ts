import type { Run, WordReader } from './read-words.ts'
import { isContent, isTag, type Tag, type TagTree } from './tag-tree.ts'

/** Text to be put into content streams, by container and place. */
export type Insertions = Map<number, Map<number, string>>

/** Tags that stand in the middle of a line; at any other, a line ends. */
const inline = new Set(['NonStruct', 'Span', 'Link', 'Code', 'Em', 'Strong', 'Quote', 'Reference', 'BibEntry'])

/**
 * Draws the spaces that Chromium leaves out where it breaks a line: without them, who reads the tags hears the last
 * word of a line and the first of the next as one. Only the page itself knows whether there is a space.
 *
 * @param pairs - words that follow each other with a space between, see `wordPairs`
 */
export function missingSpaces(tree: TagTree, reader: WordReader, pairs: ReadonlySet<string>): Insertions {
  const insertions: Insertions = new Map()
  let line: Run[] = []
  const finishLine = () => {
    for (const run of runsBeforeSpaces(line, pairs)) {
      const space = reader.space(run)
      if (space === null) continue
      const own = insertions.get(run.container) ?? new Map()
      insertions.set(run.container, own.set(run.end, space))
    }
    line = []
  }
  const walk = (tag: Tag) => {
    if (!inline.has(tag.type)) finishLine()
    if (tag.type === 'Figure' || tag.type === 'Formula') return // is read by its description
    for (const kid of tag.kids) {
      if (isTag(kid)) walk(kid)
      else if (isContent(kid)) line.push(...reader.runs(kid))
    }
    if (!inline.has(tag.type)) finishLine()
  }
  for (const tag of tree.tags) walk(tag)
  return insertions
}

/** The runs after which the page has a space and the drawing has none. */
function runsBeforeSpaces(runs: readonly Run[], pairs: ReadonlySet<string>): Run[] {
  const found: Run[] = []
  let tail = '' // of what was read, since the last space
  for (const [index, run] of runs.entries()) {
    tail = lastWord(tail + run.text)
    if (tail === '') continue
    // A word may go on in the runs that follow, as a comma does after a word in italics.
    let head = ''
    for (const next of runs.slice(index + 1, index + 5)) {
      head += firstWord(next.text)
      if (pairs.has(`${tail} ${head}`)) {
        found.push(run)
        tail = ''
        break
      }
      if (head === '' || /\s/.test(next.text)) break
    }
  }
  return found
}

function lastWord(text: string): string {
  return /\S*$/.exec(text)?.[0] ?? ''
}

function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? ''
}
