import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from '../write/is-alive.ts'
import { puppeteerCache } from './find-browser.ts'

/**
 * Installs the Chrome that Puppeteer is made for into Puppeteer's cache folder.
 *
 * Puppeteer unpacks in place, and a folder half unpacked counts as a browser afterwards. So it is unpacked in a
 * folder of its own and moved in when whole; a broken download leaves nothing that is taken for a browser.
 *
 * @param onShare - share done, 0 to 1; null while it is not known
 * @param from - for tests: cache folder, where to download from, milliseconds without a byte until it is given up
 * @returns path of the program
 */
export async function installChrome(
  onShare: (share: number | null) => void = () => {},
  from: { cacheDir?: string; baseUrl?: string; patience?: number } = {},
): Promise<string> {
  const { Browser, computeExecutablePath, install } = await import('@puppeteer/browsers')
  // Puppeteer exports the version it is made for, but leaves it out of its types.
  const { PUPPETEER_REVISIONS } = (await import('puppeteer')) as unknown as {
    PUPPETEER_REVISIONS: { chrome: string }
  }
  const cacheDir = from.cacheDir ?? puppeteerCache()
  const buildId = PUPPETEER_REVISIONS.chrome
  mkdirSync(cacheDir, { recursive: true })
  removeBrokenOff(cacheDir)
  const unpackDir = mkdtempSync(path.join(cacheDir, `${unpacking}${process.pid}-`))
  try {
    const unpacked = await unlessItStalls(from.patience ?? 60_000, (isGoingOn) =>
      install({
        browser: Browser.CHROME,
        buildId,
        cacheDir: unpackDir,
        ...(from.baseUrl === undefined ? {} : { baseUrl: from.baseUrl }),
        downloadProgressCallback(done, total) {
          isGoingOn(done === total)
          onShare(total > 0 ? done / total : null)
        },
      }),
    )
    const place = path.join(cacheDir, path.relative(unpackDir, unpacked.path))
    const program = computeExecutablePath({ browser: Browser.CHROME, buildId, cacheDir })
    // Another process may have finished first; a folder without its program is the ruin of a broken installation.
    if (!existsSync(program)) {
      rmSync(place, { recursive: true, force: true })
      mkdirSync(path.dirname(place), { recursive: true })
      renameSync(unpacked.path, place)
    }
    return program
  } finally {
    rmSync(unpackDir, { recursive: true, force: true })
  }
}

/** Puppeteer waits for ever when a connection breaks in the middle of a download. */
async function unlessItStalls<T>(
  patience: number,
  work: (isGoingOn: (isLast: boolean) => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      const giveUp = () => reject(new Error('The download stopped half way.'))
      timer = setTimeout(giveUp, patience)
      work((isLast) => {
        clearTimeout(timer)
        if (!isLast) timer = setTimeout(giveUp, patience) // unpacking afterwards tells nothing of itself
      }).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
  }
}

const unpacking = '.rostrum-unpacking-'

/** Removes what killed installations left. */
function removeBrokenOff(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (!name.startsWith(unpacking)) continue
    const pid = Number.parseInt(name.slice(unpacking.length), 10)
    if (!isAlive(pid)) rmSync(path.join(cacheDir, name), { recursive: true, force: true })
  }
}
