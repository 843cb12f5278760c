import { expect, test } from 'vitest'
import { cleanStyle, isCleanStyle } from '../../src/render/clean-style.ts'

test.each([
  'color:red',
  'width:50%',
  'margin:-1px auto',
  'font-family:"Golos Text", serif',
  'color:rgb(0 0 0 / 50%)',
  'width:calc(100% - 2rem)',
  '--gap:3px',
  'background:linear-gradient(to right, #fff, #000)',
  'background:linear-gradient(rgba(0, 0, 0, .5), hsl(0 0% 0%) 50%)',
  'width:calc(min(50%, 3px) + max(1px, 2px))',
  'position:relative',
])('an author may say %s', (style) => {
  expect(cleanStyle(style)).toBe(style)
  expect(isCleanStyle(style)).toBe(true)
})

test.each([
  'background:url(x.png)',
  'background:URL(x.png)',
  'background:u\\72l(x.png)',
  'background:u/**/rl(x.png)',
  'background:image-set("x.png" 1x)',
  'background:linear-gradient(red, url(x.png))',
  'background:rgb(0)url(x.png)',
  'background:ur rgb(0)l(x.png)',
  'background:cross-fade(rgb(0), url(x.png))',
  'width:expression(fire(1))',
  'position:fixed',
  'position:fixed !important',
  'position:sticky',
  'behavior:x',
  '-moz-binding:x',
  'color',
  ':red',
  'col\\6fr:red',
  'color:red}body{color:blue',
  'color:"<b>"',
  `color:${'a'.repeat(501)}`,
])('%s is left out', (style) => {
  expect(cleanStyle(style)).toBe('')
  expect(isCleanStyle(style)).toBe(false)
})

test('one declaration that is refused does not take the others along', () => {
  expect(cleanStyle('color:red; background:url(x); width:1px;')).toBe('color:red;width:1px')
})
