import type { Progress } from '../model.ts'

export const silent: Progress = { step() {}, end() {} }

/**
 * A bar that is drawn over itself on a terminal, plain lines elsewhere.
 *
 * @param stream - standard error, so that what is printed for other programs stays clean
 */
export function makeProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): Progress {
  const width = 24
  return {
    step(label, done = 0, total = 0) {
      const filled = total > 0 ? Math.round((done / total) * width) : 0
      const drawn = total > 0 ? `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total} ` : ''
      // A line that wraps could not be drawn over. Some terminals do not say how wide they are.
      stream.write(`\r\x1b[2K${`${drawn}${label}`.slice(0, (stream.columns || 80) - 1)}`)
    },
    end: () => stream.write('\r\x1b[2K'),
  }
}

function lines(stream: NodeJS.WriteStream): Progress {
  let last = ''
  return {
    step(label, done = 0, total = 0) {
      const line = total > 0 ? `${label} (${done}/${total})` : label
      if (line !== last) stream.write(`${line}\n`)
      last = line
    },
    end() {},
  }
}
