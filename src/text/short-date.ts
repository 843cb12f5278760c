import { dateFormatter } from './date-formatter.ts'

/**
 * A date as a language writes it, as far as it is known: `9 Dec 1995`, `Dec 1995`, `1995`.
 *
 * @param date - `1995`, `1995-12` or `1995-12-09`; any other text is given back
 * @param parts - `within-year` leaves the year out
 */
export function shortDate(date: string, language: string, parts: 'full' | 'within-year' = 'full'): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date)
  if (match === null) return date
  const [, year, month, day] = match
  const time = new Date(0)
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1)) // Date.UTC takes the year 95 for 1995
  const style: Intl.DateTimeFormatOptions = {
    month: 'short',
    ...(parts === 'full' ? { year: 'numeric' } : {}),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }
  return dateFormatter(language, style).format(time)
}
