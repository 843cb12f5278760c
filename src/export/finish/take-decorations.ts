import type { Drawn } from './content-streams.ts'
import { type Content, contentKey, isContent, isTag, type Tag, type TagTree } from './tag-tree.ts'

/**
 * Takes out of the tags what is only lines and areas: backgrounds, borders, rules. Of a figure they are the drawing,
 * of a label they are the bullet.
 *
 * @returns what is no content any more
 */
export function takeDecorations(tree: TagTree, drawn: ReadonlyMap<string, Drawn>): Content[] {
  const taken: Content[] = []
  const take = (tag: Tag) => {
    if (tag.type === 'Figure' || tag.type === 'Formula' || tag.type === 'Lbl') return
    tag.kids = tag.kids.filter((kid) => {
      if (!isContent(kid)) return true
      const one = drawn.get(contentKey(kid.container, kid.mcid))
      if (one === undefined || one.runs.length > 0 || one.paintsMore) return true
      taken.push(kid)
      return false
    })
    for (const kid of tag.kids) if (isTag(kid)) take(kid)
  }
  for (const tag of tree.tags) take(tag)
  return taken
}
