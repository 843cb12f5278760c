import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './is-alive.ts'

/** `old`: a folder moved aside; `new`: one that is being built. */
export type SideKind = 'old' | 'new'

export type Side = { kind: SideKind; pid: number; token: string; path: string }

/** Names this process gave out: its own pid alone proves nothing, in containers a later build often has the same. */
const ours = new Set<string>()

/** A path beside `place` that no other build uses and that tells who made it. */
export function sideName(place: string, kind: SideKind): string {
  const token = randomBytes(6).toString('hex')
  ours.add(token)
  return path.join(path.dirname(place), `.${path.basename(place)}.${kind}-${process.pid}-${token}`)
}

/** Reads such a name; null when it is another's. */
export function claimedBy(name: string, base: string): Omit<Side, 'path'> | null {
  if (!name.startsWith(`.${base}.`)) return null
  const match = /^(old|new)-(\d+)-([0-9a-f]{12})$/.exec(name.slice(base.length + 2))
  return match ? { kind: match[1] as SideKind, pid: Number(match[2]), token: match[3] as string } : null
}

/** True when nobody works with the folder any more. */
export function isStale({ pid, token, path: folder }: Side): boolean {
  if (ours.has(token)) return false
  if (pid === process.pid || !isAlive(pid)) return true
  // The system gives a dead build's number to another program in time; no build lasts a day.
  return Date.now() - statSync(folder).ctimeMs > 24 * 60 * 60 * 1000
}
