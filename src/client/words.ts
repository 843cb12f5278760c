import { type WordEntry, type Words, wordsOf } from '../text/fill-word.ts'

export type { Words }

/**
 * Reads the words which the page carries in `<script type="application/json" id="words">`.
 *
 * @param page - the deck's document; its `lang` decides plural forms and number formats
 */
export function readWords(page: Document): Words {
  const entries = JSON.parse(page.getElementById('words')?.textContent || '{}') as Record<string, WordEntry>
  return wordsOf(entries, page.documentElement.lang || 'en')
}
