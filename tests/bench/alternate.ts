import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, runProcesses } from './run-process.ts'

export type Contender = {
  readonly name: string
  /** What to run; null when the program is not installed. */
  readonly commands: ((input: string, output: string) => readonly Command[]) | null
}

export type Timing = {
  readonly name: string
  /** Whole seconds of each run, in order; empty when there were none. */
  readonly seconds: readonly number[]
  /** Why there is no time. */
  readonly failure: string | null
  /** The output of the last run. */
  readonly output: string
}

/**
 * Times contenders in turn (A B C A B C …), so that a busy moment of the machine meets all of them.
 *
 * @param prepare - writes what this run reads and returns its path; not timed
 */
export async function alternate(
  contenders: readonly Contender[],
  repeat: number,
  folder: string,
  prepare: (run: number) => string,
  onProgress: (line: string) => void,
): Promise<Timing[]> {
  const seconds = contenders.map((): number[] => [])
  const failures = contenders.map(({ commands }) => (commands === null ? 'not installed' : null) as string | null)
  const outputs = contenders.map(({ name }) => join(folder, `out-${name.replace(/\W+/g, '-')}`))
  for (let run = 0; run < repeat; run += 1) {
    const input = prepare(run)
    for (const [index, { name, commands }] of contenders.entries()) {
      if (commands === null || failures[index] !== null) continue
      const output = outputs[index] as string
      rmSync(output, { recursive: true, force: true })
      mkdirSync(output, { recursive: true })
      const { seconds: taken, failure } = await runProcesses(commands(input, output))
      onProgress(`${name}, run ${run + 1} of ${repeat}: ${taken.toFixed(2)} s${failure === null ? '' : `, ${failure}`}`)
      if (failure === null) seconds[index]?.push(taken)
      else failures[index] = failure
    }
  }
  return contenders.map(({ name }, index) => ({
    name,
    seconds: failures[index] === null ? (seconds[index] as number[]) : [],
    failure: failures[index] as string | null,
    output: outputs[index] as string,
  }))
}
