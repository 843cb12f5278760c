const displayNames = new Map<string, Intl.DisplayNames>()

/** `Kazakh` in English, `казахский` in Russian. */
export function languageName(language: string, inLanguage: string): string {
  try {
    const names = displayNames.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language' })
    displayNames.set(inLanguage, names)
    return names.of(language) ?? language
  } catch {
    return language // no tag of a language
  }
}
