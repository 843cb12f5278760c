import type { Edition, Lesson } from '../model.ts'
import { shownHtml } from './shown-html.ts'

/** Whether an edition of a lesson shows a formula anywhere, and so needs the styles and fonts for it. */
export function usesMath(lesson: Lesson, edition: Edition): boolean {
  if (!lesson.math) return false
  return lesson.slides.some((slide) => shownHtml(slide, edition).some((text) => text.includes('class="math ')))
}
