import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { claimedBy, isStale, sideName } from './side-folder.ts'

/** File that marks a folder as one that Rostrum made and may replace. */
export const marker = '.rostrum'

/** The folder to replace is not one that Rostrum made. */
export class NotOurFolder extends Error {
  override name = 'NotOurFolder'
}

/** Makes an empty folder beside `target` to build in: on the same disk, so that swapping is a rename. */
export function stageFolder(target: string): string {
  const place = settle(target)
  assertReplaceable(place)
  mkdirSync(path.dirname(place), { recursive: true })
  const stage = sideName(place, 'new')
  mkdirSync(stage)
  writeFileSync(path.join(stage, marker), markerText)
  return stage
}

/**
 * Puts a finished folder in place of the target. Somebody who looks, or a kill at any moment, finds the old folder or
 * the new one, whole; between two renames the name is free for some microseconds, which `recoverFolder` mends.
 *
 * @param finished - best made with `stageFolder`; from another disk it is copied beside the target first
 * @throws NotOurFolder when the target is neither empty nor made by Rostrum; nothing is changed then
 */
export function swapFolder(finished: string, target: string): void {
  const place = settle(target)
  assertReplaceable(place)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(path.join(finished, marker), markerText)
  const ready = onSameDisk(finished, place)
  for (let tries = 1; ; tries++) {
    const aside = sideName(place, 'old')
    const hadOld = moveAway(place, aside)
    try {
      renameSync(ready, place)
      removeQuietly(aside)
      break
    } catch (error) {
      if (hadOld && !existsSync(place)) renameSync(aside, place)
      else removeQuietly(aside)
      // Another build put its folder there in between; ours is newer.
      if (tries === 10 || !isOneOf(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
    }
  }
  if (ready !== finished) removeQuietly(finished)
}

/**
 * Call before building: brings back a folder that a killed build had moved aside, and removes what dead builds left.
 */
export function recoverFolder(target: string): void {
  const place = settle(target)
  const parent = path.dirname(place)
  if (!existsSync(parent)) return
  const sides = readdirSync(parent).flatMap((name) => {
    const claim = claimedBy(name, path.basename(place))
    return claim === null ? [] : [{ ...claim, path: path.join(parent, name) }]
  })
  const stale = sides.filter((side) => isStale(side))
  if (!existsSync(place)) {
    const [newest] = stale
      .filter((side) => side.kind === 'old')
      .sort((a, b) => statSync(b.path).mtimeMs - statSync(a.path).mtimeMs)
    if (newest) renameSync(newest.path, place)
  }
  for (const side of stale) removeQuietly(side.path)
}

/** The real place behind a symbolic link, so that the link stays and what it points to is replaced. */
function settle(target: string): string {
  const absolute = path.resolve(target)
  try {
    return realpathSync(absolute)
  } catch {
    try {
      return path.join(realpathSync(path.dirname(absolute)), path.basename(absolute))
    } catch {
      return absolute
    }
  }
}

function assertReplaceable(place: string): void {
  if (!existsSync(place)) return
  if (!statSync(place).isDirectory()) throw new NotOurFolder(`${place} is a file. Name a folder to write to.`)
  if (existsSync(path.join(place, marker)) || readdirSync(place).length === 0) return
  throw new NotOurFolder(
    `${place} was not made by Rostrum, and writing there would delete what is in it. ` +
      `Name another folder, or empty this one first. (Rostrum marks its own folders with a file ${marker}.)`,
  )
}

/** Returns false when there was nothing to move. */
function moveAway(place: string, aside: string): boolean {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(place, aside)
      return true
    } catch (error) {
      if (isOneOf(error, 'ENOENT')) return false
      if (isOneOf(error, 'EXDEV', 'EBUSY') && process.platform !== 'win32')
        throw new Error(`${place} is a disk of its own and cannot be replaced as a whole. Name a folder in it.`, {
          cause: error,
        })
      // On Windows a file that somebody has open holds the folder for a moment.
      if (tries === 10 || !isOneOf(error, 'EPERM', 'EACCES', 'EBUSY')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

function onSameDisk(finished: string, place: string): string {
  if (statSync(finished).dev === statSync(path.dirname(place)).dev) return path.resolve(finished)
  const copy = sideName(place, 'new')
  cpSync(finished, copy, { recursive: true })
  return copy
}

/** What cannot be removed now is removed at the next start. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  } catch {
    // see above
  }
}

function isOneOf(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '')
}

const markerText = 'Rostrum made this folder and replaces it as a whole. Keep nothing of your own in it.\n'

/** Removes a staging folder that did not get its turn; after a swap there is nothing left to remove. */
export function removeStage(stage: string): void {
  removeQuietly(stage)
}
