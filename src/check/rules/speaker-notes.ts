import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { contentSlides } from '../slide-kind.ts'

/**
 * A content slide of a timed lesson has speaker notes.
 *
 * What is explained aloud beside a picture is learnt better than what is read there: Mayer (2017), J. of Computer
 * Assisted Learning 33. Notes are where the explanation lives, for whoever teaches the lesson next.
 */
export const speakerNotes: LessonRule = {
  rule: 'speaker-notes',
  find(lesson: Lesson) {
    if (lesson.duration === null) return []
    const slides = contentSlides(lesson)
    const without = slides.filter(({ notes }) => notes.length === 0)
    if (slides.length > 0 && without.length === slides.length)
      return [{ at: lesson.at, message: 'No slide of this lesson has speaker notes.', hint }]
    return without.map(({ at }) => ({ at, message: 'This slide has no speaker notes.', hint }))
  },
}

const hint = 'Write Note: below it and what you will say: explaining aloud beats text to read, supported by Mayer 2017.'
