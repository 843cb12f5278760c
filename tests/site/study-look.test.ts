import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { buildFolder, withBuilt } from './build-course.ts'

// Every kind of block and of figure on a page to read, in windows from a small phone to a screen.
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
  page = await browser.newPage()
})
afterAll(() => browser.close())

const windows = [
  { width: 320, height: 256 }, // a window of 1280 px at 400 %
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
]

const seats = 'src=data/seats.csv party=party seats=seats where="year=2023"'
const bars =
  '::: chart Seats {type=bar .grouped .horizontal src=data/seats.csv x=party y="seats, before" where="year=2023"}\n:::'
const figures = [
  bars,
  '::: chart Seats {type=bar .grouped .vertical src=data/seats.csv x=party y="seats, before" where="year=2023"}\n:::',
  '::: chart Seats {type=bar .stacked src=data/seats.csv x=year y="seats, before" where="party=Blue"}\n:::',
  '::: chart Seats {type=bar .stacked .horizontal src=data/seats.csv x=party y="seats, before" where="year=2023"}\n:::',
  '::: chart Seats {type=area src=data/seats.csv x=year y="seats, before" where="party=Blue"}\n:::',
  '::: chart Seats {type=line src=data/seats.csv x=year y=seats color=party}\n:::',
  '::: chart Seats {type=dot src=data/seats.csv x=party y="seats, before" where="year=2023"}\n:::',
  '::: chart Seats {type=slope src=data/seats.csv x=party y="before, seats" where="year=2023"}\n:::',
  `::: hemicycle Seats {${seats}}\n:::`,
  `::: hemicycle Seats {${seats} label=2023 compare="year=2021" compare-label=2021}\n:::`,
  '::: tilemap Turnout {src=data/turnout.csv region=code value=value unit="%"}\n:::',
  '::: tilemap Turnout {src=data/turnout.csv region=code value=value regions=data/broad.csv}\n:::',
  `::::: columns\n:::: column\n${bars}\n::::\n:::: column\nBeside it.\n::::\n:::::`,
]
const course = {
  'lesson.md': `---\ntitle: Figures\nignore: [all]\n---\n\n${figures.map((one, index) => `## Figure ${index}\n\n${one}\n`).join('\n---\n\n')}`,
  'data/seats.csv':
    'year,party,seats,before\n2021,Blue,71,60\n2021,A party of a very long name,36,30\n2023,Blue,62,71\n2023,A party of a very long name,36,36\n',
  'data/turnout.csv': 'code,value\nA,40.2\nB,55.1\n',
  'data/regions.csv': 'code,name,short,row,col\nA,North Kazakhstan Region,North Kazakhstan,0,0\nB,Region B,B,1,6\n',
  'data/broad.csv': 'code,name,short,row,col\nA,Region A,A,0,0\nB,Region B,B,1,11\n',
}

/** Every kind of block there is, and every kind of figure. */
async function everyPage(use: (address: string) => Promise<void>): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'rostrum-look-'))
  try {
    const built = await buildFolder('tests/fixtures/pdf/everything/input', join(out, 'dist'))
    await use(pathToFileURL(join(built.folder, 'teacher/lesson/index.html')).href)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
  await withBuilt(course, {}, async ({ folder, result }) => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    await use(pathToFileURL(join(folder, 'student/lesson/index.html')).href)
  })
}

test('a page to read is never wider than its window, and its figures can be read in it', () =>
  everyPage(async (address) => {
    for (const viewport of windows) {
      await page.setViewport(viewport)
      await page.goto(address)
      for (const size of ['100', '150']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset.textSize = chosen
          for (const details of document.querySelectorAll('details')) details.open = true
        }, size)
        const at = `${viewport.width} px, letters ${size} %`
        const { wider, small, shown, cut } = await page.evaluate(looks)
        expect(wider, at).toEqual([])
        expect(shown, `${at}: one drawing of each figure`).toEqual(shown.map(() => 1))
        expect(shown.length, at).toBeGreaterThan(4)
        expect(cut, `${at}: words that leave their drawing`).toEqual([])
        if (viewport.width >= 360) expect(small, at).toEqual([])
      }
    }
  }))

/** Runs in the page. */
function looks() {
  const root = document.documentElement
  const wider = [...document.querySelectorAll('body *')].filter(
    (one) =>
      root.scrollWidth > root.clientWidth &&
      one.getBoundingClientRect().right > root.clientWidth + 1 &&
      !one.closest('.sideways, .visually-hidden, svg'),
  )
  const small: string[] = []
  const cut: string[] = []
  const shown = [...document.querySelectorAll('.data-figure:has(.figure-drawing)')].map((figure) => {
    const drawings = [...figure.querySelectorAll<SVGSVGElement>('.figure-drawing')].filter((one) =>
      one.checkVisibility(),
    )
    for (const drawing of drawings) {
      const box = drawing.getBoundingClientRect()
      const scale = box.width / drawing.viewBox.baseVal.width
      for (const text of drawing.querySelectorAll('text')) {
        const size = Number(text.getAttribute('font-size')) * scale
        if (size < 11) small.push(`${text.textContent}: ${size.toFixed(1)} px`)
        const { left, right } = text.getBoundingClientRect()
        if (left < box.left - 8 || right > box.right + 8) cut.push(`${text.textContent}`)
      }
    }
    return drawings.length
  })
  return { wider: wider.map((one) => `${one.tagName}.${one.className}`), small, shown, cut }
}

test('paper has the drawing made for a wide column, whatever window it is printed from', () =>
  withBuilt(course, {}, async ({ folder }) => {
    await page.setViewport(windows[1]!)
    await page.goto(pathToFileURL(join(folder, 'student/lesson/index.html')).href)
    const visible = (of: string) =>
      page.$$eval(of, (all) => all.map((one) => (one as Element & { checkVisibility(): boolean }).checkVisibility()))
    expect(new Set(await visible('.drawn-wide + .drawn-narrow'))).toEqual(new Set([true]))
    await page.emulateMediaType('print')
    expect(new Set(await visible('.drawn-wide'))).toEqual(new Set([true]))
    expect(new Set(await visible('.drawn-wide + .drawn-narrow'))).toEqual(new Set([false]))
    await page.emulateMediaType('screen')
  }))
