import { expect, test } from 'vitest'
import { type NoteSpace, type PaperOptions, paperSizes, perPages } from '../../src/compose/paper/paper-options.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { readCourse } from '../../src/read/read-course.ts'
import { eachPaper, overflowing } from './paper-course.ts'

const notes: readonly NoteSpace[] = ['lines', 'guided']
const wanted = paperSizes.flatMap((paper) =>
  perPages.flatMap((perPage) => notes.map((kind): PaperOptions => ({ paper, perPage, notes: kind }))),
)

test('on all paper of the course nothing runs out of its box', async () => {
  const { course } = await parseCourse(readCourse('slides'))
  const found: string[] = []
  const seen = new Set<string>()
  await eachPaper(course, wanted, /./, 'slides', async (page, path, { paper, perPage, notes: kind }) => {
    seen.add(path)
    for (const one of await overflowing(page)) found.push(`${path} ${paper} ${perPage} ${kind}: ${one}`)
  })
  expect(seen.size).toBe(3 * 5)
  expect(found).toEqual([])
})
