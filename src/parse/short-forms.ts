import { escapeHtml } from '../text/escape-html.ts'
import { wordMark } from '../text/word-marks.ts'

/** What the form in which a source is cited is made of. */
export type ShortParts = { readonly id: string; readonly names: readonly string[]; readonly year: number | null }

/**
 * `Kazinform 2023`, `Nurbayev & Kaliyev 2015`, `Nurbayev and others 2024` as HTML, by id.
 *
 * @param sorted - in the order of the list of sources
 * @param used - ids that the course names: those of them that would look the same get letters, `2023a`, `2023b`
 */
export function shortForms(sorted: readonly ShortParts[], used: ReadonlySet<string>): Map<string, string> {
  const alike = new Map<string, string[]>()
  const plain = new Map(sorted.map((source) => [source.id, [nameHtml(source.names), source.year] as const]))
  for (const { id } of sorted) {
    if (!used.has(id)) continue
    const form = plain.get(id)!.join()
    alike.set(form, [...(alike.get(form) ?? []), id])
  }
  return new Map(
    sorted.map(({ id }) => {
      const [name, year] = plain.get(id)!
      const same = alike.get([name, year].join()) ?? []
      const letter = same.length > 1 && same.includes(id) ? letters(same.indexOf(id)) : ''
      // A year without a name to it still parts the name from the letter: “n.d.-a”.
      return [id, `${name} ${year ?? wordMark('cite.noDate')}${year === null && letter ? `-${letter}` : letter}`]
    }),
  )
}

/** Two names stand together; of more, the first. */
function nameHtml(names: readonly string[]): string {
  const [first = '', second] = names.map(escapeHtml)
  if (second === undefined) return first
  return names.length === 2 ? `${first} &amp; ${second}` : `${first} ${wordMark('cite.others')}`
}

/** a, b, …, z, aa, ab, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
