import { expect, test } from 'vitest'
import { inlineText, plainText } from '../../src/text/plain-text.ts'

test('the words of HTML are its text without tags, folded to one line', () => {
  expect(plainText('<p>Two\n  <b>chambers</b></p><p>one vote</p>')).toBe('Two chambers one vote')
})

test('a tag in the middle of a word does not part it, a line break does', () => {
  expect(inlineText('H<sub>2</sub>O<br>and <em>ice</em>')).toBe('H2O and ice')
})

test('letters written as entities are letters', () => {
  expect(plainText('a &lt; b &amp;&amp; c &#8211; d &#x1F469; &quot;e&quot;')).toBe('a < b && c – d 👩 "e"')
  expect(plainText('K&ouml;ln, &Aring;rhus, gar&ccedil;on &ndash; &laquo;da&raquo;&hellip; 3&times;4')).toBe(
    'Köln, Århus, garçon – «da»… 3×4',
  )
})

test('an entity that does not exist stays as written', () => {
  expect(plainText('&constructor; &toString; &nothing; &#0; &#x110000; &qacute;')).toBe(
    '&constructor; &toString; &nothing; &#0; &#x110000; &qacute;',
  )
})
