import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { isClean } from '../../src/render/is-clean.ts'
import { sanitizeWithRehype } from '../../src/render/rehype-sanitizer.ts'

/** Elements and attributes as a browser's parser sees them. */
function treeOf(html: string): unknown {
  const strip = (node: ReturnType<typeof fromHtml>['children'][number]): unknown => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element') return node.type
    return [node.tagName, withPlainStyle(node.properties), node.children.map(strip)]
  }
  return fromHtml(html, { fragment: true }).children.map(strip)
}

/** White space around declarations and a last semicolon say nothing. */
function withPlainStyle<P extends { style?: unknown }>(properties: P): P {
  if (typeof properties.style !== 'string') return properties
  const declarations = properties.style.split(';').map((one) => one.trim())
  return { ...properties, style: declarations.filter(Boolean).join(';') }
}

test('what the renderer writes is recognised', () => {
  for (const html of [
    '<p>a &amp; b <strong class="x">c</strong><br>\n</p>',
    '<ul class="numbers">\n<li class="fragment" data-fragment-index="2">x</li>\n</ul>',
    '<img src="../a/b.png" alt="" style="width:50%">',
    '<a href="https://e.org/?a=1&amp;b=2" title="t">x</a>',
    '<table><thead><tr><th scope="col" class="align-right">x</th></tr></thead></table>',
    '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></span>',
    '<svg viewBox="0 0 4 4"><path d="M0 0h4" stroke-width="2"></path></svg>',
  ]) {
    expect(isClean(html), html).toBe(true)
  }
})

test('what has to be looked at is not', () => {
  for (const html of [
    '<script>x</script>',
    '<p onclick="x">a</p>',
    '<P>a</P>',
    '<p>a',
    '</p>',
    '<b><i></b></i>',
    '<!-- x -->',
    '<a href="javascript:x">a</a>',
    '<a href="java&#115;cript:x">a</a>',
    '<a href="//e.org">a</a>',
    '<img src="https://e.org/x.png" alt="">',
    "<p title='x'>a</p>",
    '<p title=x>a</p>',
    '<p style="background:url(x)">a</p>',
    '<p style="position:fixed">a</p>',
    '<img id="body" src="a.png">',
    '<p name="x">a</p>',
    '<textarea><p></p></textarea>',
    '<svg><use href="x"></use></svg>',
    '<iframe src="a.html"></iframe>',
  ]) {
    expect(isClean(html), html).toBe(false)
  }
})

const names = fc.constantFrom(
  'p',
  'b',
  'div',
  'span',
  'a',
  'img',
  'table',
  'tr',
  'td',
  'svg',
  'path',
  'math',
  'mi',
  'title',
  'script',
  'style',
  'textarea',
  'br',
  'section',
)
const attributes = fc.constantFrom(
  ...[
    ' class="x"',
    ' href="#a"',
    ' href="javascript:x"',
    ' fill="url(#a)"',
    ' fill="url(//e#a)"',
    ' id="words"',
    ' data-auto-animate-easing="x}p{"',
    ' href="https://e.org/&amp;"',
    ' src="a.png"',
    ' src="//e"',
    ' id="a"',
  ],
  ...[
    ' onload="x"',
    ' style="color:red"',
    ' style="color:url(x)"',
    ' title="a&quot;b"',
    ' title="<"',
    ' d="M0"',
    ' alt=""',
    ' x',
    '',
  ],
)
const piece = fc.oneof(
  fc.tuple(names, attributes, attributes).map(([name, one, other]) => `<${name}${one}${other}>`),
  names.map((name) => `</${name}>`),
  fc.constantFrom('text', '&lt;', '&', '<', '>', '"', "'", '<!--', '-->', '\n', '\0', '<![CDATA[', ']]>', '/>', '<p'),
)
const html = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
  // balanced, so that a good part of them is recognised
  fc
    .array(fc.tuple(fc.constantFrom('p', 'b', 'div', 'span', 'ul', 'em'), attributes, piece), { maxLength: 5 })
    .map((parts) => {
      const open = parts
        .map(([name, more, inside]) => `<${name}${more}>${inside.startsWith('<') ? '' : inside}`)
        .join('')
      return (
        open +
        parts
          .map(([name]) => `</${name}>`)
          .reverse()
          .join('')
      )
    }),
)

test('whatever is recognised as clean, the sanitiser leaves as it is', () => {
  let recognised = 0
  fc.assert(
    fc.property(html, (text) => {
      if (!isClean(text)) return
      recognised++
      expect(elements(treeOf(sanitizeWithRehype(text)))).toEqual(elements(treeOf(text)))
    }),
    process.env.LONG_RUN ? { numRuns: 100_000 } : { numRuns: 3000, seed: 1995 },
  )
  expect(recognised).toBeGreaterThan(200)
})

/** Every element with its attributes, in order: where an element ends up is the parser's business, not the gate's. */
function elements(tree: unknown): unknown[] {
  if (!Array.isArray(tree)) return []
  return (tree as unknown[]).flatMap((node) => {
    if (!Array.isArray(node)) return []
    const [name, properties, children] = node as [string, Record<string, unknown>, unknown]
    return [[name, properties], ...elements(children)]
  })
}

/** Spellings that are recognised, with one to three places changed: most are not any more, and some still are. */
const mutated = fc
  .tuple(
    fc.constantFrom(
      '<p title="a&quot;b" class="x">a <a href="https://e.org/?a=1&amp;b=2">b</a><br></p>',
      '<div style="color:red;width:calc(1px + 2%)"><img src="a.png" alt="x"></div>',
      '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
      '<svg viewBox="0 0 4 4"><g fill="red"><path d="M0 0h4"></path></g><title>a</title></svg>',
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi>x</mi><mtext>y</mtext></mrow></math>',
      '<ul><li class="fragment" data-fragment-index="1">a<ul><li>b</li></ul></li></ul>',
    ),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom(
          '',
          '<',
          '>',
          '"',
          "'",
          '/',
          '&',
          '=',
          ' ',
          '\0',
          '\n',
          '!--',
          'x',
          ':',
          'on',
          '<p>',
          '</svg>',
          '//',
          'K',
        ),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([seed, changes]) =>
    changes.reduce<string>((text, [at, drop, put]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + drop)
    }, seed),
  )

test('nor does a slip of the pen make the recogniser see what the parser does not', () => {
  let recognised = 0
  fc.assert(
    fc.property(mutated, (text) => {
      if (!isClean(text)) return
      recognised++
      expect(treeOf(sanitizeWithRehype(text)), text).toEqual(treeOf(text))
    }),
    process.env.LONG_RUN ? { numRuns: 200_000 } : { numRuns: 5000, seed: 1995 },
  )
  expect(recognised).toBeGreaterThan(200)
})

test('sanitising twice changes nothing more', () => {
  fc.assert(
    fc.property(html, (text) => {
      const once = sanitizeWithRehype(text)
      expect(treeOf(sanitizeWithRehype(once))).toEqual(treeOf(once))
    }),
    process.env.LONG_RUN ? { numRuns: 10_000 } : { numRuns: 500, seed: 1995 },
  )
})
