import type { DirectiveContext } from './context.ts'
import type { SourceBlock } from './split-lesson.ts'

/** Nobody plans a longer task; what is more is a slip, such as seconds. */
const mostMinutes = 600

/** The minutes of `time=5`; null where none are named, or none that can be read. */
export function blockMinutes(source: SourceBlock, context: DirectiveContext): number | null {
  const written = source.attributes.values.time
  if (written === undefined) return null
  const minutes = /^\d+(?:\.\d+)?$/.test(written.trim()) ? Number(written) : 0
  if (minutes * 60 >= 1 && minutes <= mostMinutes) return minutes
  context.report({
    ...source.at,
    rule: 'block-time',
    severity: 'error',
    message: `"${written}" is not a time for the class.`,
    hint: 'Write minutes as a number, such as time=5 or time=0.5.',
  })
  return null
}

/** What the template's time box needs: minutes in words, and seconds for the countdown. */
export function timeView(minutes: number | null): { minutes: number | null; seconds: number | null } {
  return { minutes, seconds: minutes === null ? null : Math.round(minutes * 60) }
}
