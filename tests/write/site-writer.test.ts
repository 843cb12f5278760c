import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSite } from '../../src/write/site-writer.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-writer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('pages and files lie where they were meant to, and the size of each page is known', async () => {
  writeFileSync(join(folder, 'picture'), 'dots')
  const writer = openSite(join(folder, 'site'))
  writer.copy('student/a/images/dot.png', join(folder, 'picture'))
  writer.write('student/a/deck.html', 'Ёж')
  writer.write('student/a/slides.pdf', new Uint8Array(3))
  expect([...(await writer.finish())]).toEqual([
    ['student/a/deck.html', 4],
    ['student/a/slides.pdf', 3],
  ])
  expect(readFileSync(join(folder, 'site/student/a/images/dot.png'), 'utf8')).toBe('dots')
})

test('a page takes the place of a file of the course with its name, whichever is quicker', async () => {
  writeFileSync(join(folder, 'own.pdf'), 'x'.repeat(4_000_000))
  const writer = openSite(join(folder, 'site'))
  writer.copy('student/a/slides.pdf', join(folder, 'own.pdf'))
  writer.write('student/a/slides.pdf', 'ours')
  await writer.finish()
  expect(readFileSync(join(folder, 'site/student/a/slides.pdf'), 'utf8')).toBe('ours')
})

test('the first failure is said at the end, and not before', async () => {
  const writer = openSite(join(folder, 'site'))
  writer.copy('student/a.png', join(folder, 'nowhere.png'))
  writer.write('student/index.html', 'x')
  await expect(writer.finish()).rejects.toThrow('nowhere.png')
  expect(readdirSync(join(folder, 'site'))).toEqual(['student'])
})
