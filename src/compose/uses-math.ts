import type { Edition, Lesson, Output } from '../model.ts'
import { shownHtml } from './shown-html.ts'

const outputs: readonly Output[] = ['deck', 'study']

/** Whether an edition of a lesson shows a formula anywhere, and so needs the styles and fonts for it. */
export function usesMath(lesson: Lesson, edition: Edition): boolean {
  if (!lesson.math) return false
  return lesson.slides.some((slide) =>
    outputs.some((output) => shownHtml(slide, edition, output).some((text) => text.includes('class="math '))),
  )
}
