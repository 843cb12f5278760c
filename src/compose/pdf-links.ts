import type { Edition } from '../model.ts'
import type { Words } from '../text/fill-word.ts'
import type { PdfLink } from './views.ts'

/** Every PDF that a lesson may have, seen from its folder; which of them were made is known only after printing. */
export function pdfLinks(edition: Edition, words: Words): PdfLink[] {
  const names = ['slides', 'handout', 'worksheet', ...(edition === 'teacher' ? ['teacher'] : [])]
  return names.map((name) => ({ href: `${name}.pdf`, label: words(`course.pdf.${name}`) }))
}
