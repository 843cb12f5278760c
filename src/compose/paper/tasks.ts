import type { Block, Directive, Slide } from '../../model.ts'
import { visibleBlocks } from '../visible-blocks.ts'
import { writingLines } from './note-room.ts'
import { pageBody } from './paper-layout.ts'
import type { PaperSize } from './paper-options.ts'
import type { Task } from './paper-views.ts'

const questions = new Set(['quiz', 'match', 'order', 'blank'])
const openTasks = new Set(['discuss', 'activity'])

/** Millimetres that the number of a task takes at its left. */
const numberWidth = 9

/** Lines for an open answer: five for four minutes that it is discussed. */
const mostLines = 10

/** Questions of the slides, in order; with `open` also discussions and activities, which get lines to write on. */
export function tasksOf(slides: readonly Slide[], paper: PaperSize, open: boolean): Task[] {
  const found = slides.flatMap((slide) => {
    const blocks = blocksIn(visibleBlocks(slide.blocks, 'student', 'handout'))
    const wanted = blocks.filter(({ name }) => questions.has(name) || (open && openTasks.has(name)))
    return wanted.map((block) => ({ slide, block }))
  })
  return found.map(({ slide, block }, index) => ({
    number: index + 1,
    block: titled(withoutIds(block), slide),
    lines: openTasks.has(block.name) ? writingLines(lineCount(block), pageBody[paper].width - numberWidth) : null,
  }))
}

/** True for a slide that holds nothing but questions: it stands among the questions, and not twice. */
export function isOnlyQuestions(slide: Slide): boolean {
  const shown = visibleBlocks(slide.blocks, 'student', 'deck')
  return shown.length > 0 && shown.every((block) => block.kind === 'directive' && questions.has(block.name))
}

/** Questions wherever they stand, and nothing inside them. */
export function blocksIn(blocks: readonly Block[]): Directive[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return []
    if (questions.has(block.name) || openTasks.has(block.name)) return [block]
    return Object.values(block.slots).flatMap(blocksIn)
  })
}

/** Away from its slide, a task without a title of its own has that of the slide. */
function titled(block: Directive, slide: Slide): Directive {
  if (block.view.titleHtml || slide.titleHtml === null) return block
  return { ...block, view: { ...block.view, titleHtml: slide.titleHtml } }
}

function lineCount(block: Directive): number {
  const minutes = typeof block.view.seconds === 'number' ? block.view.seconds / 60 : 3
  return Math.min(mostLines, Math.max(3, Math.round(minutes * 1.25)))
}

/** The slide itself keeps its ids. */
export function withoutIds(block: Directive): Directive {
  return { ...block, id: null }
}
