import type { Block, Directive, Lesson, Place, Plain } from '../model.ts'
import { proseOf } from './all-prose.ts'
import { seenText } from './seen-text.ts'
import { directivesOf } from './slide-kind.ts'

export type Option = { readonly text: string; readonly right: boolean }
export type Quiz = { readonly options: readonly Option[]; readonly at: Place }

/** The multiple-choice questions of a lesson, in order. A block that holds no list of options is none. */
export function quizzes(lesson: Lesson): Quiz[] {
  return lesson.slides
    .filter((slide) => slide.visibility !== 'hidden')
    .flatMap((slide) => directivesOf(slide, new Set(['quiz'])))
    .flatMap(asQuiz)
}

/** Those with one right answer, and which one it is, from 0. */
export function singleChoice(lesson: Lesson): (Quiz & { readonly answer: number })[] {
  return quizzes(lesson).flatMap((quiz) => {
    const right = quiz.options.flatMap((option, index) => (option.right ? [index] : []))
    return right.length === 1 ? [{ ...quiz, answer: right[0]! }] : []
  })
}

/** Options stand in a slot, each a block of its own, or as a list in the view. */
function asQuiz({ view, slots, at }: Directive): Quiz[] {
  const written: readonly (Option | null)[] = Array.isArray(view.options)
    ? (view.options as readonly Plain[]).map(optionOf)
    : (slots.options ?? []).map(optionIn)
  return written.includes(null) ? [] : [{ options: written as Option[], at }]
}

function optionIn(block: Block): Option | null {
  if (block.kind !== 'directive') return null
  const { right = null, textHtml = null } = block.view
  const html =
    typeof textHtml === 'string'
      ? textHtml
      : proseOf(block)
          .map((prose) => prose.html)
          .join(' ')
  return { text: seenText(html), right: right !== null && right !== false }
}

function optionOf(value: Plain): Option | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const { textHtml, right } = value as { readonly [name: string]: Plain }
  return typeof textHtml === 'string' && typeof right === 'boolean' ? { text: seenText(textHtml), right } : null
}
