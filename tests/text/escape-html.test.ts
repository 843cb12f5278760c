import { expect, test } from 'vitest'
import { escapeHtml, escapeKeepingEntities, scriptJson } from '../../src/text/escape-html.ts'

test('signs of HTML become words', () => {
  expect(escapeHtml(`<a title="x" class='y'>&amp;`)).toBe('&lt;a title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;')
})

test('an entity that an author wrote stays, a lone & does not', () => {
  expect(escapeKeepingEntities('&ouml; &#246; &#xF6; R&D &copy=2 "<')).toBe(
    '&ouml; &#246; &#xF6; R&amp;D &amp;copy=2 &quot;&lt;',
  )
})

test('data in a page cannot end its script', () => {
  const text = '</script><!--\u2028\u2029'
  expect(scriptJson({ text })).not.toMatch(/<|\u2028|\u2029/)
  expect(JSON.parse(scriptJson({ text }))).toEqual({ text })
})
