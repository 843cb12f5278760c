import type { NoteSpace } from './paper-options.ts'
import type { NoteRoom } from './paper-views.ts'

/** Millimetres between two rules: hand-writing of a school. */
const ruling = 8
const squares = 5

/** Room to write in, as rules or squares; null where there is to be none, or too little for a line. */
export function noteRoom(kind: NoteSpace, width: number, height: number): NoteRoom | null {
  if (kind === 'none' || height < ruling || width < ruling) return null
  return kind === 'grid' ? grid(width, height) : rules(width, height)
}

/** As many rules as are wanted. */
export function writingLines(count: number, width: number): NoteRoom {
  return rules(width, count * ruling)
}

function rules(width: number, height: number): NoteRoom {
  const count = Math.floor(height / ruling)
  const lines = Array.from({ length: count }, (_, line) => `M0 ${(line + 1) * ruling - 0.2}H${width}`)
  return { width, height: count * ruling, path: lines.join('') }
}

function grid(width: number, height: number): NoteRoom {
  const [columns, rows] = [Math.floor(width / squares), Math.floor(height / squares)]
  const across = Array.from({ length: rows + 1 }, (_, row) => `M0 ${row * squares}H${columns * squares}`)
  const down = Array.from({ length: columns + 1 }, (_, column) => `M${column * squares} 0V${rows * squares}`)
  return { width: columns * squares, height: rows * squares, path: [...across, ...down].join('') }
}
