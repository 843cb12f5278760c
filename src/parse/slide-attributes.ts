import type { Attributes, Diagnostic, Layout, Place, Slide } from '../model.ts'
import { isEasing } from '../text/is-easing.ts'
import { nearest } from '../text/nearest.ts'
import { urlKind } from '../text/url-policy.ts'
import type { AuthorAttributes } from './attributes.ts'
import type { LessonContext } from './context.ts'
import { unknownAttribute } from './directive.ts'
import { resolveImage } from './resolve-target.ts'

const layouts: readonly Layout[] = ['title', 'section', 'statement', 'figure', 'two-columns']
const states = ['fit', 'uncounted', 'hidden'] as const
const knownAttributes = ['time', 'kicker', 'source', 'background', 'transition', 'state', 'visibility']

type SlideSettings = Pick<
  Slide,
  'layout' | 'kicker' | 'minutes' | 'visibility' | 'fit' | 'classes' | 'reveal' | 'background'
> & {
  /** Still Markdown. */
  readonly source: string | null
}

/** Sorts what an author wrote behind a slide's title, or in Reveal's `.slide:` comment, into what it means. */
export function slideSettings(given: AuthorAttributes, at: Place, context: LessonContext): SlideSettings {
  const { classes, values } = given
  for (const name of classes) reportNearMiss(name, at, context.report)
  const named = layouts.filter((layout) => classes.includes(layout))
  const hidden = classes.includes('hidden') || [values.visibility, values['data-visibility']].includes('hidden')
  const uncounted =
    classes.includes('uncounted') || [values.visibility, values['data-visibility']].includes('uncounted')
  return {
    layout: named[0] ?? 'default',
    kicker: values.kicker ?? null,
    source: values.source ?? null,
    minutes: minutes(values.time, at, context.report) ?? secondsAsMinutes(values['data-timing']),
    visibility: hidden ? 'hidden' : uncounted ? 'uncounted' : 'shown',
    fit: classes.includes('fit'),
    classes: classes.filter((name) => ![...layouts, ...states].includes(name as Layout)),
    ...revealAttributes(values, at, context),
  }
}

/** A misspelt layout is a mistake; a class that resembles none is the author's own. */
function reportNearMiss(name: string, at: Place, report: (d: Diagnostic) => void): void {
  const known = [...layouts, ...states]
  if (known.includes(name as Layout)) return
  const meant = nearest(name, known)
  if (meant === null) return
  report({
    ...at,
    rule: 'unknown-layout',
    severity: 'error',
    message: `Unknown layout "${name}". Did you mean "${meant}"?`,
    hint: `Layouts are ${layouts.map((layout) => `.${layout}`).join(' ')}; further words ${states.map((s) => `.${s}`).join(' ')}.`,
  })
}

function minutes(written: string | undefined, at: Place, report: (d: Diagnostic) => void): number | null {
  if (written === undefined) return null
  const value = Number(written.replace(',', '.').replace(/\s*min(utes)?$/, ''))
  if (Number.isFinite(value) && value >= 0 && written.trim() !== '') return value
  report({
    ...at,
    rule: 'slide-time',
    severity: 'error',
    message: `"${written}" is not a number of minutes.`,
    hint: 'Write the minutes planned for the slide, such as time=3 or time=0.5.',
  })
  return null
}

function secondsAsMinutes(written: string | undefined): number | null {
  const seconds = Number(written)
  return written !== undefined && Number.isFinite(seconds) ? seconds / 60 : null
}

const revealNames =
  /^data-(?:background-(?:color|image|size|position|repeat|opacity|gradient|transition)|transition(?:-speed)?|state|auto-animate(?:-\w+)*|autoslide|id)$/

function revealAttributes(values: Attributes, at: Place, context: LessonContext): Pick<Slide, 'reveal' | 'background'> {
  const reveal: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const full = /^(?:background-|transition-)/.test(name) ? `data-${name}` : name
    if (name === 'transition' || name === 'state') reveal[`data-${name}`] = value
    else if (revealNames.test(full)) reveal[full] = value
    else if (name.startsWith('data-') || name === 'style') reportUnused(name, at, context)
    else if (!knownAttributes.includes(name)) context.report(unknownAttribute(name, knownAttributes, 'A slide', at))
  }
  const easing = 'data-auto-animate-easing'
  if (!isEasing(reveal[easing] ?? '')) {
    delete reveal[easing]
    reportUnused(easing, at, context)
  }
  const background = values.background ?? values['data-background']
  if (background !== undefined)
    reveal[looksLikeImage(background) ? 'data-background-image' : 'data-background-color'] = background
  return { reveal, background: backgroundOf(reveal, at, context) }
}

/** A picture's path or address has an ending; a colour has none. */
function looksLikeImage(background: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)(?:$|[?#])/i.test(background) || urlKind(background) === 'data-image'
}

/** Resolves the picture behind a slide and makes sure that a colour is a colour. */
function backgroundOf(reveal: Record<string, string>, at: Place, context: LessonContext): Slide['background'] {
  const image = reveal['data-background-image']
  let path: string | null = null
  if (image !== undefined) {
    const found = resolveImage(image, at, context)
    if (found?.kind === 'image') {
      reveal['data-background-image'] = found.path === null ? withoutQuotes(found.href) : found.href
      path = found.path ?? null
    } else delete reveal['data-background-image']
  }
  for (const name of ['data-background-color', 'data-background-gradient']) {
    const ground = reveal[name]
    if (ground === undefined || isGround(ground)) continue
    delete reveal[name]
    context.report({
      ...at,
      rule: 'slide-background',
      severity: 'warning',
      message: `"${ground.slice(0, 80)}" is neither a colour nor a gradient.`,
      hint: 'Write a colour such as #0b3d2e or steelblue, or the name of a picture with its ending.',
    })
  }
  const href = reveal['data-background-image'] ?? null
  const ground = reveal['data-background-color'] ?? reveal['data-background-gradient'] ?? null
  return href === null && ground === null ? null : { href, path, ground }
}

/** A `data:` address that nothing in `url(…)` can end; Reveal writes it there as it is. */
function withoutQuotes(url: string): string {
  return url.replace(/[\s()'"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** A colour or gradient of CSS. No other function is let in: `url()` and `image()` would ask other hosts. */
function isGround(text: string): boolean {
  const functions = text.match(/[\w-]+(?=\s*\()/g) ?? []
  return /^[\w#%.,()\s/-]+$/.test(text) && functions.every((name) => groundFunction.test(name))
}

const groundFunction =
  /^(?:(?:repeating-)?(?:linear|radial|conic)-gradient|rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?)$/i

function reportUnused(name: string, at: Place, context: LessonContext): void {
  if (/^data-(?:visibility|timing|background)$/.test(name)) return
  context.report({
    ...at,
    rule: 'reveal-attribute',
    severity: 'warning',
    message: `The slide attribute "${name}" is not carried over.`,
    hint:
      name === 'style'
        ? 'Titles look as the theme has them; a class may be given to the slide instead.'
        : 'Backgrounds from other pages, videos and the like would ask other hosts or need the network in class.',
  })
}
