import type { Block, Figure, Slide } from '../model.ts'

/** Pixels of the 1280 × 720 canvas. */
export type Room = { readonly width: number; readonly height: number }

/** The body of a slide, as `templates/styles/slide.css` and `layouts.css` set it. */
const body = { width: 1120, height: 584 }
const columnGap = 56
const halfGap = 64
/** A title line with the space below it, and what a figure adds to its drawing. */
const titleLine = 53
const headGap = 32
const kickerLine = 32
const figureTitle = 42
const sourceLine = 34

/** How much room the figures of a slide have: its body less its title, shared with what else stands there. */
export function roomOnSlide(slide: Slide): Room {
  const lines = slide.title === '' ? 0 : Math.ceil(slide.title.length / 46)
  const head = lines === 0 ? 0 : lines * titleLine + headGap + (slide.kicker === null ? 0 : kickerLine)
  const others = slide.blocks.filter((block) => isProjected(block) && !holdsFigure(block)).length
  const footnotes = slide.footnotes.length === 0 ? 0 : 32 + slide.footnotes.length * 25
  const height = (body.height - head - footnotes) * (others === 0 ? 1 : others === 1 ? 0.76 : 0.6)
  return { width: slide.layout === 'two-columns' ? (body.width - halfGap) / 2 : body.width, height }
}

/** The room of one of several blocks side by side. */
export function roomInColumn(room: Room, count: number, width: string | null): Room {
  const free = room.width - columnGap * (count - 1)
  return {
    ...room,
    width: width === null ? free / count : (room.width * Number.parseFloat(width)) / 100 - columnGap / 2,
  }
}

/** The size of the drawing itself: the author's, or the room less the words around it. */
export function drawingSize(figure: Figure, room: Room, hasCaption: boolean): Room {
  const narrow = (figure.width ?? room.width) < 760 // the names of the sources run over two lines
  const around = (figure.title === '' ? 0 : figureTitle) + sourceLine * (narrow ? 1.7 : 1) + (hasCaption ? 44 : 0)
  return {
    width: figure.width ?? room.width,
    height: figure.height ?? Math.max(160, Math.min(420, room.height - around)),
  }
}

/** What is only read alone or on paper takes no room on the slide. */
function isProjected(block: Block): boolean {
  return block.kind === 'prose' || block.shown.outputs === null || block.shown.outputs.includes('deck')
}

function holdsFigure(block: Block): boolean {
  if (block.kind !== 'directive') return false
  return block.figure !== null || Object.values(block.slots).some((inner) => inner.some(holdsFigure))
}
