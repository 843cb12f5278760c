import type { Chamber, HemicycleFigure, SeatGroup } from '../../model.ts'
import { formatNumber } from '../../text/format-number.ts'
import { drawing, element, hairline, muted, round, words } from '../svg.ts'
import { cutText, textWidth } from '../text-width.ts'
import { seatPlaces } from './seat-places.ts'

type Size = { readonly width: number; readonly height: number }

/** Seats of a chamber as dots in a half circle, with the list of parties beside it; of two chambers, below them. */
export function drawHemicycle(figure: HemicycleFigure, size: Size, alt: string, language: string): string {
  const [first, second] = figure.chambers
  const count = (value: number) => formatNumber(value, { digits: 0, unit: null }, language)
  const most = size.width * 0.4
  const cut = (group: SeatGroup) => ({ ...group, short: cutText(group.short, listSize, most) })
  const listed = listedGroups(figure.chambers).map(cut)
  const inside = second ? pair([first!, second], listed, size, count) : single(first!, listed, size, count)
  return drawing(size.width, size.height, alt, inside)
}

type Count = (value: number) => string

function single(one: Chamber, listed: readonly SeatGroup[], size: Size, count: Count): string {
  const listWidth = Math.max(...listed.map((group) => textWidth(group.short, listSize))) + 108
  const gap = 72
  const width = Math.min(size.width - listWidth - gap, (size.height - (one.label === null ? 6 : 40)) * 2)
  const start = Math.max(0, (size.width - width - gap - listWidth) / 2)
  const top = Math.max(0, (size.height - width / 2 - 24) / 2)
  return (
    chamber(one, start, top, width, count) + groupList(one, listed, start + width + gap, listWidth, size.height, count)
  )
}

/** Two chambers side by side and one list for both, in columns that are read down. */
function pair(chambers: readonly [Chamber, Chamber], listed: readonly SeatGroup[], size: Size, count: Count): string {
  const rows = Math.ceil(listed.length / 4)
  const columns = Math.ceil(listed.length / rows)
  const listHeight = rows * rowHeight
  const gap = 80
  const width = Math.min((size.width - gap) / 2, (size.height - listHeight - 60) * 2)
  const start = (size.width - width * 2 - gap) / 2
  const drawn = chambers.map((one, index) => chamber(one, start + index * (width + gap), 0, width, count))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...listed.slice(column * rows, (column + 1) * rows).map((group) => textWidth(group.short, listSize) + 148),
    ),
  )
  const free = Math.max(0, size.width - widths.reduce((sum, one) => sum + one, 0)) / Math.max(1, columns - 1)
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, one) => sum + one + free, 0))
  const list = listed.map((group, index) => {
    const [x, y] = [lefts[Math.floor(index / rows)]!, size.height - listHeight + (index % rows) * rowHeight]
    const [before, after] = chambers.map((one) => seatsOf(one, group))
    const mark = element('circle', { cx: x + 10, cy: y + 18, r: 9, ...paint(group) })
    const name = words(group.short, { x: x + 30, y: y + 25, size: listSize })
    const end = x + 44 + textWidth(group.short, listSize)
    return mark + name + change(before!, after!, end, y + 25, count)
  })
  return drawn.join('') + list.join('')
}

const rowHeight = 38

/** `76 → 62`. The arrow is drawn: text faces have none. */
function change(before: number | null, after: number | null, x: number, y: number, count: Count): string {
  const text = (seats: number | null) => (seats === null ? '–' : count(seats))
  const from = x + textWidth(text(before), listSize, 600) + 6
  const arrow = element('path', {
    d: `M${round(from)} ${y - 7}h20m-6 -5l6 5l-6 5`,
    fill: 'none',
    stroke: muted,
    'stroke-width': 2,
  })
  const style = { y, size: listSize, weight: 600 }
  return words(text(before), { ...style, x }) + arrow + words(text(after), { ...style, x: from + 27 })
}

/** How many seats a chamber gives to what a row of the list stands for; null for none. */
function seatsOf({ groups }: Chamber, row: SeatGroup): number | null {
  const own = groups.filter(({ identity }) => identity === row.identity)
  return own.length === 0 ? null : own.reduce((sum, group) => sum + group.seats, 0)
}

function chamber({ groups, label }: Chamber, left: number, top: number, width: number, count: Count): string {
  const total = groups.reduce((sum, group) => sum + group.seats, 0)
  const apart = groups.some((group) => group.place !== 'party') && groups.some((group) => group.place === 'party')
  const { places, radius } = seatPlaces(total + (apart ? gapSeats(total) : 0))
  const scale = width / 2 / (1 + radius)
  const centre = { x: left + width / 2, y: top + width / 2 }
  // Seats left empty between parties and those apart make the gap.
  let next = 0
  let parted = false
  const dots = groups.map((group) => {
    if (apart && !parted && group.place !== 'party') {
      next += gapSeats(total)
      parted = true
    }
    const own = places.slice(next, next + group.seats)
    next += group.seats
    const circles = own
      .map(({ x, y }) =>
        element('circle', {
          cx: centre.x + x * scale,
          cy: centre.y - y * scale,
          r: radius * scale - (group.place === 'empty' ? 1.25 : 0),
        }),
      )
      .join('')
    return element('g', paint(group), circles)
  })
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

function gapSeats(total: number): number {
  return Math.max(2, Math.round(total * 0.035))
}

function paint({ place, color }: SeatGroup): Record<string, string | number> {
  return place === 'empty' ? { fill: 'none', stroke: muted, 'stroke-width': 2.5 } : { fill: color }
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
        ...paint(group),
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
