import type { LinkUse, Place } from '../model.ts'
import { didYouMean } from '../text/nearest.ts'
import { relativePath, resolvePath } from '../text/resolve-path.ts'
import { urlKind } from '../text/url-policy.ts'
import type { LessonContext } from './context.ts'
import { slugOf } from './slug-of.ts'

export type ResolvedImage =
  | { readonly kind: 'image'; readonly href: string; readonly path: string | null }
  | { readonly kind: 'link'; readonly href: string }

/** Where a picture really is. A picture of another host becomes a link: no page asks any other host for anything. */
export function resolveImage(url: string, at: Place, context: LessonContext): ResolvedImage | null {
  switch (urlKind(url)) {
    case 'data-image':
      return { kind: 'image', href: url, path: null }
    case 'web':
      context.report({
        ...at,
        rule: 'remote-image',
        severity: 'warning',
        message: `The picture "${url}" lies on another host, so it is only linked.`,
        hint: "Save it in the lesson's images folder and use it from there; name its source and licence.",
      })
      return { kind: 'link', href: url }
    case 'local': {
      // A text is never a picture; shown as one it would take a teacher's notes along to the students.
      const path = courseFile(url, at, context, 'picture')
      return path === null ? null : { kind: 'image', href: encodePath(relativePath(context.folder, path)), path }
    }
    default:
      return refused(url, at, context)
  }
}

/** Where a link goes. Reveal's `#/id` becomes `#id`, which works live and in a PDF. */
export function resolveLink(url: string, at: Place, context: LessonContext): LinkUse | null {
  switch (urlKind(url)) {
    case 'fragment':
      return { href: withoutSlash(url), path: null, at }
    case 'web':
      return { href: url, path: null, at }
    case 'local': {
      const page = lessonPage(url, at, context)
      if (page !== undefined) return page === null ? null : { href: page, path: null, at }
      const path = courseFile(url, at, context, 'file')
      return path === null ? null : { href: encodePath(relativePath(context.folder, path)), path, at }
    }
    default:
      return refused(url, at, context)
  }
}

/**
 * A link from lesson to lesson names the Markdown file, as on a Git host; on the page it goes to the deck.
 *
 * @returns undefined when the address is no Markdown file; null when it is one of which no page is made
 */
function lessonPage(url: string, at: Place, context: LessonContext): string | null | undefined {
  const path = resolvePath(at.file, url)
  if (path === null || !/\.md$/i.test(path) || !context.files.texts.has(path)) return undefined
  // Decks that are built one by one still link to each other.
  const slug = context.pages ? context.pages.get(path) : slugOf(path)
  if (slug === undefined) {
    context.report({
      ...at,
      rule: 'not-a-lesson',
      severity: 'warning',
      message: `"${path}" is no lesson of this course, so there is no page to link to.`,
      hint: 'Link to a lesson.md, to a file that is not Markdown, or to an address on the web.',
    })
    return null
  }
  const hash = /#.*$/.exec(url)?.[0] ?? ''
  return encodePath(relativePath(context.folder, `${slug}/deck.html`)) + withoutSlash(hash)
}

/** Reveal's `#/id` as a plain `#id`. A number stays: it counts slides. */
function withoutSlash(hash: string): string {
  return hash.replace(/^#\/(?=[^\d/])/, '#')
}

function courseFile(url: string, at: Place, context: LessonContext, wanted: 'file' | 'picture'): string | null {
  if (url.trim() === '') return nowhere(at, context)
  const { assets, texts } = context.files
  const path = resolvePath(at.file, url)
  const isText = path !== null && texts.has(path)
  if (path !== null && (assets.has(path) || (isText && wanted === 'file'))) return path
  const known = wanted === 'file' ? [...assets, ...texts.keys()] : assets
  const absent = path === null ? `"${url}" lies outside the course.` : `There is no file "${path}".`
  context.report({
    ...at,
    rule: 'missing-file',
    severity: 'error',
    message: isText ? `"${path}" is a text, not a picture.` : absent + (path === null ? '' : didYouMean(path, known)),
    hint: 'Paths count from the file they stand in; letters count as written, capitals too.',
  })
  return null
}

function nowhere(at: Place, context: LessonContext): null {
  context.report({
    ...at,
    rule: 'empty-link',
    severity: 'warning',
    message: 'This link or picture leads nowhere, so only its words are shown.',
    hint: 'Write an address between the brackets.',
  })
  return null
}

function refused(url: string, at: Place, context: LessonContext): null {
  context.report({
    ...at,
    rule: 'unsafe-address',
    severity: 'error',
    message: `The address "${url.slice(0, 80)}" is not allowed in a lesson.`,
    hint: 'Use http:, https:, mailto: or tel:, a file of the course, or #id of a slide.',
  })
  return null
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
