import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { templatesForEsbuild } from '../../src/cli/templates-plugin.mjs'

const chart = '::: chart T {src=d.csv x=x y=y}\n:::\n'
const title = '## A\n\n'
const glossary = { 'glossary.csv': 'term_en,definition_en\na,b\n' }
const bibliography = { 'bibliography.json': '[]' }
const rows = (count: number, row: (index: number) => string) =>
  `x,y\n${Array.from({ length: count }, (_, n) => row(n)).join('\n')}\n`

/** The same for what stands beside a lesson, and for what a lesson says of it. */
const courses: Record<string, Record<string, string>> = {
  'a megabyte of backticks after a number': { 'deck.md': `${title}[=x] ${'`'.repeat(1_000_000)}` },
  'numbers that do not end': { 'deck.md': title + '[=a-'.repeat(250_000) },
  'citations that do not end': { ...bibliography, 'deck.md': title + '[@a'.repeat(100_000) },
  'a citation of a megabyte': { ...bibliography, 'deck.md': `${title}[@a${'; b'.repeat(330_000)}]` },
  'blanks around a citation': {
    ...bibliography,
    'deck.md': `${title}[${'see '.repeat(100_000)}@a${' '.repeat(100_000)}]`,
  },
  'terms that do not end': { ...glossary, 'deck.md': title + '[[a'.repeat(100_000) },
  'a term of a megabyte': { ...glossary, 'deck.md': `${title}[[a${' '.repeat(1_000_000)}b]]` },
  'gaps that do not end': { 'deck.md': `${title}::: blank Q\n${'{{a'.repeat(100_000)}\n:::\n` },
  'a gap before tags that do not end': {
    'deck.md': `${title}::: blank Q\n{{x}}\n\n<div>${'<'.repeat(100_000)}\n:::\n`,
  },
  'questions in questions': {
    'deck.md': title + Array.from({ length: 300 }, (_, depth) => `${':'.repeat(303 - depth)} blank x {{y}}`).join('\n'),
  },
  'a condition of blanks': {
    'd.csv': 'x,y\na,1\n',
    'deck.md': `${title}::: chart T {src=d.csv x=x y=y where="x${' '.repeat(500_000)}y"}\n:::\n`,
  },
  'a hundred thousand rows': { 'd.csv': rows(100_000, (n) => `${n},${n}`), 'deck.md': title + chart },
  'a hundred thousand wrong rows': { 'd.csv': `x,y\n${'a\n'.repeat(100_000)}`, 'deck.md': title + chart },
  'a hundred thousand columns': {
    'd.csv': `${Array.from({ length: 100_000 }, (_, n) => `c${n}`).join(',')}\n`,
    'deck.md': title + chart,
  },
  'a megabyte of quotation marks': { 'd.csv': `x,y\n${'"'.repeat(1_000_001)}\n`, 'deck.md': title + chart },
  'numbers that are none': { 'd.csv': `x,y\na,"${'123,'.repeat(250_000)}x"\n`, 'deck.md': title + chart },
  'tags in a title of the bibliography': {
    'bibliography.json': JSON.stringify([{ id: 'a', title: '<b'.repeat(500_000), note: 'a '.repeat(500_000) }]),
    'deck.md': `${title}[@a]`,
  },
  'blanks in a name of the bibliography': {
    'bibliography.json': JSON.stringify([{ id: 'a', title: 't', author: [{ family: `a${' '.repeat(500_000)}b` }] }]),
    'deck.md': `${title}[@a]`,
  },
  'brackets of a bibliography that do not close': {
    'bibliography.json': '['.repeat(1_000_000),
    'deck.md': `${title}[@a]`,
  },
  'blanks and brackets in a term': {
    'glossary.csv': `term_en,definition_en\na${' '.repeat(200_000)}(b,c\n${'('.repeat(200_000)},d\n`,
    'deck.md': `${title}[[a]]`,
  },
}

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
        const files = { name: 'x', entry: 'deck.md', texts: new Map(Object.entries(workerData)), assets: new Set(), diagnostics: [] }
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

const all = {
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { 'deck.md': text }])),
  ...courses,
}

test.each(Object.keys(all))('%s: read, or refused with a word', async (name) => {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: all[name],
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
