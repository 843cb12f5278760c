import { expect, test } from 'vitest'
import { lessonComplaints } from '../check-text.ts'

const said = async (slide: string, more = '') =>
  (await lessonComplaints('colour-contrast', slide, more)).map(([, message]) => message)

test('a background is judged with the ink that the slide gets', async () => {
  expect(await said('## T {background=#8a8a8a}')).toEqual([
    'Words on the background #8a8a8a have a contrast of 3.4; 4.5 is the least.',
  ])
  for (const ground of ['#123', '#fdf4dc', 'navy', '"rgb(0, 0, 80)"', '"linear-gradient(red, gold)"', 'rebeccapurple'])
    expect(await said(`## T {background=${ground}}`), ground).toEqual([])
})

test('coloured text is judged on what lies behind it', async () => {
  const gold = '<span style="font-weight: bold; color: #e3a400">text</span>'
  expect(await said(`## T\n\n${gold}`)).toEqual([
    'Text in #e3a400 on the paper of the theme steppe has a contrast of 2.1; 4.5 is the least.',
  ])
  expect(await said(`## T\n\n${gold}`, 'theme: night')).toEqual([])
  expect(await said(`## T {background=#12252e}\n\n${gold}`)).toEqual([])
  expect(await said(`## T\n\n${gold.replace('color', 'background: #12252e; color')}`)).toEqual([])
  expect(await said(`## T\n\n${gold.replace('color', 'background: url(x.png); color')}`)).toEqual([])
  expect(await said(`## T\n\n::: callout Box\n${gold}\n:::`)).toHaveLength(1)
})

test('a colour nobody knows, a title slide and a picture are left alone', async () => {
  expect(await said('## T\n\n<b style="color: inherit">a</b><b style="color: rgba(255, 255, 0, .5)">b</b>')).toEqual([])
  expect(await said('## T {.title}\n\n<b style="color: white">a</b>')).toEqual([])
  expect(await said('## T {background=map.svg}\n\n<b style="color: white">a</b>')).toEqual([])
})
