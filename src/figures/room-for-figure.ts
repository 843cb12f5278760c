import type { Block, Figure, Slide } from '../model.ts'
import { textWidth } from './text-width.ts'

/** Pixels of the 1280 × 720 canvas. */
export type Room = { readonly width: number; readonly height: number }

/** The size of a drawing; `narrow` for one that a phone shows, where names stand above or below instead of beside. */
export type DrawingSize = Room & { readonly narrow: boolean }

/** The body of a slide, as `templates/styles/slide.css` and `layouts.css` set it. */
const body = { width: 1120, height: 584 }
const columnGap = 56
const halfGap = 64
/** A title line with the space below it, and what a figure adds to its drawing. */
const titleLine = 53
const titleSize = 46
const titleWidth = 1080
const headGap = 32
const kickerLine = 32
const figureTitle = 42
const sourceLine = 38

/** How much room the figures of a slide have: its body less its title, shared with what else is projected there. */
export function roomOnSlide(slide: Slide): Room {
  const lines = titleLines(slide.title)
  const head = lines === 0 ? 0 : lines * titleLine + headGap + (slide.kicker === null ? 0 : kickerLine)
  const footnotes = slide.footnotes.length === 0 ? 0 : 32 + slide.footnotes.length * 25
  const free = body.height - head - footnotes
  const others = slide.blocks.filter((block) => !holdsFigure(block) && isProjected(block))
  if (slide.layout === 'two-columns')
    return { width: (body.width - halfGap) / 2, height: free * (others.length === 0 ? 1 : 0.76) }
  const figures = slide.blocks.filter(holdsFigure).length
  return { width: body.width, height: (free - textHeight(others)) / Math.max(1, figures) }
}

/** What `templates/styles` sets text in. */
const text = { size: 27, line: 39, width: 1040 }
const captionText = { size: 20, line: 29 }
const flow = 20
const listFlow = 12
const row = 46

/** About how high blocks of text are below each other, each with the space before it; rather too high than too low. */
function textHeight(blocks: readonly Block[]): number {
  return blocks.filter(isProjected).reduce((sum, block) => sum + flow + blockHeight(block), 0)
}

function blockHeight(block: Block): number {
  if (block.kind === 'directive') return 48 + textHeight(Object.values(block.slots).flat())
  const count = (tag: string) => block.html.split(tag).length - 1
  if (block.what === 'table') return count('<tr') * row
  const parts = block.what === 'list' ? block.html.split('<li').slice(1) : [block.html]
  const lines = parts.map((part) => Math.max(1, Math.ceil(textWidth(plain(part), text.size) / text.width)))
  return lines.reduce((sum, one) => sum + one * text.line, 0) + (parts.length - 1) * listFlow
}

/** What is read at once: what a term means opens over the slide. */
function plain(html: string): string {
  return html.replace(/<span class="term-more">[\s\S]*?<\/span><\/span><\/(?:span|dfn)>/g, '').replace(/<[^>]*>/g, '')
}

/** Text to read alone takes no room on a slide. */
function isProjected(block: Block): boolean {
  return block.kind === 'prose' || block.shown.outputs === null || block.shown.outputs.includes('deck')
}

/** Estimated: the widest title of the course is this much narrower in its serif than `textWidth` thinks. */
function titleLines(title: string): number {
  const width = textWidth(title, titleSize) * 0.99
  if (width <= titleWidth) return title === '' ? 0 : 1
  return Math.ceil(width / (titleWidth * 0.92)) // lines are balanced, and so not quite full
}

/** The room of one of several blocks side by side. */
export function roomInColumn(room: Room, count: number, width: string | null): Room {
  const free = room.width - columnGap * (count - 1)
  return {
    ...room,
    width: width === null ? free / count : (room.width * Number.parseFloat(width)) / 100 - columnGap / 2,
  }
}

function captionHeight(blocks: readonly Block[], width: number): number {
  const lines = blocks.map((block) =>
    block.kind === 'prose'
      ? Math.ceil(textWidth(plain(block.html), captionText.size) / Math.min(width, text.width))
      : 2,
  )
  return lines.reduce((sum, one) => sum + one * captionText.line, 0) + (lines.length === 0 ? 0 : 8)
}

/** The size of the drawing itself: the author's, or the room less the words around it. */
export function drawingSize(figure: Figure, room: Room, caption: readonly Block[]): DrawingSize {
  const narrow = (figure.width ?? room.width) < 760 // the names of the sources run over two lines
  const around =
    (figure.title === '' ? 0 : figureTitle) +
    sourceLine * (narrow ? 1.7 : 1) +
    captionHeight(caption, figure.width ?? room.width)
  return {
    width: figure.width ?? room.width,
    height: figure.height ?? Math.max(160, Math.min(420, room.height - around)),
    narrow: false,
  }
}

function holdsFigure(block: Block): boolean {
  if (block.kind !== 'directive') return false
  return block.figure !== null || Object.values(block.slots).some((inner) => inner.some(holdsFigure))
}
