/** The time of day as people of this language write it: 2:05 PM, 14:05. */
export function formatClock(time: Date, language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone }).format(time)
}

/** Time gone as on a stop-watch: 0:07, 12:30, 1:02:03. */
export function formatElapsed(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** Seconds as minutes with at most one decimal, for a plan: 90 gives 1.5. */
export function planMinutes(seconds: number): number {
  return Math.round(seconds / 6) / 10
}
