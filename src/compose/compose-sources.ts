import type { Course, Edition, Lesson } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Words } from '../text/fill-word.ts'
import { citedSources } from './cited-sources.ts'
import { entryText, type SourceEntry, sourceEntry } from './source-entry.ts'
import type { ComposedSlide } from './views.ts'

/**
 * The slides at a lesson's end that list what it cites, below each other and uncounted. None when it cites nothing.
 * The build measures them like any other slide.
 */
export function composeSources(course: Course, lesson: Lesson, edition: Edition, words: Words): ComposedSlide[] {
  const sources = citedSources(course, lesson, edition)
  const pages = toPages(sources.map((source) => ({ source, entry: sourceEntry(source, lesson.language, words) })))
  const ids = freeIds(pages.length, new Set(lesson.slides.map((slide) => slide.id)))
  return pages.map((page, index): ComposedSlide => {
    const at = page[0]!.source.at
    const title =
      pages.length === 1 ? words('sources.title') : words('sources.titleOf', { n: index + 1, total: pages.length })
    return {
      id: ids[index]!,
      number: null,
      label: title,
      title,
      titleHtml: escapeHtml(title),
      opens: false,
      classes: 'slide layout-sources',
      style: null,
      kicker: null,
      subtitle: null,
      foot: { html: escapeHtml(lesson.title), isSource: false },
      blocks: [
        {
          kind: 'directive',
          name: 'sources',
          id: null,
          classes: [],
          attributes: {},
          view: { entries: page.map(({ entry }) => entry) },
          slots: {},
          figure: null,
          shown: { outputs: null, teacherOnly: false },
          at,
        },
      ],
      halves: null,
      footnotes: [],
      notes: null,
      noteFootnotes: [],
      sectionAttributes: { 'data-visibility': 'uncounted' },
      hidden: false,
      at,
    }
  })
}

/** Lines of a column, and what of a line the space below an entry takes; `layouts.css` sets them. */
const columnLines = 22
const gap = 0.35
/** A column is as wide as this many middling letters of the Latin alphabet. */
const lineLetters = 58

/** Fills column after column, two a slide. */
function toPages<Item extends { readonly entry: SourceEntry }>(items: readonly Item[]): Item[][] {
  const columns: Item[][] = []
  let left = 0
  for (const item of items) {
    const lines = Math.ceil(width(entryText(item.entry)) / lineLetters) + gap
    if (lines > left) {
      columns.push([])
      left = columnLines
    }
    columns.at(-1)!.push(item)
    left -= lines
  }
  return columns.flatMap((column, index) => (index % 2 === 0 ? [[...column, ...(columns[index + 1] ?? [])]] : []))
}

/** Letters, the wide ones of Cyrillic and capitals counted for what they take. */
function width(text: string): number {
  const wide = text.match(/[\u0400-\u04ff]/g)?.length ?? 0
  const capitals = text.match(/[A-Z]/g)?.length ?? 0
  return text.length + 0.12 * wide + 0.25 * capitals
}

/** `sources`, `sources-2`, …; an author may have taken them. */
function freeIds(count: number, taken: ReadonlySet<string>): string[] {
  const ids: string[] = []
  for (let number = 1; ids.length < count; number++) {
    const id = number === 1 ? 'sources' : `sources-${number}`
    if (!taken.has(id)) ids.push(id)
  }
  return ids
}
