import { expect, test } from 'vitest'
import { pageBody, rowLayout } from '../../../src/compose/paper/paper-layout.ts'
import { paperSizes, perPages } from '../../../src/compose/paper/paper-options.ts'

const cases = paperSizes.flatMap((paper) =>
  perPages.flatMap((count) => [true, false].map((first) => [paper, count, first] as const)),
)

test.each(cases)(
  '%s, %d slides a page, first page %s: rows fill the page and never run over it',
  (paper, count, first) => {
    const { columns, height, slide, room, beside } = rowLayout(paper, count, first)
    const body = pageBody[paper]
    const rows = count / columns
    const used = rows * height + (rows - 1) * 6 + (first ? 41 : 0)
    expect(used).toBeLessThanOrEqual(body.height)
    expect(used).toBeGreaterThan(body.height - 3)
    expect((slide * 9) / 16).toBeLessThanOrEqual(height)
    expect(slide).toBeLessThanOrEqual((body.width - (columns - 1) * 6) / columns + 1e-9)
    if (!beside) expect((slide * 9) / 16 + room.height).toBeLessThanOrEqual(height)
  },
)

test.each(paperSizes)('on %s a slide has the same size on every page', (paper) => {
  for (const count of perPages) expect(rowLayout(paper, count, true).slide).toBe(rowLayout(paper, count, false).slide)
})
