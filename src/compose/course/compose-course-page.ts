import type { Course, Edition, Lesson } from '../../model.ts'
import { type Words, wordsOf } from '../../text/fill-word.ts'
import type { ComposeOptions, Locale } from '../compose-deck.ts'
import { pdfLinks } from '../pdf-links.ts'
import { courseFrame } from './course-frame.ts'
import type { CourseUses } from './course-uses.ts'
import type { CoursePage, LessonCard } from './course-views.ts'
import { lessonPictures } from './lesson-pictures.ts'

/** More lessons than this are a list to scan; fewer are shown one by one. */
const few = 8

/** The front door of an edition: its lessons, and what there is of each. */
export function composeCoursePage(
  course: Course,
  edition: Edition,
  uses: CourseUses,
  locale: Locale,
  options: ComposeOptions & { readonly pdf: boolean },
): CoursePage {
  const words = wordsOf(locale, course.language)
  const pictures = lessonPictures(course, edition)
  const lessons = course.lessons.map(
    (lesson, index): LessonCard => ({
      slug: lesson.slug,
      number: lesson.number,
      kicker: course.lessons.length > 1 ? words('deck.lesson', { number: lesson.number }) : null,
      title: lesson.title,
      titleSaid: lesson.title === course.title,
      language: lesson.language === course.language ? null : lesson.language,
      subtitle: lesson.subtitle,
      minutes: lesson.duration === null ? null : words('deck.minutes', { n: lesson.duration }),
      slides: words('course.slides', { n: countSlides(lesson) }),
      slideCount: countSlides(lesson),
      objectives: lesson.objectives,
      many: course.lessons.length > few,
      pictureHtml: pictures[index]!,
      readHref: `${lesson.slug}/index.html`,
      deckHref: `${lesson.slug}/deck.html`,
      offlineDeck: { href: `${lesson.slug}/deck-offline.html`, label: words('course.offlineDeck'), size: null },
      pdfs: options.pdf
        ? pdfLinks(edition, words).map(({ href, label }) => ({ href: `${lesson.slug}/${href}`, label, size: null }))
        : [],
      hasFiles: options.pdf,
    }),
  )
  const [first] = lessons
  // A course of one lesson of the same name says everything once: above what is above, below what is below.
  const only = lessons.length === 1 && first!.titleSaid ? first! : null
  return {
    ...courseFrame(course, edition, uses, locale, options),
    lead: course.description ?? only?.subtitle ?? null,
    facts: facts(course, words),
    start: first
      ? { href: first.readHref, lesson: only ? '' : [first.kicker, first.title].filter(Boolean).join(': ') }
      : null,
    amount: lessons.length === 1 ? 'one' : lessons.length > few ? 'many' : 'few',
    lessons: only && course.description === null ? [{ ...only, subtitle: null }] : lessons,
  }
}

function countSlides(lesson: Lesson): number {
  return lesson.slides.filter((slide) => slide.visibility === 'shown').length
}

/** How much there is of the course. */
function facts({ lessons }: Course, words: Words): string[] {
  if (lessons.length < 2) return [] // said at the lesson
  const known = lessons.every(({ duration }) => duration !== null)
  const minutes = lessons.reduce((sum, { duration }) => sum + (duration ?? 0), 0)
  return [words('course.lessons', { n: lessons.length }), known && minutes > 0 ? span(minutes, words) : null].filter(
    (one) => one !== null,
  )
}

/** `45 min`, `3 h`, `2 h 15 min`. */
function span(minutes: number, words: Words): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes < 100) return words('deck.minutes', { n: minutes })
  return [words('course.hours', { n: hours }), ...(rest === 0 ? [] : [words('deck.minutes', { n: rest })])].join(' ')
}
