import { drawFigures } from '../../src/figures/draw-figures.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { localeFor } from '../../src/render/locale.ts'
import { compare, type Row } from './report.ts'
import type { Workshop } from './workshop.ts'

/** Milliseconds that a chart may cost after the first. */
const most = 10
const charts = 200

const kinds = ['type=bar', 'type=bar .stacked', 'type=bar .grouped', 'type=line', 'type=area', 'type=dot', 'type=slope']

/** Times the drawing of charts in one process, the first left out: it loads what draws them. */
export async function measureCharts(workshop: Workshop): Promise<Row[]> {
  const text = Array.from({ length: charts }, (_, index) => slide(kinds[index % kinds.length]!)).join('\n---\n\n')
  const rows = Array.from({ length: 8 }, (_, index) => `Party ${index + 1},${10 + index * 3},${5 + index * 7}`)
  const data = `party,before,after\n${rows.join('\n')}\n`
  const files = (deck: string) => ({
    name: 'bench',
    entry: 'deck.md',
    texts: new Map([
      ['deck.md', deck],
      ['data/seats.csv', data],
    ]),
    assets: new Set<string>(),
    diagnostics: [],
  })
  const { course: first } = await parseCourse(files(slide(kinds[0]!)))
  await drawFigures(first, localeFor)
  const { course } = await parseCourse(files(text))
  const times: number[] = []
  for (let run = 0; run < (workshop.repeat ?? 5); run++) {
    const start = performance.now()
    await drawFigures(course, localeFor)
    times.push((performance.now() - start) / charts)
    workshop.onProgress(`Charts: ${times.at(-1)!.toFixed(2)} ms each`)
  }
  const theirs = times.map(() => most)
  const note = `one of ${charts} charts after the first; theirs is the bar`
  return [compare({ what: 'a chart', against: `${most} ms`, unit: 'ms', ours: times, theirs, bar: 1, note })]
}

function slide(kind: string): string {
  const attributes = `${kind} src=data/seats.csv x=party y="before, after" labels="Before, After"`
  return `## Seats before and after\n\n::: chart Seats of eight parties {${attributes}}\n:::\n`
}
