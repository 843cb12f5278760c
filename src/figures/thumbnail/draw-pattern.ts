import { element } from '../svg.ts'
import { dots, frame, tenth, thumbnail } from './frame.ts'

/**
 * A quiet picture for a lesson that has no figure. The same name always gives the same one, and neighbours in a list
 * seldom look alike.
 */
export function drawPattern(name: string, number: number): string {
  const next = numbersFrom(name)
  return thumbnail(patterns[(number - 1) % patterns.length]!(next))
}

type Next = (below: number) => number

const tones = ['var(--course-accent)', 'var(--course-sky)', 'var(--course-gold)', 'var(--course-rule)']

const patterns: readonly ((next: Next) => string)[] = [benches, hills, weave, rings]

/** Rows of seats around a corner. */
function benches(next: Next): string {
  const left = next(2) === 0
  const centre = { x: left ? 0 : frame.width, y: frame.height + 10 }
  const first = 50 + next(40)
  const golden = next(7)
  return [0, 1, 2, 3, 4]
    .map((row) => {
      const radius = first + row * 40
      const count = Math.round(radius / 13)
      const places = Array.from({ length: count }, (_, seat) => {
        const angle = ((seat + 0.5) / count) * (Math.PI / 2)
        const x = centre.x + (left ? 1 : -1) * Math.cos(angle) * radius
        return { x, y: centre.y - Math.sin(angle) * radius }
      }).filter(({ y }) => y > 4)
      return quiet(dots(places, 7, tones[row === golden ? 2 : row % 2]!))
    })
    .join('')
}

/** Lines of a horizon behind each other. */
function hills(next: Next): string {
  return Array.from({ length: 5 }, (_, row) => {
    const y = 52 + row * 28
    const [one, other] = [20 + next(50), 20 + next(50)]
    const d = `M0 ${y}C80 ${y - one} 110 ${y + 14} 170 ${y}S260 ${y - other} 320 ${y + next(12)}V180H0z`
    return element('path', { d, fill: tones[row % 2]!, opacity: 0.13 })
  }).join('')
}

/** Tiles of a mat, some of them of another colour. */
function weave(next: Next): string {
  const size = 36
  const by = new Map<number, string[]>()
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 9; column++) {
      const chance = next(9)
      const tone = chance < 4 ? 0 : chance < 6 ? 1 : chance === 6 ? 2 : null
      if (tone === null) continue
      const [x, y] = [column * size, row * size]
      const half = size / 2
      const shape =
        (row + column) % 2 === 0
          ? `M${x + half} ${y}l${half} ${half}l-${half} ${half}l-${half}-${half}z`
          : `M${x + 12} ${y + 12}h12v12h-12z`
      by.set(tone, [...(by.get(tone) ?? []), shape])
    }
  return [...by].map(([tone, shapes]) => quiet(element('path', { d: shapes.join(''), fill: tones[tone]! }))).join('')
}

/** Circles that meet. */
function rings(next: Next): string {
  return Array.from({ length: 5 }, (_, index) => {
    const circle = { cx: 30 + index * 65 + next(30) - 15, cy: 60 + next(60), r: tenth(26 + next(40)) }
    return quiet(element('circle', { ...circle, fill: 'none', stroke: tones[index % 3]!, 'stroke-width': 5 }))
  }).join('')
}

function quiet(inside: string): string {
  return element('g', { opacity: 0.42 }, inside)
}

/** Numbers that look like chance and are not: a name gives the same ones in every build. */
function numbersFrom(name: string): Next {
  let state = 2166136261
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0)!, 16777619)
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) ^ Math.imul(state ^ (state >>> 13), 3266489917)
    return (state >>> 8) % below
  }
}
