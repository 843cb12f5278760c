import { join } from 'node:path'
import { alternate } from './alternate.ts'
import { ourHtml } from './contenders.ts'
import { findOutput } from './find-output.ts'
import { pageWeight } from './page-weight.ts'
import { benchScript } from './project.ts'
import { compare, type Row } from './report.ts'
import { runProcess } from './run-process.ts'
import { type Workshop, writeCorpus } from './workshop.ts'

/** Kilobytes, gzipped: the most that the first slide may cost a student's telephone. */
const weightBar = 75

/** Weighs the built deck and times its first heading, both against a bare Reveal deck without fonts. */
export async function measureFirstSlide(workshop: Workshop): Promise<Row[]> {
  const markdown = writeCorpus(workshop, 'one', 'first-slide')
  const [built] = await alternate([ourHtml], 1, workshop.folder, () => markdown, workshop.onProgress)
  const bareFolder = join(workshop.folder, 'bare-first-slide')
  // Reveal's white theme inlines 540 kB of fonts; without them it stands as soon as it can.
  await runProcess([process.execPath, benchScript('bare-deck.mjs'), markdown, bareFolder, '--without-fonts'])
  const bare = join(bareFolder, 'index.html')
  const ours = built && built.failure === null ? findOutput(built.output, 'deck.html') : null
  const note = ours === null ? `Rostrum ${built?.failure ?? 'made no deck.html'}` : ''
  return [
    ...weigh(ours, bare, note),
    await firstHeading('first heading', 1, ours, bare, note, workshop),
    await firstHeading('first heading, processor 4× slower', 4, ours, bare, note, workshop),
  ]
}

function weigh(ours: string | null, bare: string, note: string): Row[] {
  const weight = ours === null ? [] : [pageWeight(ours)]
  const row = { what: 'weight of first slide', unit: 'kB', ours: weight } as const
  return [
    compare({ ...row, against: 'bare reveal.js', theirs: [pageWeight(bare)], bar: null, note }),
    compare({ ...row, against: `${weightBar} kB`, theirs: [weightBar], bar: 1, note }),
  ]
}

async function firstHeading(
  what: string,
  slowdown: number,
  ours: string | null,
  bare: string,
  note: string,
  { repeat, browser, onProgress }: Workshop,
): Promise<Row> {
  const files = ours === null ? [bare] : [ours, bare]
  const settings = [String(repeat ?? 7), String(slowdown), browser ?? '']
  const run = await runProcess([process.execPath, benchScript('first-heading.mjs'), ...settings, ...files])
  const times: number[][] = run.failure === null ? JSON.parse(run.output) : []
  onProgress(`${what}: ${run.failure ?? JSON.stringify(times)}`)
  return compare({
    what,
    against: 'bare reveal.js',
    unit: 'ms',
    ours: ours === null ? [] : (times[0] ?? []),
    theirs: times.at(-1) ?? [],
    bar: 1,
    note: run.failure ?? [note, ranges(times)].filter(Boolean).join('; '),
  })
}

/** These times scatter, so their width is said beside the medians. */
function ranges(times: readonly number[][]): string {
  return times.map((each) => `${Math.min(...each).toFixed(0)}–${Math.max(...each).toFixed(0)} ms`).join(' and ')
}
