import { expect, test } from 'vitest'
import { refId } from '../../src/text/ref-id.ts'

test.each([
  ['inform2023six', 'ref-inform2023six'],
  ['doe:2020/a.b', 'ref-doe.3a2020.2fa.2eb'],
  ['закон1995', 'ref-закон1995'],
])('the entry of %j is %j', (id, ref) => {
  expect(refId(id)).toBe(ref)
})

test('two sources never share an entry', () => {
  const ids = ['a/b', 'a:b', 'a-b', 'a//b', 'a.b', 'a b', 'A-b']
  expect(new Set(ids.map(refId)).size).toBe(ids.length)
})
