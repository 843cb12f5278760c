import type { Course, Edition, Lesson } from '../model.ts'
import { type Words, wordsOf } from '../text/fill-word.ts'
import { chooseTheme } from '../themes.ts'
import type { ComposeOptions, Locale } from './compose-deck.ts'
import { lessonKicker } from './lesson-kicker.ts'
import type { CoursePage, PdfLink } from './views.ts'

/** The front door of an edition: its lessons, and what there is of each. */
export function composeCoursePage(
  course: Course,
  edition: Edition,
  locale: Locale,
  options: ComposeOptions & { readonly pdf: boolean },
): CoursePage {
  const words = wordsOf(locale, course.language)
  return {
    language: course.language,
    title: course.title,
    editionName: edition === 'teacher' ? words('course.teacherEdition') : null,
    description: course.description,
    author: course.author,
    license: course.license,
    theme: chooseTheme(options.theme ?? course.theme),
    lessons: course.lessons.map((lesson) => ({
      kicker: lessonKicker(course, lesson, words),
      title: lesson.title,
      subtitle: lesson.subtitle,
      slideCount: words('course.slides', { n: lesson.slides.filter((slide) => slide.visibility === 'shown').length }),
      objectives: lesson.objectives,
      deckHref: `${lesson.slug}/deck.html`,
      pdfs: options.pdf ? pdfLinks(lesson, edition, words) : [],
    })),
    words,
  }
}

/** Every PDF that a lesson may have; which of them were made is known only after printing. */
function pdfLinks(lesson: Lesson, edition: Edition, words: Words): PdfLink[] {
  const names = ['slides', 'handout', 'worksheet', ...(edition === 'teacher' ? ['teacher'] : [])]
  return names.map((name) => ({ href: `${lesson.slug}/${name}.pdf`, label: words(`course.pdf.${name}`) }))
}
