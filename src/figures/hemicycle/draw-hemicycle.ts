import type { Chamber, HemicycleFigure, SeatGroup } from '../../model.ts'
import { formatNumber } from '../../text/format-number.ts'
import { linesPath } from '../lines-path.ts'
import type { DrawingSize } from '../room-for-figure.ts'
import { drawing, element, hairline, muted, words } from '../svg.ts'
import { cutText, textWidth } from '../text-width.ts'
import { placeSeats } from './place-seats.ts'

/** Seats of a chamber as dots in a half circle, with the list of parties beside it. */
export function drawHemicycle(figure: HemicycleFigure, size: DrawingSize, alt: string, language: string): string {
  const [first, second] = figure.chambers
  const count = (value: number) => formatNumber(value, { digits: 0, unit: null }, language)
  const most = size.width * (size.narrow ? 0.55 : 0.4)
  const cut = (group: SeatGroup) => ({ ...group, short: cutText(group.short, listSize, most) })
  const listed = listedGroups(figure.chambers).map(cut)
  const inside = second ? pair([first!, second], listed, size, count) : single(first!, listed, size, count)
  return drawing(size.width, size.height, alt, inside)
}

/** How high the drawing is that has all the height it wants: in a narrow one the list stands below the seats. */
export function hemicycleHeight({ chambers }: HemicycleFigure, { width, narrow }: Omit<DrawingSize, 'height'>): number {
  const rows = listedGroups(chambers).length
  if (!narrow) return Math.min(420, Math.max(chambers.length === 1 ? 340 : 280, (rows + 1) * listStep))
  if (chambers.length === 2) return (width - pairGap) / 4 + belowChamber + 12 + (rows + 1) * listStep
  return width / 2 + belowChamber + rows * listStep
}

/** A row of the list, where there is room. */
const listStep = 36
const pairGap = 32

type Count = (value: number) => string

function single(one: Chamber, listed: readonly SeatGroup[], size: DrawingSize, count: Count): string {
  if (size.narrow) {
    const top = size.width / 2 + belowChamber
    const list = groupList(one, listed, 0, size.width, size.height - top, count)
    return (
      chamber(one, listed, 0, 0, size.width, true, count) + element('g', { transform: `translate(0,${top})` }, list)
    )
  }
  const listWidth = Math.max(...listed.map((group) => textWidth(group.short, listSize))) + 108
  const gap = 72
  const width = Math.min(size.width - listWidth - gap, (size.height - (one.label === null ? 6 : 40)) * 2)
  const start = Math.max(0, (size.width - width - gap - listWidth) / 2)
  const top = Math.max(0, (size.height - width / 2 - 24) / 2)
  return (
    chamber(one, listed, start, top, width, false, count) +
    groupList(one, listed, start + width + gap, listWidth, size.height, count)
  )
}

/** Two chambers side by side and one list for both, with a column of numbers for each. */
function pair(
  chambers: readonly [Chamber, Chamber],
  listed: readonly SeatGroup[],
  size: DrawingSize,
  count: Count,
): string {
  const beside = size.width >= 760
  const gap = beside ? 48 : pairGap
  const nameWidth = Math.max(...listed.map((group) => textWidth(group.short, listSize))) + 32
  const listWidth = beside ? Math.min(size.width * 0.36, nameWidth + columnWidth * 2) : size.width
  const listRoom = beside ? size.height : size.narrow ? (listed.length + 1) * listStep : size.height * 0.5
  const free = beside ? size.width - listWidth - gap : size.width
  const room = beside ? size.height : size.height - listRoom
  const width = Math.min((free - gap) / 2, (room - belowChamber) * 2)
  const start = (free - gap - width * 2) / 2
  const top = Math.max(0, (room - width / 2 - belowChamber) / 2)
  const drawn = chambers.map((one, index) =>
    chamber(one, listed, start + index * (width + gap), top, width, size.narrow, count),
  )
  const list = { left: size.width - listWidth, top: size.height - listRoom, width: listWidth, height: listRoom }
  return drawn.join('') + numberColumns(chambers, listed, list, count)
}

/** The name of a chamber stands below its dots. */
const belowChamber = 36
const columnWidth = 76

