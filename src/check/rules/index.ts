import type { Rule } from '../check-course.ts'
import { emptyLesson } from './empty-lesson.ts'
import { imageAltText } from './image-alt-text.ts'
import { internalLink } from './internal-link.ts'
import { plannedTime } from './planned-time.ts'
import { sameTitle } from './same-title.ts'
import { slideTitle } from './slide-title.ts'
import { unknownTheme } from './unknown-theme.ts'

/** Every rule. To add one, write its file, its fixture folder in `tests/fixtures/rules/`, and its line here. */
export const rules: readonly Rule[] = [
  emptyLesson,
  imageAltText,
  internalLink,
  plannedTime,
  sameTitle,
  slideTitle,
  unknownTheme,
]
