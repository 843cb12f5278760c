import type { Plain, TimelineEntry, TimelineFigure } from '../../model.ts'
import { dateAsYears } from '../../text/date-as-years.ts'
import { shortDate } from '../../text/short-date.ts'
import { spreadLabels } from '../spread-labels.ts'
import { element } from '../svg.ts'

/** Side by side up to this many, each with a line to its true place on the axis; more stand in rows. */
const mostOnSlide = 7
/** A page to read has no back row to be seen from, but smaller letters and a narrower column. */
export const mostOnPage = 4

/**
 * A timeline as a list that stands in columns. In a single row an axis above it shows how far the dates lie apart.
 *
 * @returns fields of the template: `entries` in order, `columns`, and `axisHtml`, which is null for several rows and
 * for dates that are only words
 */
export function layOutTimeline(
  { entries }: TimelineFigure,
  size: { readonly width: number; readonly height: number },
  language: string,
  mostInRow = mostOnSlide,
): Record<string, Plain> {
  const rows = Math.ceil(entries.length / mostInRow)
  const columns = Math.ceil(entries.length / rows)
  const style = labelStyle(entries)
  const axisHtml = rows === 1 ? axis(entries, size.width) : null
  return {
    svgHtml: null,
    axisHtml,
    columns,
    rows,
    dense: rows > 2,
    entries: entries.map((entry) => ({ ...entry, ...labels(entry.date, style, language) })),
  }
}

type LabelStyle = 'year-first' | 'day-first' | 'day-only'

/** What tells the entries apart stands large: the year, or the day where years come again. */
function labelStyle(entries: readonly TimelineEntry[]): LabelStyle {
  const years = new Set(entries.map(({ date }) => date.slice(0, 4)))
  if (years.size === entries.length || entries.some(({ date }) => !withMonth.test(date))) return 'year-first'
  return years.size === 1 ? 'day-only' : 'day-first'
}

const withMonth = /^\d{4}-\d{2}(?:-\d{2})?$/

function labels(date: string, style: LabelStyle, language: string): { when: string; detail: string | null } {
  if (!withMonth.test(date)) return { when: date, detail: null }
  const [year, day] = [date.slice(0, 4), shortDate(date, language, 'within-year')]
  if (style === 'year-first') return { when: year, detail: day }
  return { when: day, detail: style === 'day-only' ? null : year }
}

const height = 74
const radius = 10

/** Dots where the dates lie, and a line from each to its column below. */
function axis(entries: readonly TimelineEntry[], width: number): string | null {
  const times = entries.map(({ date }) => dateAsYears(date))
  if (times.some((time) => time === null) || entries.length < 2) return null
  const [first, last] = [Math.min(...(times as number[])), Math.max(...(times as number[]))]
  if (first === last) return null
  const from = radius + 1
  const to = width - radius - 1
  const wanted = (times as number[]).map((time) => from + ((time - first) / (last - first)) * (to - from))
  const places = spreadLabels(wanted, radius * 2 + 3, from, to)
  const step = width / entries.length
  const line = element('line', { x1: 0, y1: 13, x2: width, y2: 13, stroke: 'var(--course-rule)', 'stroke-width': 3 })
  const ways = places.map((x, index) => {
    const below = index * step + 1.5
    const d = `M${x.toFixed(1)} 13V28C${x.toFixed(1)} 48 ${below} 38 ${below} 58V${height}`
    return element('path', { d, fill: 'none', stroke: 'var(--course-rule)', 'stroke-width': 1.5 })
  })
  const dots = places.map((cx, index) =>
    element('circle', {
      cx,
      cy: 13,
      r: radius,
      fill: entries[index]!.highlighted ? 'var(--course-gold)' : 'var(--course-accent)',
      stroke: entries[index]!.highlighted ? 'var(--course-gold-ink)' : 'var(--course-paper)',
      'stroke-width': 2.5,
    }),
  )
  const shape = { class: 'timeline-axis', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' }
  return element('svg', shape, line + ways.join('') + dots.join(''))
}
