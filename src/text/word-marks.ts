import { escapeHtml } from './escape-html.ts'
import type { Words } from './fill-word.ts'

/**
 * A place in HTML for a word of the interface. Parsing knows no language's words: they are filled in when the page is
 * rendered. In an author's hands it prints a word that is on the page anyway.
 */
export function wordMark(key: string): string {
  return `<span data-word="${key}"></span>`
}

/** Puts the words where they are wanted. */
export function fillWordMarks(html: string, words: Words): string {
  if (!html.includes('data-word=')) return html
  return html.replace(/<span data-word="([\w.-]+)"><\/span>/g, (_whole, key: string) => escapeHtml(words(key)))
}
