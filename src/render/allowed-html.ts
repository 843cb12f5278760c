/**
 * The HTML that a page may hold inside a slide: what our own templates write, and what a lesson may bring.
 *
 * No script, no style sheet, no frame, no form that sends, no `name` (which could hide the page's own functions from
 * its scripts), and no element whose content a browser reads as raw text.
 */

/** Attributes of every element, as HTML writes them. `aria-…` names are listed, since not all are harmless. */
export const globalAttributes = [
  'class', 'id', 'title', 'lang', 'dir', 'role', 'hidden', 'style', 'aria-label', 'aria-labelledby', 'aria-describedby',
  'aria-hidden', 'aria-roledescription', 'aria-level', 'aria-current', 'data-at', 'data-id', 'data-fragment-index',
  'data-right', 'data-accept', 'data-seconds', 'data-language', 'data-steps', 'data-lines', 'data-line-numbers', 'data-trim', 'data-noescape', 'data-auto-animate',
  'data-auto-animate-id', 'data-auto-animate-duration', 'data-auto-animate-delay', 'data-auto-animate-easing',
] as const // biome-ignore format: a list of words

/** HTML elements and the attributes that they have beside the global ones. */
export const htmlElements: Readonly<Record<string, readonly string[]>> = {
  ...none('abbr aside b bdi bdo br caption cite code dd dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 header'),
  ...none('footer hr i kbd main mark nav p pre rp rt ruby s samp small span strong sub sup summary tbody tfoot thead'),
  ...none('tr u ul var wbr big center font tt'),
  a: ['href', 'rel', 'target'],
  audio: ['src', 'controls', 'loop', 'muted', 'preload'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['datetime', 'cite'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  input: ['type', 'checked', 'disabled'],
  ins: ['datetime', 'cite'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  source: ['src', 'type'],
  table: [],
  td: ['colspan', 'rowspan', 'headers', 'align'],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'align', 'abbr'],
  time: ['datetime'],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  video: ['src', 'poster', 'controls', 'loop', 'muted', 'preload', 'width', 'height', 'playsinline'],
}

const paint =
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray opacity transform'
const words = 'x y dx dy text-anchor dominant-baseline font-family font-size font-weight letter-spacing'

/** Inline SVG: shapes and words; nothing that loads, animates or holds HTML. Names as SVG writes them. */
export const svgElements: Readonly<Record<string, readonly string[]>> = {
  svg: [...list(paint), 'xmlns', 'viewBox', 'width', 'height', 'preserveAspectRatio', 'focusable'],
  g: list(`${paint} ${words} clip-path`),
  path: list(`${paint} d clip-path`),
  circle: list(`${paint} cx cy r`),
  ellipse: list(`${paint} cx cy rx ry`),
  rect: list(`${paint} x y width height rx ry clip-path`),
  line: list(`${paint} x1 y1 x2 y2`),
  polyline: list(`${paint} points`),
  polygon: list(`${paint} points`),
  text: list(`${paint} ${words}`),
  tspan: list(`${paint} ${words}`),
  title: [],
  desc: [],
  defs: [],
  clipPath: ['transform'],
  pattern: list('x y width height patternUnits patternTransform viewBox'),
  linearGradient: list('x1 y1 x2 y2 gradientUnits gradientTransform'),
  radialGradient: list('cx cy r fx fy gradientUnits gradientTransform'),
  stop: list('offset stop-color stop-opacity'),
}

/** MathML as KaTeX writes it for screen readers. */
export const mathElements: Readonly<Record<string, readonly string[]>> = {
  math: ['xmlns', 'display'],
  annotation: ['encoding'],
  ...Object.fromEntries(
    list(
      'semantics mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mpadded mphantom mstyle menclose mglyph',
    ).map((name) => [
      name,
      list(
        'mathvariant mathcolor mathbackground stretchy fence separator form lspace rspace minsize maxsize symmetric accent accentunder linethickness displaystyle scriptlevel columnalign rowspacing columnspacing columnlines rowlines width height depth voffset notation movablelimits',
      ),
    ]),
  ),
}

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(list('br col hr img input source track wbr'))

function none(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(list(names).map((name) => [name, []]))
}

function list(names: string): string[] {
  return names.split(' ')
}
