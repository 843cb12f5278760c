import { readFileSync } from 'node:fs'
import { csvParse, type DSVRowString } from 'd3-dsv'
import { expect, test } from 'vitest'
import { plainText } from '../../src/text/plain-text.ts'
import { realCourse } from './real-course.ts'

/** Rows of a CSV of the course, read anew: not with the program that is tested. */
const rows = (name: string) => csvParse(readFileSync(`slides/data/${name}.csv`, 'utf8'))
const number = (row: DSVRowString | undefined, column: string) => Number(row?.[column])
const sum = (list: readonly DSVRowString[], column: string) =>
  list.reduce((total, row) => total + Number(row[column] || 0), 0)
const percent = (value: number, digits: number) => `${value.toFixed(digits)} %`

const elections = rows('mazhilis-elections')
const house = (date: string) => elections.filter((row) => row.election_date === date)
const party = (date: string, name: string) => house(date).find((row) => row.party === name)
const year = (name: string, wanted: number) => rows(name).find((row) => row.year === String(wanted))
const senate = (wanted: number) => year('senate-composition', wanted)
const referendum = (date: string) => rows('referendums').find((row) => row.date === date)

const seats2023 = sum(house('2023-03-19'), 'seats_total')
const amanat = party('2023-03-19', 'Amanat')

/** What each lesson says most loudly, computed from the data here, and where it has to be read. */
const headlines: Record<string, readonly string[]> = {
  '01-parliamentarism-since-1995': [
    `${senate(1995)?.total} senators`,
    `${sum(house('1995-12-09'), 'seats_total')} deputies`,
    percent(number(referendum('2022-06-05'), 'yes_percent'), 2),
    percent(number(referendum('2026-03-15'), 'turnout_percent'), 2),
    percent(number(referendum('1995-04-29'), 'yes_percent'), 2),
  ],
  '02-reform-program-2022': [
    percent(number(referendum('2022-06-05'), 'yes_percent'), 2),
    percent((number(referendum('2022-06-05'), 'yes_votes') / number(referendum('2022-06-05'), 'registered')) * 100, 2),
    percent(
      number(
        rows('presidential-2022').find((row) => row.candidate_or_option?.includes('Tokayev')),
        'vote_percent',
      ),
      2,
    ),
    `${senate(2023)?.appointed} senators`,
    `${sum(house('2021-01-10'), 'seats_total')} deputies`,
  ],
  '03-election-outcomes': [
    `${number(amanat, 'seats_total')} of ${seats2023}`,
    percent(number(amanat, 'vote_percent_list'), 1),
    percent((number(amanat, 'seats_total') / seats2023) * 100, 1),
    percent((number(amanat, 'seats_smd') / sum(house('2023-03-19'), 'seats_smd')) * 100, 0),
    percent(
      (number(amanat, 'votes_list') /
        number(
          rows('facts-2023').find((row) => row.fact === 'registered voters'),
          'value',
        )) *
        100,
      1,
    ),
    `${number(year('women-in-lower-house', 2023), 'women')} of ${number(year('women-in-lower-house', 2023), 'seats')}`,
    `${number(year('women-in-lower-house', 2021), 'women')} of ${number(year('women-in-lower-house', 2021), 'seats')}`,
    number(amanat, 'votes_list').toLocaleString('en'),
  ],
}

test.each(Object.entries(headlines))('the headline figures of %s are those of the data', (lesson, figures) =>
  realCourse(({ text }) => {
    const deck = plainText(text(`student/${lesson}/deck.html`).replace(/\u00a0/g, ' '))
    expect(figures.filter((figure) => figure.includes('NaN') || figure.includes('undefined'))).toEqual([])
    expect(figures.filter((figure) => !deck.includes(figure))).toEqual([])
  }),
)

test('every number that a figure draws is in the table of its data, as the file has it', () =>
  realCourse(({ text }) => {
    const deck = text('student/03-election-outcomes/deck.html')
    for (const row of house('2023-03-19').filter((one) => Number(one.seats_total) > 0))
      expect(deck).toMatch(new RegExp(`<td>${row.seats_total}</td>`))
    for (const row of rows('turnout-2023').filter((one) => one.region_code !== 'KZ'))
      expect(plainText(deck)).toContain(String(Number(row.turnout_percent_22h10).toFixed(1)))
  }))

test('seats add up to the house in all eight elections, and shares to about the whole', () => {
  const sizes = rows('mazhilis-summary').map((row) => [row.date, Number(row.seats_total)])
  expect(sizes.map(([date]) => [date, sum(house(String(date)), 'seats_total')])).toEqual(sizes)
  for (const [date] of sizes.slice(1)) {
    const shares = sum(house(String(date)), 'vote_percent_list')
    expect(shares, String(date)).toBeGreaterThan(99.5)
    expect(shares, String(date)).toBeLessThan(100.5)
  }
})
