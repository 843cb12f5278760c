import { expect, test } from 'vitest'
import { complaints } from '../check-text.ts'

test.each([
  '![](map.svg)', '![ ](map.svg)', '<img src="map.svg">', '<img src="map.svg" alt="">', '- a\n- ![](map.svg)', '> ![](map.svg)',
  '::: callout\n![](map.svg)\n:::', '::: figure {src=map.svg}\n:::', '::: column\n::: callout\n![](map.svg)\n:::\n:::', 'Note: ![](map.svg)',
])('a picture without words is said, wherever it stands: %j', async (text) => {
  expect(await complaints('image-alt-text', `## T\n\n${text}`)).toHaveLength(1)
}) // biome-ignore format: a list of texts

test.each([
  '![a map](map.svg)', '<img alt="a map" src=map.svg>', "<img src='map.svg' alt='a map'>", '![`x`](map.svg)', '![$x$](map.svg)',
  '::: figure {src=map.svg alt="a map"}\n:::', '![](https://e.org/a.png)', '<a href="map.svg">a map</a>',
])('a picture with words is not: %j', async (text) => {
  expect(await complaints('image-alt-text', `## T\n\n${text}`)).toEqual([])
}) // biome-ignore format: a list of texts
