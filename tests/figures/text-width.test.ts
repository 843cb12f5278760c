import puppeteer from 'puppeteer'
import { expect, inject, test } from 'vitest'
import { textWidth, wrapText } from '../../src/figures/text-width.ts'
import { browserArguments } from '../browser-arguments.ts'
import { withBuilt } from '../site/build-course.ts'

const labels = [
  'Nationwide Social Democratic Party (OSDP)',
  'People’s Party',
  'Independents',
  'Turnout at 12:10',
  'Солтүстік Қазақстан облысы',
  'Халық партиясы',
  '12,035,578',
  '54.21 %',
  'WWW Mm',
]

test('no line is wider in the browser than was planned for it, nor much narrower', () =>
  withBuilt({ 'deck.md': '# A' }, {}, async ({ folder }) => {
    const browser = await puppeteer.launch({ executablePath: inject('browser'), args: browserArguments })
    try {
      const page = await browser.newPage()
      await page.goto(`file://${folder}/student/deck/deck.html`)
      const widths = await page.evaluate(async (texts) => {
        await Promise.all(
          ['400 20px "Golos Text"', '600 20px "Golos Text"'].map((font) => document.fonts.load(font, texts.join(''))),
        )
        const measure = document.createElement('canvas').getContext('2d')!
        return [400, 600].map((weight) => {
          measure.font = `${weight} 20px "Golos Text"`
          return texts.map((text) => measure.measureText(text).width)
        })
      }, labels)
      for (const [row, weight] of [400, 600].entries()) {
        for (const [index, label] of labels.entries()) {
          const share = textWidth(label, 20, weight) / widths[row]![index]!
          expect(share, `${label} at ${weight}`).toBeGreaterThan(0.97)
          expect(share, `${label} at ${weight}`).toBeLessThan(1.3)
        }
      }
    } finally {
      await browser.close()
    }
  }))

test('a text breaks between words and never inside one', () => {
  expect(wrapText('People’s Party of Kazakhstan', 20, 160)).toEqual(['People’s Party', 'of Kazakhstan'])
  expect(wrapText('Kommunalverwaltungsreform', 20, 40)).toEqual(['Kommunalverwaltungsreform'])
})
