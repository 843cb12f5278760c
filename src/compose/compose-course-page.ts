import type { Course, Edition } from '../model.ts'
import { wordsOf } from '../text/fill-word.ts'
import { chooseTheme } from '../themes.ts'
import type { ComposeOptions, Locale } from './compose-deck.ts'
import { lessonKicker } from './lesson-kicker.ts'
import { pdfLinks } from './pdf-links.ts'
import type { CoursePage } from './views.ts'

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
      pdfs: options.pdf
        ? pdfLinks(edition, words).map((link) => ({ ...link, href: `${lesson.slug}/${link.href}` }))
        : [],
    })),
    words,
  }
}
