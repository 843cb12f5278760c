// Dear to make, and asked for at every date.
const known = new Map<string, Intl.DateTimeFormat>()

/** What writes dates in a language, in universal time. */
export function dateFormatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join(' ')}`
  const found = known.get(key)
  if (found !== undefined) return found
  // English alone would be that of the United States, which puts the month first.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...options })
  known.set(key, made)
  return made
}
