import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildFolder } from './build-course.ts'

const cases = 'tests/fixtures/site'

/** Whole decks: a folder of Markdown beside the pages that come of it. */
for (const name of readdirSync(cases)) {
  test(`builds ${name}`, async () => {
    const out = mkdtempSync(join(tmpdir(), 'rostrum-site-'))
    try {
      const { paths, text, result } = await buildFolder(join(cases, name, 'input'), join(out, 'dist'))
      expect(result.diagnostics).toEqual([])
      const own = paths.filter((path) => !/\/assets\/|^\.rostrum$/.test(path))
      await expect(`${own.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/site/${name}/output/paths.txt`)
      for (const path of own.filter((one) => one.endsWith('deck.html'))) {
        await expect(slidesOf(text(path))).toMatchFileSnapshot(`../fixtures/site/${name}/output/${path}`)
      }
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  })
}

/** The slides alone: what stands around them is the same for every deck, and has tests of its own. */
function slidesOf(page: string): string {
  const start = page.indexOf('<div class="slides">')
  return page.slice(start, page.indexOf('</main>', start)).replace(/-[A-Z\d]{8}\.(?=css|js)/g, '-HASH.')
}
