import { alternate, type Timing } from './alternate.ts'
import { htmlContenders, ourHtml } from './contenders.ts'
import { compare, type Row } from './report.ts'
import { type Workshop, writeCorpus } from './workshop.ts'

/** Highest ratio of our time to theirs: as quick as Pandoc on one deck, on a hundred six times as quick as Marp. */
const bars: Readonly<Record<'one' | 'hundred', Readonly<Record<string, number>>>> = {
  one: { Pandoc: 1 },
  hundred: { 'Marp CLI': 1 / 6, 'marked + highlight.js': 2 },
}

/** What a time does not show. */
const remarks: Readonly<Record<string, string>> = { 'reveal-md': 'leaves the Markdown to the browser' }

/** Times the build of web pages, whole processes, one deck and a hundred. */
export async function measureHtml(workshop: Workshop): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of ['one', 'hundred'] as const) {
    // The launcher bundles the program at its first run; that is set-up and not building.
    await alternate(
      [ourHtml],
      1,
      workshop.folder,
      (run) => writeCorpus(workshop, name, `warm-up-${run}`),
      () => {},
    )
    const contenders = [ourHtml, ...htmlContenders()]
    const report = (line: string) => workshop.onProgress(`HTML of ${name}: ${line}`)
    const prepare = (run: number) => writeCorpus(workshop, name, run)
    const [ours, ...others] = await alternate(contenders, workshop.repeat ?? 5, workshop.folder, prepare, report)
    for (const theirs of others) rows.push(rowOf(name, ours as Timing, theirs))
  }
  return rows
}

function rowOf(name: 'one' | 'hundred', ours: Timing, theirs: Timing): Row {
  return compare({
    what: name === 'one' ? 'HTML of one deck' : 'HTML of 100 decks',
    against: theirs.name,
    unit: 's',
    ours: ours.seconds,
    theirs: theirs.seconds,
    bar: bars[name][theirs.name] ?? null,
    note: [remarks[theirs.name], theirs.failure, ours.failure && `Rostrum ${ours.failure}`].filter(Boolean).join('; '),
  })
}
