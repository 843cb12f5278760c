import type { Block, Course, Edition, Lesson, Slide } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { type Words, wordsOf } from '../../text/fill-word.ts'
import { slugify } from '../../text/slugify.ts'
import { chooseTheme } from '../../themes.ts'
import { citedSources } from '../cited-sources.ts'
import { clientWords } from '../client-words.ts'
import { type ComposeOptions, documentTitle, type Locale } from '../compose-deck.ts'
import { sourceLine } from '../compose-slides.ts'
import { htmlOf } from '../html-of.ts'
import { lessonKicker } from '../lesson-kicker.ts'
import { pdfLinks } from '../pdf-links.ts'
import { sourceEntry } from '../source-entry.ts'
import { teacherNotes } from '../teacher-notes.ts'
import { visibleBlocks } from '../visible-blocks.ts'
import { visibleFootnotes } from '../visible-footnotes.ts'
import { figuresOnPage } from './figures-on-page.ts'
import type { LessonLink, StudyOpening, StudyPage, StudySection } from './study-views.ts'

/** The lesson as a page to read alone. Hidden slides are in no edition's page: they are for a teacher to call up. */
export function composeStudy(
  course: Course,
  lesson: Lesson,
  edition: Edition,
  locale: Locale,
  options: ComposeOptions & { readonly pdf: boolean },
): StudyPage {
  const words = wordsOf(locale, lesson.language)
  const shown = lesson.slides.filter((slide) => slide.visibility !== 'hidden')
  const opening = shown[0]?.layout === 'title' && shown[0].title === lesson.title ? shown[0] : null
  const counted = shown.filter((slide) => slide.visibility === 'shown')
  return {
    language: lesson.language,
    documentTitle: documentTitle(course, lesson),
    description: lesson.subtitle ?? lesson.objectives[0] ?? course.description,
    author: lesson.author,
    theme: chooseTheme(options.theme ?? lesson.theme),
    edition,
    teacher: edition === 'teacher',
    courseKey: courseKey(course),
    lessonKey: lesson.slug,
    courseTitle: course.title,
    lessonTitle: lesson.title,
    kicker: lessonKicker(course, lesson, words),
    subtitle: lesson.subtitle,
    size: words('course.slides', { n: counted.length }),
    objectives: lesson.objectives,
    opening: opening === null ? emptyOpening : content(opening, edition, words),
    sections: shown
      .filter((slide) => slide !== opening)
      .map((slide) => section(slide, counted.indexOf(slide) + 1, edition, words)),
    sources: citedSources(course, lesson, edition, 'study').map((source) =>
      sourceEntry(source, lesson.language, words),
    ),
    pdfs: options.pdf ? pdfLinks(edition, words) : [],
    previous: neighbour(course, lesson, -1),
    next: neighbour(course, lesson, 1),
    clientWords: clientWords(locale, 'reading'),
    words,
  }
}

/** A name for what the browser keeps: other courses on the same host have another. */
export function courseKey(course: Course): string {
  return slugify(course.title) || 'course'
}

const emptyOpening: StudyOpening = { id: null, blocks: [], footnotes: [], sourceHtml: null, notes: null }

function section(slide: Slide, number: number, edition: Edition, words: Words): StudySection {
  const title = slide.title || words('deck.untitled')
  return {
    ...content(slide, edition, words),
    title,
    titleHtml: slide.titleHtml ?? escapeHtml(title),
    kicker: slide.kicker,
    isPart: slide.layout === 'section',
    isStatement: slide.layout === 'statement',
    deckHref: `deck.html#/${slide.id}`,
    deckLabel: number > 0 ? words('study.slideNumber', { n: number }) : words('study.slide'),
  }
}

function content(slide: Slide, edition: Edition, words: Words) {
  const blocks = visibleBlocks(slide.blocks, edition, 'study')
  const notes = edition === 'teacher' ? withoutPoints(teacherNotes(slide), blocks) : []
  const { sourceHtml } = slide
  const html = () => [slide.titleHtml ?? '', sourceHtml ?? '', ...htmlOf(blocks), ...htmlOf(notes)]
  return {
    id: slide.id,
    blocks: figuresOnPage(blocks),
    footnotes: visibleFootnotes(slide.footnotes, html),
    sourceHtml: sourceHtml === null ? null : sourceLine(sourceHtml, words),
    notes: notes.length === 0 ? null : figuresOnPage(notes),
  }
}

/** What a good answer has stands with its question here; a deck's slide leaves it to the notes. */
function withoutPoints(notes: readonly Block[], shown: readonly Block[]): readonly Block[] {
  const isShown = (block: Block, among: readonly Block[]): boolean =>
    among.some(
      (one) =>
        one === block || (one.kind === 'directive' && Object.values(one.slots).some((inner) => isShown(block, inner))),
    )
  return notes.filter((note) => !isShown(note, shown))
}

function neighbour(course: Course, lesson: Lesson, step: 1 | -1): LessonLink | null {
  const other = course.lessons[course.lessons.indexOf(lesson) + step]
  return other === undefined ? null : { href: `../${other.slug}/index.html`, title: other.title }
}
