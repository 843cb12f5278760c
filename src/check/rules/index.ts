import type { Rule } from '../check-course.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { altTextQuality } from './alt-text-quality.ts'
import { answerLength } from './answer-length.ts'
import { answerPosition } from './answer-position.ts'
import { catchAllOption } from './catch-all-option.ts'
import { closingQuestions } from './closing-questions.ts'
import { colourContrast } from './colour-contrast.ts'
import { emptyLesson } from './empty-lesson.ts'
import { imageAltText } from './image-alt-text.ts'
import { internalLink } from './internal-link.ts'
import { lessonParts } from './lesson-parts.ts'
import { listLength } from './list-length.ts'
import { onlyBullets } from './only-bullets.ts'
import { openingRecall } from './opening-recall.ts'
import { paletteContrast } from './palette-contrast.ts'
import { plannedTime } from './planned-time.ts'
import { questionsSpread } from './questions-spread.ts'
import { sameTitle } from './same-title.ts'
import { slideMinutes } from './slide-minutes.ts'
import { slideSource } from './slide-source.ts'
import { slideTitle } from './slide-title.ts'
import { speakerNotes } from './speaker-notes.ts'
import { statementTitle } from './statement-title.ts'
import { termBeforeUse } from './term-before-use.ts'
import { textReadAloud } from './text-read-aloud.ts'
import { unknownRule } from './unknown-rule.ts'
import { unknownTheme } from './unknown-theme.ts'
import { wordsOnSlide } from './words-on-slide.ts'

/** Advice on teaching, for lessons that say what is to be learnt or how long it takes; an author may switch it off. */
export const lessonRules: readonly LessonRule[] = [
  statementTitle,
  wordsOnSlide,
  textReadAloud,
  listLength,
  onlyBullets,
  lessonParts,
  openingRecall,
  questionsSpread,
  closingQuestions,
  catchAllOption,
  answerPosition,
  answerLength,
  slideSource,
  termBeforeUse,
  altTextQuality,
  colourContrast,
  paletteContrast,
  speakerNotes,
  slideMinutes,
  plannedTime,
]

/** Every other rule. To add one, write its file, its fixture folder in `tests/fixtures/rules/`, and its line here. */
export const rules: readonly Rule[] = [
  emptyLesson,
  imageAltText,
  internalLink,
  sameTitle,
  slideTitle,
  unknownRule([...lessonRules.map(({ rule }) => rule), 'all']),
  unknownTheme,
]
