import { escapeHtml } from '../text/escape-html.ts'
import { plainText } from '../text/plain-text.ts'
import { isClean } from './is-clean.ts'

type Sanitizer = (html: string) => string

let loading: Promise<Sanitizer> | null = null

/**
 * The last step of every piece of HTML that holds an author's words: what is not on the list goes.
 *
 * What the recogniser knows to be clean passes as it is; all else is parsed, sanitised and written anew. The library
 * is loaded when the first such piece comes.
 */
export async function sanitize(html: string): Promise<string> {
  if (isClean(html)) return html
  loading ??= import('./rehype-sanitizer.ts').then((module) => module.sanitizeWithRehype)
  const sanitizer = await loading
  try {
    return sanitizer(html)
  } catch (error) {
    // Tags within tags without end fill the stack; what cannot be looked at is not shown as HTML.
    if (error instanceof RangeError) return `<p>${escapeHtml(plainText(html))}</p>\n`
    throw error
  }
}
