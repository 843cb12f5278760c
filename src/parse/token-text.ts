import type { Token } from 'marked'
import { escapeHtml, escapeKeepingEntities } from '../text/escape-html.ts'
import { plainText } from '../text/plain-text.ts'

/**
 * What a sentence says aloud: its words, the words of its pictures, and formulas as written.
 *
 * The HTML of a formula says it three times over, and a footnote's mark is no word: so this reads tokens, not HTML.
 */
export function tokenText(tokens: readonly Token[]): string {
  return plainText(tokens.map(words).join('').replace(/\s*\0/g, ''))
}

function words(token: Token): string {
  switch (token.type) {
    case 'footnote':
      return ''
    case 'citation':
      return '\0' // gone with the space before it
    case 'html':
      return /^<br\b/i.test(token.raw) ? ' ' : ''
    case 'br':
      return ' '
    case 'codespan':
    case 'math':
      return escapeHtml(token.text)
    default:
      if ('tokens' in token && token.tokens) return token.tokens.map(words).join('')
      return 'text' in token ? escapeKeepingEntities(String(token.text)) : ''
  }
}
