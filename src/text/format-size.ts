/** How large a file is, as a reader with a slow line wants to know it: `1.2 MB`, `340 kB`. */
export function formatSize(bytes: number, language: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 950
    ? formatter(language, 'kilobyte', 0).format(kilobytes)
    : formatter(language, 'megabyte', 1).format(bytes / 1e6)
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: string, unit: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${unit}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits })
  formatters.set(key, made)
  return made
}
