import { expect, test } from 'vitest'
import { cutRawText } from '../../src/text/cut-raw-text.ts'

test('scripts and styles are pieces of their own, with what looks like tags in them', () => {
  const script = '<script>"<img src=x>" + "<style>"</script>'
  const style = '<style>/* <script> */</style>'
  expect(cutRawText(`<p>a</p>${script}${style}<b>c</b>`)).toEqual(['<p>a</p>', script, '', style, '<b>c</b>'])
  expect(cutRawText('<scripture>a')).toEqual(['<scripture>a'])
  expect(cutRawText('a<script>b')).toEqual(['a<script>b'])
})
