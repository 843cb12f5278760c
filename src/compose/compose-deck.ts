import type { Course, Edition, Lesson } from '../model.ts'
import { type WordEntry, wordsOf } from '../text/fill-word.ts'
import { chooseTheme } from '../themes.ts'
import { clientWords } from './client-words.ts'
import { composeSlides } from './compose-slides.ts'
import { helpKeys } from './help-keys.ts'
import type { ComposedSlide, DeckPage, PrintDeck, Stack } from './views.ts'

/** A locale: its words by key. */
export type Locale = Readonly<Record<string, WordEntry>>

/** What the user asked for on the command line. */
export type ComposeOptions = { readonly theme: string | null }

/** The deck of a lesson in one edition. */
export function composeDeck(
  course: Course,
  lesson: Lesson,
  edition: Edition,
  locale: Locale,
  options: ComposeOptions,
): DeckPage {
  const words = wordsOf(locale, lesson.language)
  const teacher = edition === 'teacher'
  return {
    language: lesson.language,
    documentTitle: documentTitle(course, lesson),
    lessonTitle: lesson.title,
    author: lesson.author,
    theme: chooseTheme(options.theme ?? lesson.theme),
    edition,
    teacher,
    stacks: toStacks(composeSlides(course, lesson, edition, words), lesson),
    clientWords: clientWords(locale, 'deck'),
    keys: helpKeys(teacher, words),
    words,
  }
}

/** The same slides as a page to print; hidden ones are not printed in any edition. */
export function composePrintDeck(
  course: Course,
  lesson: Lesson,
  edition: Edition,
  locale: Locale,
  options: ComposeOptions,
): PrintDeck {
  const words = wordsOf(locale, lesson.language)
  return {
    language: lesson.language,
    documentTitle: documentTitle(course, lesson),
    author: lesson.author,
    theme: chooseTheme(options.theme ?? lesson.theme),
    slides: composeSlides(course, lesson, edition, words).filter((slide) => !slide.hidden),
    words,
  }
}

/** `Lesson – Course`. */
export function documentTitle(course: Course, lesson: Lesson): string {
  return course.title === lesson.title ? lesson.title : `${lesson.title} – ${course.title}`
}

/** Slides below each other form a stack. Under a slide that an edition leaves out, what stood below it begins one. */
function toStacks(slides: readonly ComposedSlide[], lesson: Lesson): Stack[] {
  const columns = columnsOf(lesson)
  const stacks: Stack[] = []
  let column: number | undefined
  for (const slide of slides) {
    const last = stacks.at(-1)
    if (last && columns.get(slide.id) === column) {
      last.slides.push(slide)
      last.vertical = true
      last.hidden &&= slide.hidden
    } else stacks.push({ vertical: false, slides: [slide], hidden: slide.hidden })
    column = columns.get(slide.id)
  }
  return stacks
}

/** Which column of the whole lesson each slide stands in, by id. The first slide cannot stand below anything. */
function columnsOf(lesson: Lesson): Map<string, number> {
  let column = 0
  return new Map(lesson.slides.map((slide) => [slide.id, slide.below ? column : ++column]))
}
