import type { Kept } from './progress-store.ts'

/** Tries whether a browser keeps anything for this page, before the reader relies on it. */
export function storageState(storage: () => Storage = () => localStorage): Kept {
  const name = 'rostrum-trial'
  try {
    storage().setItem(name, '1')
    storage().removeItem(name)
    return 'kept'
  } catch (error) {
    // What is full has something in it; browsers also refuse by leaving no room at all.
    return error instanceof DOMException && /quota/i.test(error.name) && hasSomething(storage) ? 'full' : 'refused'
  }
}

function hasSomething(storage: () => Storage): boolean {
  try {
    return storage().length > 0
  } catch {
    return false
  }
}
