import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Takes the files of a site one by one, while later pages are still being made. */
export type SiteWriter = {
  /**
   * A page takes the place of a file of the course that was copied to the same path before.
   *
   * @param path - from the root of the site, such as `student/01-lesson/deck.html`
   */
  write(path: string, contents: string | Uint8Array): void
  copy(path: string, from: string): void
  /** Waits until all is on disk. @returns bytes by path, of what was written */
  finish(): Promise<ReadonlyMap<string, number>>
}

/**
 * Writes a site into a folder that nobody looks at yet; the caller puts it in place when all is there.
 *
 * The disk works while the next page is rendered. The first failure is said by `finish`.
 */
export function openSite(stage: string): SiteWriter {
  const folders = new Map<string, Promise<unknown>>()
  const copied = new Map<string, Promise<unknown>>()
  const tasks: Promise<unknown>[] = []
  const sizes = new Map<string, number>()
  const place = (path: string, use: (full: string) => Promise<unknown>) => {
    const full = join(stage, path)
    const parent = dirname(full)
    let ready = copied.get(path) ?? folders.get(parent)
    if (ready === undefined) {
      ready = mkdir(parent, { recursive: true })
      folders.set(parent, ready)
    }
    const task = ready.then(() => use(full))
    task.catch(() => {}) // said in finish
    tasks.push(task)
    return task
  }
  return {
    write(path, contents) {
      const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents
      sizes.set(path, bytes.length)
      place(path, (full) => writeFile(full, bytes))
    },
    copy(path, from) {
      copied.set(
        path,
        place(path, (full) => copyFile(from, full)),
      )
    },
    async finish() {
      await Promise.all(tasks)
      return sizes
    },
  }
}
