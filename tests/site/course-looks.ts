import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { realCourse } from './real-course.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A theme and the width of a window. */
export type Look = readonly [theme: string, width: number]
export const allLooks: readonly Look[] = [360, 1440].flatMap((width) =>
  ['steppe', 'night', 'contrast'].map((theme) => [theme, width] as const),
)

/** What axe finds, and by how much the page is wider than the window. */
export async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, { runOnly: tags, resultTypes: ['violations'] })
    const root = document.documentElement
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`),
      ...(root.scrollWidth > root.clientWidth ? [`wider than the window: ${root.scrollWidth}`] : []),
    ]
  })
}

/** Lends a page of the course as it comes, in one look after the other. */
export async function inLooks(
  browser: Browser,
  path: string,
  looks: readonly Look[],
  use: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await realCourse(
    async ({ folder }) => {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await page.setViewport({ width: looks[0]![1], height: 900 })
      await page.goto(pathToFileURL(join(folder, path)).href)
      await page.evaluate(axeSource)
      for (const [theme, width] of looks) {
        await page.setViewport({ width, height: 900 })
        await page.evaluate((name) => {
          document.documentElement.dataset.theme = name
        }, theme)
        await use(page, `${path}, ${theme}, ${width} px`)
      }
      await context.close()
    },
    { pdf: false },
  )
}
