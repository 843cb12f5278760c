import type { Drawn } from './content-streams.ts'
import { contentKey, isContent, isTag, type Tag, type TagTree } from './tag-tree.ts'

/**
 * Takes out of the tags what is only lines and areas: backgrounds, borders, rules. Of a figure they are the drawing,
 * of a label they are the bullet.
 *
 * @returns numbers of marked content, by container
 */
export function takeDecorations(tree: TagTree, drawn: ReadonlyMap<string, Drawn>): Map<number, Set<number>> {
  const decorations = new Map<number, Set<number>>()
  const take = (tag: Tag) => {
    if (tag.type === 'Figure' || tag.type === 'Formula' || tag.type === 'Lbl') return
    tag.kids = tag.kids.filter((kid) => {
      if (!isContent(kid)) return true
      const one = drawn.get(contentKey(kid.container, kid.mcid))
      if (one === undefined || one.runs.length > 0 || one.paintsMore) return true
      const numbers = decorations.get(kid.container) ?? new Set()
      decorations.set(kid.container, numbers.add(kid.mcid))
      return false
    })
    for (const kid of tag.kids) if (isTag(kid)) take(kid)
  }
  for (const tag of tree.tags) take(tag)
  return decorations
}
