import { expect, test } from 'vitest'
import { lessonComplaints } from '../check-text.ts'

const said = async (text: string) =>
  (await lessonComplaints('alt-text-quality', `## Title\n\n${text}`)).map(([, message]) => message)
const good = 'Map: turnout was highest in the south'

test('a sentence of what is seen is good', async () => {
  expect(await said(`![${good}](map.svg)`)).toEqual([])
  expect(await said(`![${good}](map.svg "Turnout by region")`)).toEqual([])
})

test.each([
  ['map.svg', 'The alternative text "map.svg" is a file name.'],
  ['map', 'The alternative text "map" is a file name.'],
  ['IMG_2041.jpg', 'The alternative text "IMG_2041.jpg" is a file name.'],
  ['An image of voters', 'The alternative text begins with "An image of", which screen readers say themselves.'],
  ['Oops', 'The alternative text has 4 characters.'],
  ['long '.repeat(31), 'The alternative text has 154 characters; 150 are many to listen to.'],
])('"%s" is not', async (alt, message) => {
  expect(await said(`![${alt}](map.svg)`)).toEqual([message])
})

test('a caption is not said twice', async () => {
  const again = ['The alternative text says the caption again.']
  expect(await said(`![${good}](map.svg "${good}")`)).toEqual(again)
  expect(await said(`::: figure {caption="${good}"}\n![${good}](map.svg)\n:::`)).toEqual(again)
  expect(await said(`::: figure\n![${good}](map.svg)\n\n${good}\n:::`)).toEqual(again)
})

test('a picture without any text is another rule’s', async () => {
  expect(await said('![](map.svg)')).toEqual([])
})
