import { locales } from 'rostrum:templates'
import type { Locale } from '../compose/compose-deck.ts'

/** The words of a language; those of English where there are none yet. */
export function localeFor(language: string): Locale {
  return locales[language] ?? locales[language.split('-')[0]!] ?? locales.en!
}
