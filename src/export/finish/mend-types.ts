import { readText } from './pdf-value.ts'
import type { WordReader } from './read-words.ts'
import { allTags, isContent, isTag, type Tag, type TagTree } from './tag-tree.ts'

/** Types that PDF 1.7 knows. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

/** What Chromium writes beyond the standard, and what it is nearest to. */
const roles: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span', Aside: 'Div', Title: 'P', Sub: 'Span' }

/** Says of every type that is no standard one which it stands for. */
export function mapRoles(tree: TagTree): void {
  const others = new Set(
    allTags(tree.tags)
      .map((tag) => tag.type)
      .filter((type) => !standard.has(type)),
  )
  if (others.size > 0)
    tree.root.set('RoleMap', new Map([...others].sort().map((type) => [type, `/${roles[type] ?? 'NonStruct'}`])))
}

/**
 * Chromium tags as a figure what has no description: a frame around others, a picture of which the lesson says
 * nothing. A figure without one is worse than none.
 */
export function mendFigures(tree: TagTree): void {
  for (const tag of allTags(tree.tags)) {
    if (tag.type !== 'Figure' && tag.type !== 'Formula') continue
    if (!readText(tag.dict.get('Alt')) && !readText(tag.dict.get('ActualText'))) tag.type = 'Div'
  }
}

/** A picture that is drawn with the letters of formulas is one. */
export function mendFormulas(tree: TagTree, reader: WordReader): void {
  for (const tag of allTags(tree.tags)) {
    if (tag.type !== 'Figure') continue
    const runs = allTags([tag]).flatMap(({ kids }) => kids.filter(isContent).flatMap((kid) => reader.runs(kid)))
    if (runs.some((run) => /KaTeX_/.test(reader.fontName(run)))) tag.type = 'Formula'
  }
}

/** A form field that is not told which one it is: what looks like a button and is a link. */
export function mendForms(tree: TagTree): void {
  for (const tag of allTags(tree.tags)) if (tag.type === 'Form' && !tag.dict.has('A')) tag.type = 'Div'
}

/** Headings begin at 1 and go down one level at a time, whatever their numbers were. */
export function mendHeadings(tree: TagTree): void {
  const open: number[] = []
  for (const tag of allTags(tree.tags)) {
    const level = levelOf(tag)
    if (level === null) continue
    while (open.length > 0 && (open.at(-1) as number) >= level) open.pop()
    open.push(level)
    tag.type = `H${Math.min(open.length, 6)}`
  }
}

/** Chromium writes plain H for what is deeper than 6. */
function levelOf(tag: Tag): number | null {
  if (tag.type === 'H') return 7
  const found = /^H([1-6])$/.exec(tag.type)
  return found ? Number(found[1]) : null
}

/** Removes tags that hold nothing and say nothing. */
export function dropEmpty(tree: TagTree, remove: (tag: Tag) => void): void {
  const clean = (tag: Tag) => {
    for (const kid of tag.kids) if (isTag(kid)) clean(kid)
    const isEmpty = (kid: Tag) => kid.kids.length === 0 && (kid.type === 'NonStruct' || kid.type === 'Div')
    for (const kid of tag.kids) if (isTag(kid) && isEmpty(kid)) remove(kid)
    tag.kids = tag.kids.filter((kid) => !isTag(kid) || !isEmpty(kid))
  }
  for (const tag of tree.tags) clean(tag)
}
