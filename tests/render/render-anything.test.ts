import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeSite } from '../../src/compose/compose-site.ts'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { assetNames, renderPrintDecks, renderSite } from '../../src/render/render-site.ts'
import { filesOf } from '../parse/parse-text.ts'

const assets = Object.fromEntries(assetNames.map((file) => [file, { file, text: '' }])) as Parameters<
  typeof renderSite
>[1]

const pieces = fc.array(
  fc.constantFrom(
    ...[
      '---',
      '----',
      '## T {.two-columns}',
      '## T {.statement #a}',
      '# A',
      '### B',
      ':::',
      '::: columns',
      '::: column {width=40%}',
    ],
    ...[
      '::: callout > x {.key .fragment}',
      '::: compare',
      '| | a | b |',
      '| --- | --- | --- |',
      '| x | 1 | 2 |',
      '::: quote {by="A"}',
    ],
    ...[
      '::: figure {src=m.svg alt=x}',
      '![m](m.svg)',
      '::: only {.teacher}',
      '::: read',
      '::: unknown',
      'Note:',
      '[^1]',
      '[^1]: n',
    ],
    ...[
      '$x$',
      '```js {1|2}',
      '```',
      '<div>',
      '</section>',
      '<section>',
      '</div></div>',
      '{.fragment}',
      '- a {.x}',
      '',
      'text',
      '<!-- x',
    ],
  ),
  { maxLength: 25 },
)

test('whatever a lesson holds, its pages are made, and every slide of them is closed', () =>
  fc.assert(
    fc.asyncProperty(pieces, async (lines) => {
      const { course } = await parseCourse(filesOf({ 'deck.md': lines.join('\n') }, ['m.svg']))
      const site = composeSite(course, localeFor, { theme: null, pdf: true, paper: defaultPaper })
      const pages = (await renderPrintDecks(site, assets)).map((deck) => deck.page.html)
      for await (const { path, contents } of renderSite(site, assets, null))
        if (path.endsWith('/deck.html') || path.endsWith('/index.html')) pages.push(String(contents))
      for (const page of pages) {
        const slides = page.slice(
          page.indexOf(page.includes('<main') ? '<main' : '<body'),
          page.includes('</main>') ? page.indexOf('</main>') : undefined,
        )
        expect(slides.match(/<section/g)?.length ?? 0).toBe(slides.match(/<\/section>/g)?.length ?? 0)
        expect(slides.match(/<div/g)?.length ?? 0).toBe(slides.match(/<\/div>/g)?.length ?? 0)
      }
    }),
    process.env.LONG_RUN ? { numRuns: 3000 } : { numRuns: 150, seed: 1995 },
  ))
