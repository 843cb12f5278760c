/** How a number is written: digits after the point, and what it counts. */
export type NumberStyle = { readonly digits: number; readonly unit: string | null }

/**
 * A number as a language writes it: `12,035,578`, `54.2 %`, in Russian `54,2 %`.
 *
 * @param style - `unit: '%'` is set after the number with a space that does not break; other units belong to the
 * words around a number and are left out
 */
export function formatNumber(value: number, style: NumberStyle, language: string): string {
  const text = formatter(language, style.digits).format(value)
  return style.unit === '%' ? `${text}\u00a0%` : text
}

/** The same with its unit spelt out: for descriptions and tables. */
export function formatQuantity(value: number, style: NumberStyle, language: string): string {
  const text = formatNumber(value, style, language)
  return style.unit === null || style.unit === '%' ? text : `${text}\u00a0${style.unit}`
}

// Dear to make, and asked for at every mark of a figure.
const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative', // -0.2 without digits is 0, not -0
  })
  formatters.set(key, made)
  return made
}
