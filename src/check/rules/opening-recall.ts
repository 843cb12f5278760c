import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { questionCount, workingSlides } from '../question-places.ts'
import { discussions } from '../slide-kind.ts'

const first = 4

/**
 * A lesson opens by asking what its students know.
 *
 * Recall that is spread over days beats recall at one go (g = 0.74): Latimier, Peyre & Ramus (2021), Educational
 * Psychology Review 33. An open question counts, too.
 */
export const openingRecall: LessonRule = {
  rule: 'opening-recall',
  find(lesson: Lesson) {
    const slides = workingSlides(lesson)
    const asks = slides.slice(0, first).some((slide) => questionCount(slide) > 0 || discussions(slide).length > 0)
    if (asks || slides.length <= first) return []
    return [{ at: slides[0]!.at, message: `The first ${first} slides ask nothing.`, hint }]
  },
}

const hint =
  'Open with a question about the lesson before or about what students know: spaced recall lasts, supported by Latimier et al. 2021.'
