/** A date as a number of years, for an axis of time; null for what is no date. */
export function dateAsYears(date: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (match === null) return null
  const [, year, month = '1', day = '1'] = match
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365
}
