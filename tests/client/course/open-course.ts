/** A small course in a real browser, for tests of what runs on its front door. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { withBuilt } from '../../site/build-course.ts'

const slides = (count: number) =>
  Array.from({ length: count }, (_, index) => `## Point ${index + 1} {#p${index + 1}}\n\nText\n`).join('\n---\n\n')

export const files = {
  'course.yaml': 'title: Two chambers\nlessons: [one, two, three]',
  'one/lesson.md': `---\ntitle: First\n---\n\n${slides(2)}`,
  'two/lesson.md': `---\ntitle: Second\n---\n\n${slides(3)}`,
  'three/lesson.md': `---\ntitle: Third\n---\n\n${slides(2)}`,
}

/** Builds the course and lends the address of the students' edition, and a folder for what is downloaded. */
export function withCourse(use: (address: string, downloads: string) => Promise<void>): Promise<void> {
  return withBuilt(files, {}, async ({ folder }) => {
    const downloads = mkdtempSync(join(tmpdir(), 'rostrum-downloads-'))
    try {
      await use(pathToFileURL(join(folder, 'student')).href, downloads)
    } finally {
      rmSync(downloads, { recursive: true, force: true })
    }
  })
}

/** Lends a page with storage of its own; errors on it fail the test. */
export async function withReader(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext()
  const errors: unknown[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(error))
    await use(page)
    if (errors.length > 0) throw errors[0]
  } finally {
    await context.close()
  }
}
