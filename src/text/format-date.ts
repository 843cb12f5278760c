import { dateFormatter } from './date-formatter.ts'

/**
 * A date as a language writes it, as far as it is known: `27 March 2023`, `March 2023`, `2023`.
 *
 * @param parts - year, month from 1, day
 */
export function formatDate(parts: readonly number[], language: string): string {
  const [year, month, day] = parts
  if (year === undefined) return ''
  if (month === undefined || month < 1 || month > 12) return String(year)
  const whole = { year: 'numeric', month: 'long' } as const
  const options = day ? ({ ...whole, day: 'numeric' } as const) : whole
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day ?? 1)
  if (Number.isNaN(date.getTime())) return String(year) // beyond what a calendar holds
  const text = dateFormatter(language, options).format(date)
  return text.replace(/^(\d+\S*) /, '$1\u00a0') // a day stays with its month
}
