import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageIds } from '../src/page-ids.ts'

test('every id of the deck page is kept from slides', () => {
  const files = ['deck.hbs', ...readdirSync('templates/partials').map((name) => `partials/${name}`)]
  const ids = files.flatMap((name) =>
    [...readFileSync(`templates/${name}`, 'utf8').matchAll(/\sid="([\w-]+)"/g)].map((match) => match[1]!),
  )
  expect([...pageIds].sort()).toEqual(ids.sort())
})
