/** Where a teacher stands against the plan. Times in seconds. */
export type Pace = {
  readonly state: 'behind' | 'on-time' | 'ahead'
  /** Whole minutes behind or ahead; 0 when on time. */
  readonly minutes: number
  /** Planned from the start to the end of this slide. */
  readonly plannedUntilEnd: number
  /** Planned for the whole deck. */
  readonly plannedInAll: number
}

/**
 * Compares the time gone with the plan. While the time of the current slide is running one is on time; less than half
 * a minute off still counts as on time.
 *
 * @param planned - seconds planned for each slide, 0 where nothing is planned
 * @param index - the current slide, from 0
 * @param elapsed - seconds gone
 * @returns null when no slide has a plan
 */
export function pacing(planned: readonly number[], index: number, elapsed: number): Pace | null {
  const plannedInAll = sum(planned)
  if (plannedInAll === 0) return null
  const start = sum(planned.slice(0, index))
  const plannedUntilEnd = start + (planned[index] ?? 0)
  const late = elapsed > plannedUntilEnd ? elapsed - plannedUntilEnd : Math.min(0, elapsed - start)
  const minutes = Math.round(Math.abs(late) / 60)
  const state = minutes === 0 ? 'on-time' : late > 0 ? 'behind' : 'ahead'
  return { state, minutes, plannedUntilEnd, plannedInAll }
}

/** Reads `data-timing`, Reveal's attribute for the seconds planned. */
export function plannedSeconds(timing: string | undefined): number {
  const seconds = Number(timing)
  return seconds > 0 && Number.isFinite(seconds) ? seconds : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
