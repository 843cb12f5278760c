import type { Block, Course, Edition, Lesson, Output, Slide } from '../model.ts'
import { resolvePath } from '../text/resolve-path.ts'
import { htmlOf, viewHtml } from './html-of.ts'
import { teacherNotes } from './teacher-notes.ts'
import { visibleBlocks } from './visible-blocks.ts'
import { visibleFootnotes } from './visible-footnotes.ts'

/** Pictures and files that an edition shows or links to, by course path. What only teachers see stays with them. */
export function usedFiles(course: Course, edition: Edition): Set<string> {
  const paths = new Set<string>()
  for (const lesson of course.lessons) {
    for (const slide of lesson.slides) {
      if (slide.visibility === 'hidden' && edition === 'student') continue
      for (const output of outputs)
        for (const path of slideFiles(slide, lesson, edition, output)) if (path !== null) paths.add(path)
    }
  }
  return paths
}

/** What stands on paper alone is printed from the course's folder, and in no file of the site. */
const outputs: readonly Output[] = ['deck', 'study']

function slideFiles(slide: Slide, lesson: Lesson, edition: Edition, output: Output): (string | null)[] {
  const notes = edition === 'teacher' ? teacherNotes(slide) : []
  const blocks = visibleBlocks(slide.blocks, edition, output)
  const all = [...blocks, ...notes]
  const lines = [slide.titleHtml ?? '', slide.sourceHtml ?? '']
  const footnotes = visibleFootnotes(slide.footnotes, () => [...lines, ...htmlOf(all)])
  return [
    slide.background?.path ?? null,
    ...all.flatMap((block) => blockFiles(block, lesson)),
    ...[...lines, ...footnotes.map((note) => note.html)].flatMap((html) => namedFiles(html, lesson)),
  ]
}

const nothing: (string | null)[] = []

function blockFiles(block: Block, lesson: Lesson): (string | null)[] {
  if (block.kind === 'directive') {
    const inside = Object.values(block.slots).flatMap((inner) => inner.flatMap((one) => blockFiles(one, lesson)))
    return [...inside, ...viewHtml(block.view).flatMap((html) => namedFiles(html, lesson))]
  }
  if (block.images.length === 0 && block.links.length === 0) return nothing
  return [...block.images, ...block.links].map((use) => use.path)
}

const named = /<(?:a|img|audio|video|source|track)\b[^>]*?\s(?:href|src|poster)="([^"]+)/g

/**
 * Files that a line of inline HTML names: a title, a cell, a caption or a footnote carries no list of its own. The
 * parser leaves only addresses of files that are there, of pages and of other hosts.
 */
function namedFiles(html: string, lesson: Lesson): (string | null)[] {
  if (!html.includes('="')) return nothing
  const page = `${lesson.slug}/deck.html`
  return [...html.matchAll(named)].map(([, address]) =>
    /^#|^[a-z][a-z\d+.-]*:|(?:^|\/)deck\.html(?:$|#)/i.test(address!)
      ? null
      : resolvePath(page, address!.replaceAll('&#39;', "'")),
  )
}
