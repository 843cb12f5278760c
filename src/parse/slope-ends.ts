import type { ChartFigure } from '../model.ts'
import type { DirectiveContext } from './context.ts'
import type { SourceBlock } from './split-lesson.ts'

/** A slope goes from one moment to another: two columns, or two values of x. What lacks an end has no line, and is named. */
export function isSlope(
  { categories, series, points, moments: ends }: ChartFigure,
  source: SourceBlock,
  context: DirectiveContext,
): boolean {
  const turned = ends === 'series'
  const [moments, lines] = turned ? [series, categories] : [categories, series]
  const say = (severity: 'error' | 'warning', message: string, hint: string) =>
    context.report({ ...source.at, rule: 'slope-ends', severity, message, hint })
  if (moments.length !== 2) {
    say(
      'error',
      `A slope chart goes from one moment to another, but this one has ${moments.length}.`,
      'Name two columns, y="before, after", or choose two values of x with where="…"; for more use type=line.',
    )
    return false
  }
  const valuesOf = (name: string) => points.filter((point) => (turned ? point.category : point.series) === name).length
  const short = lines.filter(({ name }) => valuesOf(name) < 2).map((line) => line.short)
  const none = short.length === lines.length
  if (short.length > 0)
    say(
      none ? 'error' : 'warning',
      none
        ? 'Nothing here has a value at both ends, so there is no line to draw.'
        : `${short.join(', ')}: no line, since one of its two values is missing.`,
      'Fill the values in, or leave out with where="…" what has only one.',
    )
  return !none
}
