import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { composeSite } from '../../src/compose/compose-site.ts'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { readCourse } from '../../src/read/read-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { renderPapers, renderPrintDecks, renderSite } from '../../src/render/render-site.ts'
import { bundleAssets } from '../../src/write/bundle-assets.ts'

const page = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off', // a matter of taste: HTML asks for no case
    'no-inline-style': 'off', // column widths are the author's, heights in formulas KaTeX's
    'wcag/h32': 'off', // the search answers while one types, so its form has nothing to submit
  },
})

/** The speaker view is a document of its own, and empty until a script fills it in its window. */
const speakerView = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'empty-heading': 'off', 'text-content': 'off' },
})

const fixtures = 'tests/fixtures/site'
const courses = ['slides', ...readdirSync(fixtures).map((name) => join(fixtures, name, 'input'))]

test.each(courses)('every page of %s is valid HTML, on screen and on paper', async (folder) => {
  const { course } = await parseCourse(readCourse(folder))
  const { assets } = await bundleAssets()
  const site = composeSite(course, localeFor, { theme: null, pdf: true, paper: defaultPaper })
  const printed = [...(await renderPrintDecks(site, assets)), ...(await renderPapers(site, assets, new Map()))]
  const pages = printed.map((one) => [one.path, one.page.html] as const)
  for await (const { path, contents, missingHtml } of renderSite(site, assets, null)) {
    if (path.endsWith('.html')) pages.push([path, String(contents)])
    if (missingHtml !== undefined) pages.push([path, missingHtml])
  }
  expect(pages.map(([path]) => path)).toContain('teacher/index.html')
  for (const [path, html] of pages) {
    expect(await faults(page, withoutTemplate(html)), path).toEqual([])
    const template = /<template[^>]*>([\s\S]*?)<\/template>/.exec(html)?.[1]
    const inside = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${template}</body></html>`
    if (template) expect(await faults(speakerView, inside), `${path}, speaker view`).toEqual([])
  }
})

/** Without the other document, and without the asides that Reveal wants notes in: no reader is ever shown those. */
function withoutTemplate(html: string): string {
  return html.replace(/<template[\s\S]*?<\/template>/g, '').replace(/<aside class="notes">([\s\S]*?)<\/aside>/g, '$1')
}

async function faults(validator: HtmlValidate, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const lines = html.split('\n')
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${ruleId}: ${message} ${lines[line - 1]!.slice(0, 120)}`),
  )
}
