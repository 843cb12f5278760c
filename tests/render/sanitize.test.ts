import { expect, test } from 'vitest'
import { sanitizeWithRehype } from '../../src/render/rehype-sanitizer.ts'
import { sanitize } from '../../src/render/sanitize.ts'

test.each([
  ['what a lesson may use stays', '<p class="a" lang="kk">x <kbd>Esc</kbd></p>', '<p class="a" lang="kk">x <kbd>Esc</kbd></p>'],
  ['a script goes with what it says', 'a<script>x</script>b', 'ab'],
  ['a style sheet goes with what it says', '<style>p{}</style>b', 'b'],
  ['an unknown element goes, its words stay', '<blink>x</blink>', 'x'],
  ['a frame goes', '<iframe src="a.html">x</iframe>y', 'y'],
  ['a handler goes', '<b onclick="x">y</b>', '<b>y</b>'],
  ['a comment goes', 'a<!-- b -->c', 'ac'],
  ['a name goes', '<p name="body">x</p>', '<p>x</p>'],
  ['an id stays', '<p id="mine">x</p>', '<p id="mine">x</p>'],
  ['but none of the page’s own', '<p id="words">x</p>', '<p>x</p>'],
  ['a picture has no id', '<img id="a" src="a.png" alt="">', '<img src="a.png" alt="">'],
  ['a field to type in becomes a box to tick', '<input type="text" name="a">', '<input type="checkbox" disabled>'],
  ['a link to the web stays', '<a href="https://e.org/">x</a>', '<a href="https://e.org/">x</a>'],
  ['a script as an address goes', '<a href="java&#x0A;script:x">x</a>', '<a>x</a>'],
  ['a picture of another host goes', '<img src="https://e.org/x.png" alt="x">', '<img alt="x">'],
  ['also one that leaves out the scheme', '<img src="//e.org/x.png" alt="x">', '<img alt="x">'],
  ['a picture in the page stays', '<img src="data:image/png;base64,AA" alt="">', '<img src="data:image/png;base64,AA" alt="">'],
  ['a page in the address goes', '<a href="data:text/html,x">x</a>', '<a>x</a>'],
  ['a style keeps what only looks', '<p style="color:red;background:url(x)">x</p>', '<p style="color:red">x</p>'],
  ['nothing lies over the page', '<p style="position:fixed;top:0">x</p>', '<p style="top:0">x</p>'],
  ['a colour within a gradient stays', '<p style="background:linear-gradient(rgb(0, 0, 0), #fff)">x</p>', '<p style="background:linear-gradient(rgb(0, 0, 0), #fff)">x</p>'],
  ['a shape may be painted with what the page holds', '<svg><path fill="url(#a)"></path></svg>', '<svg><path fill="url(#a)"></path></svg>'],
  ['and not with what another host holds', '<svg><path fill="url(//e.org/a#b)"></path></svg>', '<svg><path></path></svg>'],
  ['a timing function stays', '<p data-auto-animate-easing="cubic-bezier(0.1, 0, 1, 1)">x</p>', '<p data-auto-animate-easing="cubic-bezier(0.1, 0, 1, 1)">x</p>'],
  ['rules in a timing function go', '<p data-auto-animate-easing="ease}p{color:red">x</p>', '<p>x</p>'],
  ['what is open is closed', '<div><p>x', '<div><p>x</p></div>'],
  ['what closes nothing goes', 'x</section></div>', 'x'],
])('%s', (_, html, clean) => expect(sanitizeWithRehype(html)).toBe(clean)) // biome-ignore format: a table

test('text that is not HTML passes as it is', async () => {
  expect(await sanitize('a &lt; b &amp; c')).toBe('a &lt; b &amp; c')
})

test('what is nested too deeply to be looked at is shown as words', async () => {
  const deep = `${'<div>'.repeat(50_000)}<script>x</script>word`
  expect(await sanitize(deep)).not.toMatch(/<(?:div|script)/)
})
