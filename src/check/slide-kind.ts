import type { Block, Directive, Lesson, Slide } from '../model.ts'
import { projectedBlocks } from './projected.ts'

/** Blocks that ask for an answer which can be right. */
export const questionNames: ReadonlySet<string> = new Set(['quiz', 'match', 'order', 'blank'])

/** What a slide is for. `aside`: not part of the way through the lesson. */
export type SlideKind = 'aside' | 'opening' | 'task' | 'summary' | 'content'

/** Says what a slide is for, by its layout, its name and the blocks on it. */
export function slideKind(slide: Slide): SlideKind {
  if (slide.visibility !== 'shown' || namedAs(slide, asides)) return 'aside'
  if (slide.layout === 'title' || slide.layout === 'section') return 'opening'
  if (namedAs(slide, summaries)) return 'summary'
  const blocks = projectedBlocks(slide.blocks)
  return blocks.length > 0 && blocks.every(isTask) ? 'task' : 'content'
}

export function contentSlides(lesson: Lesson): Slide[] {
  return lesson.slides.filter((slide) => slideKind(slide) === 'content')
}

/** Every block of a slide with one of these names, at any depth. */
export function directivesOf(slide: Slide, names: ReadonlySet<string>): Directive[] {
  const inside = (block: Block): Directive[] =>
    block.kind === 'prose'
      ? []
      : [...(names.has(block.name) ? [block] : []), ...Object.values(block.slots).flat().flatMap(inside)]
  return slide.blocks.flatMap(inside)
}

/** An open question to talk about: a `discuss` block or a box for a question. */
export function discussions(slide: Slide): Directive[] {
  return directivesOf(slide, new Set(['discuss', 'callout'])).filter(isOpenQuestion)
}

function isOpenQuestion(block: Directive): boolean {
  return block.name === 'discuss' || (block.name === 'callout' && block.view.tone === 'question')
}

function isTask(block: Block): boolean {
  if (block.kind === 'prose') return false
  return questionNames.has(block.name) || block.name === 'activity' || isOpenQuestion(block)
}

const asides =
  /^(?:sources?|references|bibliography|objectives|(?:learning )?goals|agenda|дереккөздер|источники|цели|мақсаттар)(?:-\d+)?$/iu
const summaries =
  /^(?:summary|conclusions?|recap|takeaways?|key points|қорытынды|түйін|итоги?|выводы?|резюме)(?:-\d+)?$/iu

function namedAs({ id, kicker, title }: Slide, names: RegExp): boolean {
  return [id, kicker ?? '', title].some((name) => names.test(name.trim()))
}
