import type { Course } from '../../model.ts'
import type { Words } from '../../text/fill-word.ts'
import type { Use } from './course-uses.ts'
import type { LessonUse } from './course-views.ts'

/** The way to where a lesson has it, named by the lesson. */
export function lessonUse({ lesson, slide }: Use, course: Course, words: Words): LessonUse {
  const label = course.lessons.length > 1 ? words('deck.lesson', { number: lesson.number }) : lesson.title
  // Hidden slides are in the teacher's deck alone.
  const page = slide.visibility === 'hidden' ? 'deck.html#/' : 'index.html#'
  return { href: `${lesson.slug}/${page}${slide.id}`, label, title: lesson.title }
}
