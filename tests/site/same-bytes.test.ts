import { expect, test } from 'vitest'
import { defaultPaper } from '../../src/compose/paper/paper-options.ts'
import { withBuilt } from './build-course.ts'
import { withPdf } from './pdf-text.ts'

const lesson = { 'lesson.md': '---\ntitle: Бір\n---\n\n## One\n\n- a [link](https://example.org)\n' }

test('with a date given, two builds are the same to the byte', async () => {
  const options = { pdf: true, paper: defaultPaper, date: new Date('2026-01-02T03:04:05Z') }
  const build = () =>
    withBuilt(
      lesson,
      options,
      ({ paths, bytes }) => new Map(paths.map((path) => [path, bytes(path).toString('base64')])),
    )
  const first = await build()
  await new Promise((resolve) => setTimeout(resolve, 1_100)) // dates in PDFs are whole seconds
  const second = await build()
  expect([...first.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(5)
  expect([...second.keys()]).toEqual([...first.keys()])
  expect([...first.keys()].filter((path) => first.get(path) !== second.get(path))).toEqual([])
  await withPdf(Buffer.from(first.get('student/lesson/slides.pdf') as string, 'base64'), async (pdf) => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ CreationDate: "D:20260102030405+00'00'", ModDate: "D:20260102030405+00'00'" })
    expect(metadata?.get('xmp:createdate')).toBe('2026-01-02T03:04:05Z')
  })
})
