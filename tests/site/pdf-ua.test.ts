import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { checkPdfUa } from '../export/pdf-ua/check-pdf-ua.ts'
import { key, openTaggedPdf, textOf } from '../export/pdf-ua/tagged-pdf.ts'
import { taggedText } from '../export/pdf-ua/tagged-text.ts'
import { type Built, buildFolder } from './build-course.ts'
import { realCourse } from './real-course.ts'

const pdfsOf = ({ paths }: Built) => paths.filter((path) => path.endsWith('.pdf'))

const slidesOf = (built: Built) => pdfsOf(built).filter((path) => path.endsWith('slides.pdf'))

async function findings(built: Built): Promise<string[]> {
  const all = await Promise.all(
    pdfsOf(built).map(async (path) => (await checkPdfUa(built.bytes(path))).map((one) => `${path}: ${one}`)),
  )
  return all.flat()
}

/** Words that a reader of the tags hears and that the page's deck does not have: two that have grown together. */
async function strangeWords(built: Built): Promise<string[]> {
  const all = await Promise.all(
    slidesOf(built).map(async (path) => {
      const known = wordsOf(built.text(path.replace('slides.pdf', 'deck.html')))
      const read = (await taggedText(built.bytes(path))).split(' ').map(bare)
      return read.filter((word) => !known.has(word)).map((word) => `${path}: ${word}`)
    }),
  )
  return all.flat()
}

test.runIf(process.env.LONG_RUN)('the PDFs of the course keep to PDF/UA', () =>
  realCourse(async (built) => {
    expect(pdfsOf(built)).toHaveLength(21) // slides, handout and worksheet twice, and the teacher's pages, of three lessons
    expect(await findings(built)).toEqual([])
    expect(await strangeWords(built)).toEqual([])
  }),
)

test('so does a lesson that has everything', async () => {
  const out = mkdtempSync(join(tmpdir(), 'rostrum-everything-'))
  try {
    const built = await buildFolder('tests/fixtures/pdf/everything/input', join(out, 'dist'), {
      pdf: true,
      paper: defaultPaper,
    })
    expect(built.result.diagnostics).toEqual([])
    expect(pdfsOf(built)).toHaveLength(7)
    expect(await findings(built)).toEqual([])
    expect(await strangeWords(built)).toEqual([])
    const { elements } = await openTaggedPdf(built.bytes('student/lesson/slides.pdf'))
    const formulas = elements.filter(({ type }) => type === 'Formula').map(({ dict }) => textOf(dict.get(key('Alt'))))
    expect(formulas).toEqual(['\\bar{x} = \\frac{1}{n}\\sum_i x_i < "y"', 'E = mc^2'])
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

/** Without what a sentence puts around it: a term is parted from its comma by what it opens on the screen. */
function bare(word: string): string {
  return word.replace(/^\p{P}+|\p{P}+$/gu, '')
}

/** Words as they stand, with tags parting them and with tags not parting them: either is right somewhere. */
function wordsOf(html: string): Set<string> {
  const letters = html
    .replace(/\u200B/g, '')
    .replace(/&(amp|lt|gt|quot|#39|#x27|nbsp|#x26|#x3C);/g, (_, name) => entities[name] as string)
  return new Set(
    [' ', ''].flatMap((gap) =>
      letters
        .replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, gap)
        .split(/\s+/)
        .map(bare),
    ),
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ', '#x26': '&', '#x3C': '<',
} // biome-ignore format: a table is read by rows
