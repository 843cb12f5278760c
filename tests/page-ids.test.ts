import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageIds } from '../src/page-ids.ts'

/** Made by scripts, or by the build where a slide has taken the usual name. */
const made = ['page-bubble', 'page-sources']

/** No slide stands on these. */
const onCoursePages = new Set(['reader-progress.hbs', 'course-bar.hbs', 'course-foot.hbs'])

test('every id of a page’s own parts is kept from slides', () => {
  const files = [
    'deck.hbs',
    'study.hbs',
    ...readdirSync('templates/partials')
      .filter((name) => !onCoursePages.has(name))
      .map((name) => `partials/${name}`),
  ]
  const ids = files.flatMap((name) =>
    [...readFileSync(`templates/${name}`, 'utf8').matchAll(/\sid="([\w-]+)"/g)].map((match) => match[1]!),
  )
  expect([...pageIds].sort()).toEqual([...new Set([...ids, ...made])].sort())
})
