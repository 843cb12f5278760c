import { expect, test } from 'vitest'
import type { BuildResult } from '../../src/cli/build-result.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { filesOf } from '../parse/parse-text.ts'

/** Runs the command around a build of ours, and gives what it said where. */
async function run(args: string[], build: () => Promise<BuildResult>) {
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') =>
    ({ isTTY: false, write: (text: string) => (said[name] += text) }) as unknown as NodeJS.WriteStream
  const code = await runCommand(args, build, { out: stream('out'), err: stream('err') })
  return { code, ...said }
}

function fails(message: string, code?: string): () => Promise<BuildResult> {
  return () => Promise.reject(Object.assign(new Error(message), { code }))
}

const result: BuildResult = {
  files: filesOf({ 'deck.md': '# Deck' }),
  out: 'dist',
  lessons: [{ lesson: 'deck', slides: 1, pages: 1, kilobytes: 12, seconds: 0.5, problems: 0 }],
  diagnostics: [],
  noBrowser: null,
  exitCode: 0,
}

test('a mistake of ours ends with 4, is called one, and can be reported', async () => {
  const { code, out, err } = await run([], fails('split of undefined'))
  expect([code, out]).toEqual([4, ''])
  expect(err).toMatch(/^Rostrum failed; dist is as it was\. This is our mistake, not yours\. Please report it:\n/)
  expect(err).toMatch(/split of undefined\n +at /)
})

test('a full or closed disk is not called a mistake of ours, and the way out is said', async () => {
  for (const refusal of ['ENOSPC', 'EACCES', 'EROFS', 'ENOTDIR']) {
    const { code, err } = await run(['--out', 'site'], fails(`${refusal}: no, write 'site/a'`, refusal))
    expect(code).toBe(4)
    expect(err).toMatch(/^The disk refused, and site is as it was: E/)
    expect(err).toContain('--out')
    expect(err).not.toMatch(/ {4}at |our mistake/)
  }
})

test('JSON holds all that a program may ask for, and errors stay out of it', async () => {
  const { out, err } = await run(['--json'], () =>
    Promise.resolve({ ...result, noBrowser: 'Install one.', exitCode: 3 }),
  )
  expect(err).toBe('')
  expect(Object.keys(JSON.parse(out))).toEqual([
    'version',
    'exitCode',
    'out',
    'seconds',
    'lessons',
    'diagnostics',
    'noBrowser',
  ])
  expect(JSON.parse(out)).toMatchObject({ exitCode: 3, noBrowser: 'Install one.', lessons: result.lessons })
  const failed = await run(['--json'], fails('oh'))
  expect(failed.out).toBe('')
})

test('errors and warnings are counted as one says them', async () => {
  const one = { file: 'deck.md', line: 1, column: 1, rule: 'r', message: 'm', hint: 'h' }
  const diagnostics = [
    { ...one, severity: 'error' },
    { ...one, severity: 'warning', line: 2 },
    { ...one, severity: 'warning', line: 3 },
  ] as const
  const { out } = await run([], () => Promise.resolve({ ...result, diagnostics, exitCode: 1 }))
  expect(out).toMatch(/^dist\/ written in [\d.]+ s, with 1 error and 2 warnings\.$/m)
})
