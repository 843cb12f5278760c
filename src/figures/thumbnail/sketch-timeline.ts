import type { TimelineFigure } from '../../model.ts'
import { dateAsYears } from '../../text/date-as-years.ts'
import { spreadLabels } from '../spread-labels.ts'
import { element } from '../svg.ts'
import { dots, frame, room, tenth } from './frame.ts'

/** Dates where they lie on a line, each with a stem to one side and then the other. */
export function sketchTimeline({ entries }: TimelineFigure): string {
  const years = entries.map(({ date }, index) => dateAsYears(date) ?? index)
  const known = entries.every(({ date }) => dateAsYears(date) !== null)
  const times = known ? years : entries.map((_, index) => index)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const wanted = times.map((time) => room.left + (last === first ? 0.5 : (time - first) / (last - first)) * room.width)
  const places = spreadLabels(wanted, Math.min(16, room.width / entries.length), room.left, room.right)
  const middle = frame.height / 2
  const tops = places.map((x, index) => {
    const away = 34 + ((index * 7) % 3) * 12
    return { x, y: index % 2 === 0 ? middle - away : middle + away }
  })
  const of = (highlighted: boolean) => tops.filter((_, index) => entries[index]!.highlighted === highlighted)
  const d = `M0 ${middle}h${frame.width}${tops.map(({ x, y }) => `M${tenth(x)} ${middle}V${tenth(y)}`).join('')}`
  const lines = element('path', { d, stroke: 'var(--course-rule)', 'stroke-width': 2, fill: 'none' })
  const feet = tops.map(({ x }) => ({ x, y: middle }))
  return (
    lines +
    dots(feet, 3.5, 'var(--course-rule)') +
    dots(of(false), 7, 'var(--course-accent)') +
    dots(of(true), 10, 'var(--course-gold)')
  )
}
