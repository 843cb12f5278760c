import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawPattern } from '../../../src/figures/thumbnail/draw-pattern.ts'
import { drawThumbnail } from '../../../src/figures/thumbnail/draw-thumbnail.ts'
import type { Block, Figure } from '../../../src/model.ts'
import { parseCourse } from '../../../src/parse/parse-course.ts'
import { filesOf } from '../../parse/parse-text.ts'

const data = {
  'data/seats.csv': 'party,seats,before\nBlue,62,40\nGreen,29,20\nVacant,7,\n',
  'data/years.csv': 'year,share,other\n1995,13.4,20\n1999,-1.7,22\n2007,15.9,30\n',
  'data/turnout.csv': 'region_code,value\nA,40\nB,\n',
  'data/regions.csv': 'code,name,short,row,col\nA,Region A,A,0,0\nB,Region B,B,1,1\n',
}

async function figure(block: string): Promise<Figure> {
  const { course } = await parseCourse({ ...filesOf({ 'deck.md': `## A\n\n${block}\n`, ...data }), entry: 'deck.md' })
  const find = (blocks: readonly Block[]): Figure[] =>
    blocks.flatMap((one) => (one.kind === 'prose' || one.figure === null ? [] : [one.figure]))
  return find(course.lessons[0]!.slides[0]!.blocks)[0]!
}

const kinds = [
  '::: chart Seats {src=data/seats.csv x=party y=seats}\n:::',
  '::: chart Seats {.stacked .vertical src=data/seats.csv x=party y="seats, before"}\n:::',
  '::: chart Seats {.grouped .horizontal src=data/seats.csv x=party y="seats, before"}\n:::',
  '::: chart Share {.vertical src=data/years.csv x=year y=share}\n:::',
  '::: chart Share {type=line src=data/years.csv x=year y="share, other"}\n:::',
  '::: chart Share {type=area src=data/years.csv x=year y="other"}\n:::',
  '::: chart Share {type=dot src=data/seats.csv x=party y="before, seats"}\n:::',
  '::: chart Share {type=slope src=data/seats.csv x=party y="before, seats" highlight=Green}\n:::',
  '::: hemicycle Seats {src=data/seats.csv}\n:::',
  '::: tilemap Turnout {src=data/turnout.csv value=value}\n:::',
  '::: timeline Dates {highlight=1995}\n- **1995** One\n- **1999** Two\n- **2007-03** Three\n:::',
  '::: timeline Dates\n- **Spring** One\n- **Summer** Two\n:::',
]

test.each(kinds)(
  '%s is a small picture without words, in the colours of the theme, that nobody hears',
  async (block) => {
    const svg = drawThumbnail(await figure(block))
    expect(svg).toMatch(/^<svg class="thumbnail" viewBox="0 0 320 180" aria-hidden="true"/)
    expect(svg).not.toMatch(/NaN|undefined|null|<text|(?:fill|stroke)="#/)
    for (const [, x] of svg.matchAll(/ (?:cx|x|x1|x2)="([\d.-]+)"/g)) expect(Number(x)).toBeGreaterThanOrEqual(0)
    for (const [, height] of svg.matchAll(/ (?:width|height|r)="([\d.-]+)"/g)) expect(Number(height)).toBeGreaterThan(0)
  },
)

test('every seat of a chamber is in its picture', async () => {
  const svg = drawThumbnail(await figure(kinds[8]!))
  expect(svg.match(/h0/g)).toHaveLength(98)
  expect(gzipSync(svg).length).toBeLessThan(1500)
})

test('a pattern is always the same for a lesson, and its neighbours have others', () => {
  const names = Array.from({ length: 40 }, (_, index) => `${index + 1}-lesson`)
  const drawn = names.map((name, index) => drawPattern(name, index + 1))
  expect(drawn).toEqual(names.map((name, index) => drawPattern(name, index + 1)))
  expect(new Set(drawn).size).toBe(40)
  for (const svg of drawn) {
    expect(svg).not.toMatch(/NaN|undefined|#/)
    expect(gzipSync(svg).length).toBeLessThan(1500)
  }
})
