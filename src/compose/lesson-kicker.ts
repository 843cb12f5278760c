import type { Course, Lesson } from '../model.ts'
import type { Words } from '../text/fill-word.ts'

/** `Lesson 1 · 45 min`, as far as it says anything. */
export function lessonKicker(course: Course, lesson: Lesson, words: Words): string | null {
  const parts = [
    course.lessons.length > 1 ? words('deck.lesson', { number: lesson.number }) : null,
    lesson.duration === null ? null : words('deck.minutes', { n: lesson.duration }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' · ')
}
