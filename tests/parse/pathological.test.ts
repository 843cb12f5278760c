import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { templatesForEsbuild } from '../../src/cli/templates-plugin.mjs'

/** Texts that make Markdown parsers slow or deep. Each is read in a thread of its own, with a deadline. */
const texts: Record<string, string> = {
  'five thousand quote marks': '>'.repeat(5000),
  'quotes in quotes, line after line': Array.from({ length: 300 }, (_, depth) => `${'> '.repeat(depth)}x`).join('\n'),
  'lists 600 deep': Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  'five thousand list marks on one line': '- '.repeat(5000),
  'emphasis that closes from the inside out': `${'*a **b '.repeat(800)}${' c** d*'.repeat(800)}`,
  'pictures in pictures': `${'!['.repeat(5000)}a${'](x)'.repeat(5000)}`,
  'open brackets': '['.repeat(20_000),
  'brackets and parentheses': '[a]('.repeat(12_000),
  stars: '*a '.repeat(16_000),
  'stars and underscores': '*_'.repeat(20_000),
  'open emphasis': 'a**b'.repeat(12_000),
  'backticks of growing length': Array.from({ length: 300 }, (_, n) => `e${'`'.repeat(n)}`).join(''),
  'open tags': '<a '.repeat(16_000),
  'open comments': '<!--a'.repeat(10_000),
  braces: '{.a '.repeat(12_000),
  'attributes without end': `text {${'a=b '.repeat(12_000)}`,
  'a sea of blanks before a brace': `a${' '.repeat(50_000)}b}`,
  'backslashes before attributes': `a ${'\\'.repeat(50_000)}{.x}`,
  'attributes without braces': `::: callout ${'a=b '.repeat(12_000)}!`,
  'attributes of a block, run together': `::: callout ${'a=ba=b'.repeat(8000)} "`,
  'slide comments that do not end': '<!-- .slide: '.repeat(4000),
  'front matter of many slide breaks': '---\n'.repeat(15_000),
  'link definitions': `${'[a]: x\n'.repeat(6000)}[a]`,
  'footnotes that name each other': '[^1]\n\n[^1]: [^2]\n\n[^2]: [^1]',
  entities: '&a'.repeat(20_000),
  'a table of a thousand columns': `${'|x'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${`${'|y'.repeat(1000)}|\n`.repeat(10)}`,
  dollars: '$a '.repeat(16_000),
  'footnote marks': '[^a'.repeat(12_000),
  'open blocks': '::: callout\n'.repeat(3000),
  'a line of five megabytes': 'word '.repeat(1_000_000),
  'ten thousand slides': '## T\n\ntext\n\n---\n\n'.repeat(10_000),
}

let code = ''

beforeAll(async () => {
  const result = await build({
    stdin: {
      contents: `
        import { parentPort, workerData } from 'node:worker_threads'
        import { parseCourse } from './src/parse/parse-course.ts'
        const files = { name: 'x', entry: 'deck.md', texts: new Map([['deck.md', workerData]]), assets: new Set(), diagnostics: [] }
        const { course, diagnostics } = await parseCourse(files)
        parentPort.postMessage({ slides: course.lessons[0].slides.length, rules: [...new Set(diagnostics.map((one) => one.rule))] })`,
      resolveDir: '.',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    plugins: [templatesForEsbuild('.')],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///x.js');" },
  })
  code = result.outputFiles[0]!.text
})

test.each(Object.keys(texts))('%s: read, or refused with a word', async (name) => {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: texts[name],
    resourceLimits: { stackSizeMb: 1 }, // as little as the main thread has
  })
  const outcome = await new Promise((resolve) => {
    const deadline = setTimeout(() => resolve('too slow'), 45_000) // ten times what the slowest takes
    worker.once('message', (message) => resolve(message))
    worker.once('error', (error) => resolve(error.message))
    worker.once('exit', () => clearTimeout(deadline))
  })
  await worker.terminate()
  expect(outcome).toMatchObject({ slides: expect.any(Number) })
})
