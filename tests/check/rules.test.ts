import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatDiagnostics, plainPaint } from '../../src/cli/print-diagnostics.ts'
import { readCourse } from '../../src/read/read-course.ts'
import { buildFolder } from '../site/build-course.ts'

const cases = 'tests/fixtures/rules'

/** Rules that only a browser can judge: tests/export/layout.test.ts builds their folders. */
const layout = ['overflow', 'clipped', 'small-text', 'broken-image']

/** Rules that no folder can show, each with the place of its test. */
const elsewhere: Record<string, string> = {
  'no-lessons': 'tests/cli/command.test.ts: wrong usage',
  'page-count': 'tests/export/export-pdfs.test.ts',
  'export-failed': 'tests/export/export-pdfs-crash.long.test.ts',
  'catch-all-option': 'tests/check/rules/quiz-options.test.ts',
  'answer-position': 'tests/check/rules/quiz-options.test.ts',
  'answer-length': 'tests/check/rules/quiz-options.test.ts',
  'term-before-use': 'tests/check/rules/term-before-use.test.ts',
  'offline-size': 'tests/site/one-file.test.ts',
  'link-outside': 'below',
  'link-broken': 'below',
}

for (const rule of readdirSync(cases).filter((name) => !layout.includes(name))) {
  test(`${rule} is said at the place, with what to do`, async () => {
    const out = mkdtempSync(join(tmpdir(), 'rostrum-rule-'))
    try {
      const { result } = await buildFolder(join(cases, rule, 'input'), join(out, 'dist'))
      expect(result.diagnostics.map((one) => one.rule)).toContain(rule)
      const text = formatDiagnostics(result.diagnostics, result.files, '', plainPaint)
      await expect(text).toMatchFileSnapshot(join('../fixtures/rules', rule, 'output/diagnostics.txt'))
    } finally {
      rmSync(out, { recursive: true })
    }
  })
}

test('every rule has a folder that shows it', () => {
  const named = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join('src', name), 'utf8').matchAll(/rule: (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g),
    ])
    .flatMap((match) => match.slice(1))
    .filter(Boolean)
  const shown = [...readdirSync(cases), ...Object.keys(elsewhere)]
  expect([...new Set(named)].filter((rule) => !shown.includes(rule!))).toEqual([])
})

test('links out of the course and into nothing are not followed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-links-'))
  try {
    writeFileSync(join(folder, 'deck.md'), '# Deck\n')
    symlinkSync('/etc', join(folder, 'outside'))
    symlinkSync('nothing', join(folder, 'nowhere'))
    symlinkSync('.', join(folder, 'circle'))
    const { texts, assets, diagnostics } = readCourse(folder)
    expect(diagnostics.map((one) => one.rule).sort()).toEqual(['link-broken', 'link-outside'])
    expect([...texts.keys(), ...assets].filter((path) => !/^(?:circle\/)*deck\.md$/.test(path))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