type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function numberColumns(
  chambers: readonly [Chamber, Chamber],
  listed: readonly SeatGroup[],
  area: Area,
  count: Count,
): string {
  const step = Math.min(38, area.height / (listed.length + 1))
  const size = Math.max(16, Math.min(listSize, step * 0.7))
  const top = area.top + Math.max(0, (area.height - step * (listed.length + 1)) / 2)
  const ends = [area.left + area.width - columnWidth, area.left + area.width]
  const heads = chambers.map(({ label }, index) =>
    words(label ?? '', { x: ends[index]!, y: top + step * 0.68, size, anchor: 'end', weight: 600, fill: muted }),
  )
  const rows = listed.map((group, index) => {
    const y = top + step * (index + 1)
    const base = y + step / 2 + size * 0.35
    const line = element('line', { x1: area.left, y1: y, x2: ends[1]!, y2: y, stroke: hairline })
    const mark = element('circle', {
      cx: area.left + 10,
      cy: y + step / 2,
      r: group.place === 'empty' ? 7.5 : 9,
      ...paint(group, listed),
    })
    const numbers = chambers.map((one, column) => {
      const seats = seatsOf(one, group)
      const style = seats === null ? { fill: muted } : { weight: 600 }
      return words(seats === null ? '–' : count(seats), { x: ends[column]!, y: base, size, anchor: 'end', ...style })
    })
    return line + mark + words(group.short, { x: area.left + 32, y: base, size }) + numbers.join('')
  })
  return heads.join('') + rows.join('')
}

/** How many seats a chamber gives to what a row of the list stands for; null for none. */
function seatsOf({ groups }: Chamber, row: SeatGroup): number | null {
  const own = groups.filter(({ identity }) => identity === row.identity)
  return own.length === 0 ? null : own.reduce((sum, group) => sum + group.seats, 0)
}

function chamber(
  { groups, label }: Chamber,
  listed: readonly SeatGroup[],
  left: number,
  top: number,
  width: number,
  narrow: boolean,
  count: Count,
): string {
  const centre = { x: left + width / 2, y: top + width / 2 }
  const { radius, seats } = placeSeats(groups, centre, width)
  const dots = groups.map((group, index) => {
    const r = radius - (group.place === 'empty' ? 1.25 : 0)
    // A drawing that no paper will have needs no rings: one line of round dots says it in half the letters.
    if (narrow && group.place !== 'empty') return dotLine(seats[index]!, r, group.color)
    const circles = seats[index]!.map(({ x, y }) => element('circle', { cx: x, cy: y, r }))
    return element('g', paint(group, listed), circles.join(''))
  })
  const total = groups.reduce((sum, group) => sum + group.seats, 0)
  const middle = words(count(total), {
    x: centre.x,
    y: centre.y - 4,
    size: Math.min(64, width * 0.13),
    anchor: 'middle',
    weight: 600,
  })
  const name =
    label === null
      ? ''
      : words(label, { x: centre.x, y: centre.y + 28, size: 22, anchor: 'middle', weight: 600, fill: muted })
  return dots.join('') + middle.replace('<text', '<text class="number"') + name
}

function dotLine(seats: readonly { readonly x: number; readonly y: number }[], r: number, colour: string): string {
  const d = linesPath(seats.map(({ x, y }) => [x, y, x, y]))
  return element('path', { d, stroke: colour, 'stroke-width': 2 * r, 'stroke-linecap': 'round' })
}

/** Every second party of the list has rings in print, so that neighbours stand apart on grey paper. */
function paint(group: SeatGroup, listed: readonly SeatGroup[]): Record<string, string | number> {
  if (group.place === 'empty') return { fill: 'none', stroke: muted, 'stroke-width': 2.5 }
  const ring = listed.findIndex(({ identity }) => identity === group.identity) % 2 === 1
  return ring ? { class: 'ring', fill: group.color, stroke: group.color, 'stroke-width': 0 } : { fill: group.color }
}

const listSize = 21

/** Every party that has a seat in one of the chambers, as the later one calls it. */
function listedGroups(chambers: readonly Chamber[]): SeatGroup[] {
  const listed = new Map<string, SeatGroup>()
  for (const { groups } of [...chambers].reverse())
    for (const group of groups) if (!listed.has(group.identity)) listed.set(group.identity, group)
  return [...listed.values()]
}

function groupList(
  one: Chamber,
  listed: readonly SeatGroup[],
  left: number,
  width: number,
  height: number,
  count: Count,
): string {
  const step = Math.min(44, (height - 8) / listed.length)
  const top = Math.max(0, (height - listed.length * step) / 2)
  const right = left + width
  return listed
    .map((group, index) => {
      const y = top + index * step
      const rule = index === 0 ? '' : element('line', { x1: left, y1: y, x2: right, y2: y, stroke: hairline })
      const mark = element('circle', {
        cx: left + 10,
        cy: y + step / 2,
        r: group.place === 'empty' ? 7.5 : 9,
        ...paint(group, listed),
      })
      const name = words(group.short, { x: left + 32, y: y + step / 2 + 7, size: listSize })
      const seats = words(count(seatsOf(one, group) ?? 0), {
        x: right,
        y: y + step / 2 + 7,
        size: listSize,
        anchor: 'end',
        weight: 600,
      })
      return rule + mark + name + seats
    })
    .join('')
}
