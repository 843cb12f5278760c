import { expect, test } from 'vitest'
import { parseText } from './parse-text.ts'

const slide = async (attributes: string) => {
  const { lesson, diagnostics } = await parseText(`## T {${attributes}}`, {}, ['map.svg'])
  return { ...lesson.slides[0]!, rules: diagnostics.map((one) => one.rule) }
}

test('time is minutes, written as people write them', async () => {
  const written = ['time=3', 'time=0.5', 'time="2,5"', 'time="3 min"', 'time="4 minutes"', 'data-timing=90', 'time=0']
  expect(await Promise.all(written.map(async (one) => (await slide(one)).minutes))).toEqual([3, 0.5, 2.5, 3, 4, 1.5, 0])
})

test.each(['time=soon', 'time=-1', 'time=""', 'time=Infinity', 'time=3h'])(
  '%s is no number of minutes',
  async (written) => {
    expect(await slide(written)).toMatchObject({ minutes: null, rules: ['slide-time'] })
  },
)

test('a slide is hidden or uncounted by a class, by an attribute and as Reveal says it', async () => {
  const seen = async (one: string) => (await slide(one)).visibility
  expect(await Promise.all(['.hidden', 'visibility=hidden', 'data-visibility=hidden'].map(seen))).toEqual(
    Array(3).fill('hidden'),
  )
  expect(await Promise.all(['.uncounted', 'data-visibility=uncounted'].map(seen))).toEqual(Array(2).fill('uncounted'))
})

test.each([
  ['#0b3d2e', 'data-background-color'],
  ['steelblue', 'data-background-color'],
  ['rgb(0 0 0 / 50%)', 'data-background-color'],
  ['map.svg', 'data-background-image'],
])('a background is a colour or a picture: %s', async (background, name) => {
  const { reveal, rules } = await slide(`background="${background}"`)
  expect([Object.keys(reveal), rules]).toEqual([[name], []])
})

test('a gradient is a background, too', async () => {
  const gradient = 'linear-gradient(to right, #fff 10%, rgb(1, 2, 3))'
  expect(await slide(`data-background-gradient="${gradient}"`)).toMatchObject({
    background: { ground: gradient },
    rules: [],
  })
})

test.each([
  'background="url(//e.org/x)"', 'background="image(x)"', 'background="red;position:fixed"', 'background-color="URL (x)"',
  'background=#fff data-background-gradient="url(https://e.org/x)"', 'data-background-gradient="linear-gradient(url(x))"',
  `background="linear-gradient(image-set('x' 1x))"`, 'background=#fff data-background-gradient="u\\72l(x)"',
])('no background asks another host: %s', async (attributes) => {
  const { reveal, rules } = await slide(attributes)
  expect(rules).toEqual(['slide-background'])
  expect(JSON.stringify(reveal)).not.toMatch(/url|image|position|72l/i)
}) // biome-ignore format: a list of attributes

test('a picture behind a slide is found, or reported', async () => {
  expect(await slide('background=map.svg')).toMatchObject({ background: { path: 'map.svg', href: '../map.svg' } })
  expect(await slide('background=gone.svg')).toMatchObject({ background: null, reveal: {}, rules: ['missing-file'] })
  expect(await slide('background=https://e.org/a.png')).toMatchObject({ background: null, rules: ['remote-image'] })
})

test('what Reveal knows is carried over, what would need the network is not', async () => {
  const known = 'data-transition=zoom data-auto-animate-id=a background-size=contain transition-speed=fast'
  expect(await slide(known)).toMatchObject({
    reveal: {
      'data-transition': 'zoom',
      'data-auto-animate-id': 'a',
      'data-background-size': 'contain',
      'data-transition-speed': 'fast',
    },
    rules: [],
  })
  expect((await slide('data-background-video=a.mp4')).rules).toEqual(['reveal-attribute'])
  expect((await slide('data-background-iframe=https://e.org')).rules).toEqual(['reveal-attribute'])
})

test.each([
  ['.two-colums', 'unknown-layout', 'two-columns'],
  ['.sektion', 'unknown-layout', 'section'],
  ['.uncouted', 'unknown-layout', 'uncounted'],
  ['kiker=x', 'unknown-attribute', 'kicker'],
  ['tiem=3', 'unknown-attribute', 'time'],
  ['backgroud=red', 'unknown-attribute', 'background'],
])('%s is a slip, and the word that was meant is named', async (attributes, rule, meant) => {
  const { diagnostics } = await parseText(`## T {${attributes}}`)
  expect(diagnostics).toMatchObject([{ rule, message: expect.stringContaining(`Did you mean "${meant}"?`) }])
})

test('a class that resembles no layout is the author’s own', async () => {
  expect(await slide('.wide .my-class')).toMatchObject({ classes: ['wide', 'my-class'], layout: 'default', rules: [] })
})

test('a title coloured with Reveal’s element comment opens without an error', async () => {
  const { lesson, diagnostics } = await parseText('## T <!-- .element: style="color: red" -->')
  expect(lesson.slides[0]!.title).toBe('T')
  expect(diagnostics.map((one) => one.severity)).toEqual(['warning'])
})
