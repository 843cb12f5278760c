/**
 * Keeps a small choice (theme, note size) in this browser. Storage may be refused (private windows, school policies,
 * `file://`): then the choice lasts as long as the page.
 *
 * @param storage - asked for each time, because in some browsers merely naming it throws
 */
export function remember(name: string, value: string | null, storage = () => localStorage): void {
  try {
    if (value === null) storage().removeItem(prefix + name)
    else storage().setItem(prefix + name, value)
  } catch {
    // Refused: nothing to keep it in.
  }
}

/** What `remember` kept under this name; null when there is nothing, or no leave to look. */
export function recall(name: string, storage = () => localStorage): string | null {
  try {
    return storage().getItem(prefix + name)
  } catch {
    return null
  }
}

const prefix = 'rostrum-'
