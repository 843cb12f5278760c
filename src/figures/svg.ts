import { escapeHtml } from '../text/escape-html.ts'

/** Roles of the theme that a drawing asks for: it takes on the colours of the page it stands on. */
export const ink = 'var(--course-ink)'
export const muted = 'var(--course-muted)'
export const hairline = 'var(--course-line)'
export const paper = 'var(--course-paper)'
/** What is not highlighted. */
export const rest = 'var(--course-series-rest)'

export type Attributes = Readonly<Record<string, string | number | null>>

/** An element with its attributes; those that are null are left out, numbers lose what no eye can see. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeHtml(value as string)}"`)
  return `<${name}${written.join('')}>${inside}</${name}>`
}

/** Words at a place; `anchor` says which end of them stands there. */
export function words(
  text: string,
  at: { x: number; y: number; size: number; anchor?: 'start' | 'middle' | 'end'; fill?: string; weight?: number },
): string {
  const { x, y, size, anchor = 'start', fill = ink, weight = 400 } = at
  const attributes = {
    x, y, fill, 'font-size': size, 'text-anchor': anchor, 'font-weight': weight === 400 ? null : weight,
  } // biome-ignore format: in the order in which one thinks of it
  return element('text', attributes, escapeHtml(text))
}

/** A whole drawing. Its description is its name: what is inside are only shapes. */
export function drawing(width: number, height: number, alt: string, inside: string): string {
  const size = { viewBox: `0 0 ${round(width)} ${round(height)}`, width, height }
  return element('svg', { class: 'figure-drawing', ...size, role: 'img', 'aria-label': alt }, inside)
}

/** Tenths of a pixel are enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
