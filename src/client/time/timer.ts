/** A stop-watch as plain data, so that it can be kept while the deck reloads. Times are milliseconds since 1970. */
export type Timer = {
  /** When it was last started; null while it stands still. */
  readonly since: number | null
  /** What had run before that, in milliseconds. */
  readonly before: number
}

/** Seconds on the watch, whole. A clock set back does not count below what had run before. */
export function timerSeconds({ since, before }: Timer, now: number): number {
  return Math.floor((before + (since === null ? 0 : Math.max(0, now - since))) / 1000)
}

/** Starts or stops the watch. */
export function toggleTimer(timer: Timer, now: number): Timer {
  if (timer.since === null) return { ...timer, since: now }
  return { since: null, before: timer.before + Math.max(0, now - timer.since) }
}

/** Back to nought; a running watch runs on from there. */
export function resetTimer(timer: Timer, now: number): Timer {
  return { since: timer.since === null ? null : now, before: 0 }
}

/** Reads a kept watch; anything unreadable becomes a watch that starts now. */
export function readTimer(kept: string | null, now: number): Timer {
  try {
    const { since, before } = JSON.parse(kept ?? '') as Timer
    if ((since === null || Number.isFinite(since)) && Number.isFinite(before)) return { since, before }
  } catch {
    // Nothing kept, or not ours.
  }
  return { since: now, before: 0 }
}
