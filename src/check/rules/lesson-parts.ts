import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { directivesOf, discussions, slideKind } from '../slide-kind.ts'

/**
 * A lesson has objectives, a discussion, an activity and a summary.
 *
 * Students who act in class fail less and score higher than those who only listen (225 studies): Freeman et al. (2014),
 * PNAS 111(23). To know beforehand what matters helps (pre-training, d = 0.46): Mayer (2017), J. of Computer Assisted
 * Learning 33.
 */
export const lessonParts: LessonRule = {
  rule: 'lesson-parts',
  find(lesson: Lesson) {
    const slides = lesson.slides.filter((slide) => slide.visibility !== 'hidden')
    const missing = [
      ...(lesson.objectives.length > 0 ? [] : [objectives]),
      ...(slides.some((slide) => discussions(slide).length > 0) ? [] : [discussion]),
      ...(slides.some((slide) => directivesOf(slide, new Set(['activity'])).length > 0) ? [] : [activity]),
      ...(slides.some((slide) => slideKind(slide) === 'summary') ? [] : [summary]),
    ]
    if (missing.length === 0) return []
    const message = `This lesson has ${listed(missing.map(({ name }) => `no ${name}`))}.`
    return [{ at: lesson.at, message, hint: `Add ${listed(missing.map(({ add }) => add))}: ${why}` }]
  },
}

const objectives = { name: 'objectives', add: 'objectives: with a list to the front matter' }
const discussion = { name: 'discussion', add: 'a "discuss" block' }
const activity = { name: 'activity', add: 'an "activity" block' }
const summary = { name: 'summary', add: 'a slide with kicker="Summary"' }
const why = 'who acts and knows the aim learns more, supported by Freeman et al. 2014 and Mayer 2017.'

function listed(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
