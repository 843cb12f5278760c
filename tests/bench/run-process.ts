import { spawn } from 'node:child_process'

export type Run = {
  /** From the start of the process to its end. */
  readonly seconds: number
  readonly output: string
  /** Null when it went well, else what it said. */
  readonly failure: string | null
}

/** One command; its first word is the program. */
export type Command = readonly [string, ...string[]]

/** Longer than any contender needs: only what hangs is ended. */
const patience = 15 * 60 * 1000

/** Runs one whole process and says how long it took. */
export function runProcess([program, ...words]: Command): Promise<Run> {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint()
    let output = ''
    let complaint = ''
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
      // npm's command files are batch files on Windows, which need a shell.
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
      // A look for a newer version would be timed with the work.
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    })
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (complaint += chunk))
    child.on('error', (error) => resolve({ seconds: 0, output, failure: error.message }))
    child.on('close', (code, signal) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      const failed = code === 0 ? null : `ended with ${signal ?? code}: ${lastWords(complaint || output)}`
      resolve({ seconds, output, failure: failed })
    })
  })
}

/** Runs commands one after the other as if they were one; stops at the first that fails. */
export async function runProcesses(commands: readonly Command[]): Promise<Run> {
  let seconds = 0
  let output = ''
  for (const command of commands) {
    const run = await runProcess(command)
    seconds += run.seconds
    output += run.output
    if (run.failure !== null) return { seconds, output, failure: run.failure }
  }
  return { seconds, output, failure: null }
}

/** The line that names the error, else the end. */
function lastWords(text: string): string {
  const lines = text.trim().split('\n')
  const said = lines.find((line) => /error/i.test(line)) ?? lines.slice(-2).join(' / ')
  return said.trim().slice(0, 160)
}
