import { join } from 'node:path'
import { alternate, type Contender, type Timing } from './alternate.ts'
import { ourPdf } from './contenders.ts'
import { findOutput } from './find-output.ts'
import { benchScript } from './project.ts'
import { compare, type Row } from './report.ts'
import { runProcess } from './run-process.ts'
import { type Workshop, writeCorpus } from './workshop.ts'

const decks = [
  { name: 'one', slides: 40, bar: 1 },
  { name: 'print400', slides: 400, bar: 0.75 },
] as const

/** Times slides.pdf against Puppeteer printing a plain Reveal deck of the same text, and counts headings in both. */
export async function measurePdf(workshop: Workshop): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, slides, bar } of decks) {
    const bareDeck = join(workshop.folder, `bare-${slides}`)
    const markdown = writeCorpus(workshop, name, 'bare')
    const made = await runProcess([process.execPath, benchScript('bare-deck.mjs'), markdown, bareDeck])
    if (made.failure !== null) throw new Error(`The bare deck was not made: it ${made.failure}`)
    const [ours, bare] = (await alternate(
      [ourPdf, barePrint(join(bareDeck, 'index.html'), workshop.browser)],
      workshop.repeat ?? 5,
      workshop.folder,
      (run) => writeCorpus(workshop, name, run),
      (line) => workshop.onProgress(`PDF of ${slides} slides: ${line}`),
    )) as [Timing, Timing]
    const what = `slides.pdf of ${slides}`
    const against = 'bare Puppeteer'
    const note = [ours.failure && `Rostrum ${ours.failure}`, bare.failure].filter(Boolean).join('; ')
    rows.push(compare({ what, against, unit: 's', ours: ours.seconds, theirs: bare.seconds, bar, note }))
    rows.push(await countHeadings(`tags in ${what}`, ours, bare))
  }
  return rows
}

function barePrint(html: string, browser: string | null): Contender {
  return {
    name: 'bare Puppeteer',
    commands: (_, output) => [
      [
        process.execPath,
        benchScript('bare-print.mjs'),
        html,
        join(output, 'slides.pdf'),
        ...(browser ? [browser] : []),
      ],
    ],
  }
}

async function countHeadings(what: string, ours: Timing, bare: Timing): Promise<Row> {
  const [own, theirs] = [await headingsOf(ours), await headingsOf(bare)]
  const pages = [own, theirs].map((count) => count?.pages ?? '–').join(' and ')
  return compare({
    what,
    against: 'bare Puppeteer',
    unit: 'headings',
    ours: own ? [own.headings] : [],
    theirs: theirs ? [theirs.headings] : [],
    bar: null,
    note: `pages: ${pages}`,
  })
}

async function headingsOf({ failure, output }: Timing): Promise<{ pages: number; headings: number } | null> {
  const pdf = failure === null ? findOutput(output, 'slides.pdf') : null
  if (pdf === null) return null
  const counted = await runProcess([process.execPath, benchScript('count-headings.mjs'), pdf])
  return counted.failure === null ? JSON.parse(counted.output) : null
}
