import type { TilemapFigure } from '../../model.ts'

/** Steps of colour with their limits: a value belongs to the last step whose `from` it reaches. */
export type TileScale = {
  /** Custom properties of the theme: fill and the words on it. */
  readonly steps: readonly { readonly from: number; readonly to: number; readonly role: string }[]
  /** What a diverging scale is about; null for one from little to much. */
  readonly center: number | null
  stepOf(value: number): number
}

/** Five even steps between round numbers; a diverging scale has its middle step around the centre. */
export function tileScale(figure: TilemapFigure): TileScale {
  const values = figure.tiles.flatMap(({ value }) => value ?? [])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const diverging = figure.scale === 'diverging' && figure.center !== null
  const width = diverging
    ? roundUp((2 * Math.max(most - figure.center, figure.center - least)) / 5)
    : roundUp((most - least) / 5)
  const start = diverging ? figure.center - 2.5 * width : Math.floor(least / width) * width
  const kind = diverging ? 'diverging' : 'ramp'
  const steps = Array.from({ length: 5 }, (_, index) => {
    const from = tidy(start + index * width)
    return { from, to: tidy(from + width), role: `${kind}-${index + 1}` }
  })
  const stepOf = (value: number) => Math.max(0, Math.min(4, Math.floor((value - start) / width + 1e-9)))
  return { steps, center: diverging ? figure.center : null, stepOf }
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value || 1))
  return (
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((one) => one >= value * (1 - 1e-9)) ??
    value
  )
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
