import type { Kept } from './progress-store.ts'

/** Tries whether a browser keeps anything for this page, before the reader relies on it. */
export function storageState(storage: () => Storage = () => localStorage): Exclude<Kept, 'full'> {
  const name = 'rostrum-trial'
  try {
    storage().setItem(name, '1')
    storage().removeItem(name)
    return 'kept'
  } catch (error) {
    // What is full keeps what it has; what is refused has nothing.
    return hasSomething(storage) && error instanceof DOMException ? 'kept' : 'refused'
  }
}

function hasSomething(storage: () => Storage): boolean {
  try {
    return storage().length > 0
  } catch {
    return false
  }
}
