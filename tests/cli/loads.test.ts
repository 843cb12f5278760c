import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const seats = { 'data/seats.csv': 'party,seats,sources\nBlue,12,\nGreen,8,\n' }
const slide = (text: string) => `# Deck\n\n---\n\n## Slide\n\n${text}\n`
const plain = slide('text and `code`')
const chart = slide('::: chart Seats {src=data/seats.csv x=party y=seats}\n:::')
const hemicycle = slide('::: hemicycle Seats {src=data/seats.csv}\n:::')

/** Words that only this package's program text has: the command runs as one bundle, from which names are gone. */
const marks = { plot: 'plot-d6a7b5', katex: 'delimsizing', highlight: 'beginKeywords', linkedom: 'HTMLTemplateElement' }

test('a course without charts never loads what draws them, one without formulas never what sets them', () => {
  expect(loadedFor({ 'deck.md': plain })).toEqual([])
})

test('a chart loads Plot and nothing for formulas, a formula the other way round', () => {
  expect(loadedFor({ 'deck.md': chart, ...seats })).toEqual(['plot', 'linkedom'])
  expect(loadedFor({ 'deck.md': slide('$x^2$') })).toEqual(['katex'])
})

test('a hemicycle is drawn without Plot', () => {
  expect(loadedFor({ 'deck.md': hemicycle, ...seats })).toEqual([])
})

/** Builds with the real command and asks the engine which scripts it ran. */
function loadedFor(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-loads-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'course', name)), { recursive: true })
      writeFileSync(join(folder, 'course', name), text)
    }
    const command = ['src/cli/launch.mjs', join(folder, 'course'), '--no-pdf', '--out', join(folder, 'out')]
    const coverage = join(folder, 'coverage')
    spawnSync(process.execPath, command, { env: { ...process.env, NODE_V8_COVERAGE: coverage } })
    const scripts = readdirSync(coverage).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] }
      return result
        .filter(({ url }) => url.startsWith('file:'))
        .map(({ url }) => readFileSync(fileURLToPath(url), 'utf8'))
    })
    expect(scripts.join('').length).toBeGreaterThan(100_000) // the program itself was seen
    return Object.entries(marks).flatMap(([name, mark]) => (scripts.some((one) => one.includes(mark)) ? [name] : []))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
