import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { browserArguments } from '../browser-arguments.ts'
import { withBuilt } from './build-course.ts'
import { withAlone } from './open-alone.ts'
import { lessons, realCourse } from './real-course.ts'
import { richCourse } from './rich-course.ts'
import { useDeck } from './use-deck.ts'

let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
})
afterAll(() => browser.close())

test('a lesson in one file is whole: slides, pictures, sound, fonts, questions and the speaker view', () =>
  withBuilt(richCourse, {}, async ({ folder }) => {
    for (const edition of ['student', 'teacher'])
      await withAlone(browser, join(folder, edition, '1/deck-offline.html'), async (page) => {
        const shown = await page.evaluate(async () => {
          const faces = [...document.fonts].filter(({ family }) => !/Fallback/.test(family))
          await Promise.all(faces.map((face) => face.load()))
          const pictures = [...document.images].map(({ naturalWidth }) => naturalWidth)
          const sound = document.querySelector('audio')!
          sound.load()
          if (sound.readyState < 1) await new Promise((resolve) => sound.addEventListener('loadedmetadata', resolve))
          return {
            slides: document.querySelectorAll('.slides section').length,
            families: [...new Set(faces.map(({ family }) => family.replaceAll('"', '')))],
            kazakh:
              document.fonts.check('20px "Golos Text"', 'Қ') && faces.some((face) => /U\+460/i.test(face.unicodeRange)),
            pictures,
            seconds: sound.duration,
            background: getComputedStyle(document.querySelector('#a-question .slide')!).backgroundImage.slice(0, 20),
            mathematics: document.fonts.check('20px KaTeX_Math', 'a'),
          }
        })
        expect(shown.slides).toBe(6)
        expect(shown.families).toEqual(
          expect.arrayContaining(['Source Serif 4', 'Golos Text', 'Source Code Pro', 'KaTeX_Math', 'KaTeX_Main']),
        )
        expect(shown).toMatchObject({ kazakh: true, mathematics: true, background: 'url("data:image/png;' })
        expect(shown.pictures.length).toBeGreaterThanOrEqual(3)
        expect(Math.min(...shown.pictures)).toBeGreaterThan(0)
        expect(shown.seconds).toBeGreaterThan(0)
        await useDeck(page, edition === 'teacher')
      })
  }))

test('no link of it leads nowhere: what stays behind is words, a small table goes along', () =>
  withBuilt(richCourse, {}, ({ folder }) =>
    withAlone(browser, join(folder, 'student/1/deck-offline.html'), async (page) => {
      const links = await page.$$eval('#ways-out a', (all) =>
        all.map((one) => [one.textContent, one.getAttribute('href')?.slice(0, 30) ?? null, one.download]),
      )
      expect(links.slice(0, 4)).toEqual([
        ['next', null, ''],
        ['table', 'data:text/csv;charset=utf-8;ba', 't.csv'],
        ['host', 'https://example.org', ''],
        ['slide', '#sound', ''],
      ])
      expect(await page.$('.to-study')).toBeNull()
      const addresses = await page.$$eval('[href]', (all) => all.map((one) => one.getAttribute('href')!))
      expect(addresses.filter((one) => !/^(?:#|data:|https:\/\/example\.org|\?view=print)/.test(one))).toEqual([])
    }),
  ))

test('a lesson that became too large for a message is warned about once, with its largest file', () =>
  withBuilt(
    {
      'a/lesson.md': '# A\n\n---\n\n## S\n\n[film](film.mp4)\n\n<video src="film.mp4"></video>',
      'a/film.mp4': Buffer.alloc(7_000_000),
    },
    {},
    ({ result }) => {
      const warnings = result.diagnostics.filter((one) => one.rule === 'offline-size')
      expect(warnings).toHaveLength(1)
      expect(warnings[0]).toMatchObject({ file: 'a/lesson.md', severity: 'warning' })
      expect(warnings[0]!.message).toMatch(/is 9\.\d MB/)
      expect(warnings[0]!.hint).toContain('"a/film.mp4" with 7.0 MB')
    },
  ))

test('each of our lessons in one file is under 2 MB', () =>
  realCourse(
    ({ bytes }) => {
      for (const edition of ['student', 'teacher'])
        for (const lesson of lessons)
          expect(bytes(`${edition}/${lesson}/deck-offline.html`).length, lesson).toBeLessThan(2_000_000)
    },
    { pdf: false },
  ))
