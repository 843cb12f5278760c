import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withPdf } from '../site/pdf-text.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cli-'))
  write('course/course.yaml', 'title: Civics\nlessons: [one, two]\n')
  write('course/one/lesson.md', '---\ntitle: One\n---\n\n## First\n\ntext\n')
  write('course/two/lesson.md', '---\ntitle: Two\n---\n\n## Second\n\ntext\n')
  write('loose/a-first.md', '# First\n\n---\n\n## One\n\ntext\n')
  write('loose/b-second.md', '# Second\n\n---\n\n## Two\n\ntext\n')
  write('warned/deck.md', '# Deck\n\n---\n\nno title\n')
  write('wrong/deck.md', '# Deck\n\n---\n\n## Slide\n\n::: colums\n:::\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Runs the real command, as `npm run build --` does. */
function run(args: string[], env: Record<string, string> = {}) {
  const command = ['src/cli/launch.mjs', ...args.map((arg) => arg.replace('@', folder))]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

test('a good course ends with a table and exit code 0', () => {
  const { status, stdout, stderr } = run(['@/course', '--no-pdf', '--out', '@/out'])
  expect(status).toBe(0)
  expect(stderr).toBe('Reading the course\nWriting the site\n')
  expect(stdout).toMatch(/^lesson {2}slides {2}pages +kB {2}seconds {2}problems\n/)
  expect(stdout).toMatch(/^one +2 +– +\d+ +[\d.]+ +–$/m)
  expect(existsSync(join(folder, 'out/teacher/two/deck.html'))).toBe(true)
})

test('problems in a lesson are shown with place, frame and hint, and end with 1', () => {
  const { status, stdout } = run(['@/wrong', '--no-pdf', '--out', '@/out'])
  expect(status).toBe(1)
  expect(stdout).toContain('deck.md:7:1 unknown-block: There is no block "colums". Did you mean "column"?')
  expect(stdout).toContain('  > 7 │ ::: colums\n      │ ^\n')
  expect(stdout).toContain('with 1 error.')
})

test('warnings fail only when asked', () => {
  expect(run(['@/warned', '--no-pdf', '--out', '@/out']).status).toBe(0)
  expect(run(['@/warned', '--no-pdf', '--strict', '--out', '@/out']).status).toBe(1)
})

test('wrong usage ends with 2 and says what was meant', () => {
  for (const [args, words] of [
    [['--no-pfd'], 'Did you mean "--no-pdf"?'],
    [['--theme', 'nihgt'], 'Did you mean "night"?'],
    [['a', 'b'], 'One course at a time'],
    [['@/nowhere'], 'There is no file or folder'],
    [['package.json'], 'is not a Markdown file'],
    [['@/course', '--no-pdf', '--out', 'src'], 'was not made by Rostrum'],
  ] as const) {
    const { status, stderr, stdout } = run([...args])
    expect([status, stdout], args.join(' ')).toEqual([2, ''])
    expect(stderr).toContain(words)
  }
})

test('without a browser decks are built, PDFs are not, and 3 says so', () => {
  const { status, stdout, stderr } = run(['@/course', '--out', '@/out'], {
    PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome',
  })
  expect(status).toBe(3)
  expect(stderr).toMatch(/No PDFs were made\. .*\/nowhere\/chrome/)
  expect(stdout).toContain('written in')
  expect(existsSync(join(folder, 'out/student/one/deck.html'))).toBe(true)
  expect(existsSync(join(folder, 'out/student/one/slides.pdf'))).toBe(false)
})

test('a failed build leaves the old output as it was', () => {
  run(['@/course', '--no-pdf', '--out', '@/kept'])
  const before = readFileSync(join(folder, 'kept/student/one/deck.html'), 'utf8')
  expect(run(['@/nowhere', '--out', '@/kept']).status).toBe(2)
  expect(readFileSync(join(folder, 'kept/student/one/deck.html'), 'utf8')).toBe(before)
})

test('only the lesson that was asked for is built', () => {
  const { status } = run(['@/course', '--only', 'two', '--no-pdf', '--out', '@/only'])
  expect(status).toBe(0)
  expect(existsSync(join(folder, 'only/student/two/deck.html'))).toBe(true)
  expect(existsSync(join(folder, 'only/student/one'))).toBe(false)
  const wrong = run(['@/course', '--only', 'twoo', '--no-pdf', '--out', '@/only'])
  expect([wrong.status, /Did you mean "two"/.test(wrong.stderr)]).toEqual([2, true])
  expect(existsSync(join(folder, 'only/student/two/deck.html'))).toBe(true)
})

test('the result as JSON, and nothing else', () => {
  const { status, stdout, stderr } = run(['@/wrong/deck.md', '--json', '--no-pdf', '--out', '@/json'])
  const result = JSON.parse(stdout)
  expect([status, stderr]).toEqual([1, ''])
  expect(result).toMatchObject({ exitCode: 1, lessons: [{ lesson: 'deck', slides: 2, pages: null, problems: 1 }] })
  expect(result.diagnostics).toMatchObject([{ file: 'deck.md', line: 7, column: 1, rule: 'unknown-block' }])
})

test('a theme reaches the deck and the paper', async () => {
  run(['@/course', '--only', 'one', '--theme', 'night', '--out', '@/night'])
  expect(readFileSync(join(folder, 'night/student/one/deck.html'), 'utf8')).toContain('data-theme="night"')
  run(['@/course', '--only', 'one', '--theme', 'steppe', '--out', '@/day'])
  const ground = (name: string) => firstFill(readFileSync(join(folder, name, 'student/one/slides.pdf')))
  expect(Math.max(...(await ground('night')))).toBeLessThan(80)
  expect(Math.min(...(await ground('day')))).toBeGreaterThan(200)
})

/** What a PDF's second page, a plain slide, is filled with first: red, green and blue up to 255. */
function firstFill(bytes: Uint8Array): Promise<number[]> {
  return withPdf(bytes, async (pdf) => {
    const { fnArray, argsArray } = await (await pdf.getPage(2)).getOperatorList()
    const colour = String(argsArray[fnArray.indexOf(OPS.setFillRGBColor)])
    return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
  })
}

test('a folder of loose files is a course, each file a lesson', () => {
  const { status } = run(['@/loose', '--no-pdf', '--out', '@/loose-out'])
  expect(status).toBe(0)
  const page = readFileSync(join(folder, 'loose-out/student/index.html'), 'utf8')
  expect(
    [...page.matchAll(/<h3[^>]*><a href="([^"]+)">.*?<span class="lesson-title"[^>]*>([^<]+)/g)].map((match) =>
      match.slice(1),
    ),
  ).toEqual([
    ['a-first/index.html', 'First'],
    ['b-second/index.html', 'Second'],
  ])
})

test('a place that cannot be written to is said, and nothing is broken', () => {
  const { status, stderr } = run(['@/course', '--no-pdf', '--out', '@/course/course.yaml/x'])
  expect(status).toBe(4)
  expect(stderr).toContain('The disk refused')
  expect(readFileSync(join(folder, 'course/course.yaml'), 'utf8')).toContain('Civics')
})

test('help and version', () => {
  expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit codes') })
  expect(run(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

test('Ctrl-C while PDFs are printed leaves no output, no browser and no profile behind', async () => {
  const command = ['src/cli/launch.mjs', join(folder, 'course'), '--no-cache', '--out', join(folder, 'stopped')]
  const temporary = mkdtempSync(join(folder, 'tmp-'))
  const child = spawn(process.execPath, command, { env: { ...process.env, TMPDIR: temporary } })
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (data) => /Printing/.test(String(data)) && resolve())
  })
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  child.kill('SIGINT')
  expect([130, 'SIGINT']).toContain(await ended)
  await expect.poll(() => readdirSync(temporary).filter((name) => name.startsWith('rostrum-browser-'))).toEqual([])
  await expect.poll(() => processesWith(temporary), { timeout: 10_000 }).toEqual([])
  expect(readdirSync(folder).filter((name) => name.includes('stopped'))).toEqual([])
})

/** Processes that were started with a word in their command line; where the system tells. */
function processesWith(word: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(word)
    } catch {
      return false // gone meanwhile
    }
  })
}
