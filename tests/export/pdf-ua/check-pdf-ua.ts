import type { Rule } from './rule.ts'
import { annotationRules } from './rules/annotations.ts'
import { contentRules } from './rules/content.ts'
import { fileRules } from './rules/file.ts'
import { fontRules } from './rules/fonts.ts'
import { tableRules } from './rules/tables.ts'
import { tagRules } from './rules/tags.ts'
import { openTaggedPdf } from './tagged-pdf.ts'

/**
 * Looks for what a machine can find against PDF/UA-1 in a PDF that Chromium printed. Rules are named as veraPDF counts
 * them: clause of ISO 14289-1, number of the test. Where Chromium has nothing of a kind, the rule is that there is none.
 *
 * | clause | rules | what | covered |
 * | --- | --- | --- | --- |
 * | 5 | 1, 2 | PDF/UA is named in the metadata | yes |
 * | 5 | 3, 4, 5 | prefixes of its names | with 5-2; `amd` and `corr` are not written |
 * | 6.1, 6.2 | 1, 1 | header, Marked | yes |
 * | 7.1 | 1 to 12 | marks, role map, metadata, title, tag tree | yes; 6 with 5 |
 * | 7.2 | 2, 21 to 25, 30 to 34 | language is known | as one: the catalog has Lang |
 * | 7.2 | 3 to 16, 36 to 39, 41 to 43 | tables | yes; 15, 41 and 43 with 42 |
 * | 7.2 | 17 to 20, 26 to 28, 40 | lists, tables of contents | yes |
 * | 7.2 | 29 | language tags | of the catalog and of tags; not of marks |
 * | 7.3, 7.7 | 1, 1 | figures, formulas | yes |
 * | 7.4.2, 7.4.4 | 1; 1 to 3 | headings | yes; plain H is refused altogether |
 * | 7.5 | 1, 2 | headers of cells | yes, as one |
 * | 7.9 | 1, 2 | notes | yes, as one |
 * | 7.10, 7.11, 7.15, 7.16 | all | layers, files, XFA, encryption | there are none |
 * | 7.18.1, 7.18.2, 7.18.4-1, 7.18.6.2, 7.18.8 | all | annotations | there are none but links |
 * | 7.18.3, 7.18.4-2, 7.18.5 | all | order, forms, links | yes |
 * | 7.20 | 1, 2 | XObjects | yes |
 * | 7.21.3 | all | encoding of composite fonts | yes: Identity-H and a map of glyphs |
 * | 7.21.4.1 | 1 | fonts are embedded | yes |
 * | 7.21.4.1, 7.21.4.2, 7.21.5, 7.21.6 | 2; all; 1; all | glyphs and widths inside font programs, simple fonts | no: font programs are not read |
 * | 7.21.7, 7.21.8 | all | letters of glyphs | yes |
 *
 * Beyond veraPDF: marks are balanced, every marked content is in one tag, and the parent tree agrees with the tags.
 */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...contentRules,
  ...tagRules,
  ...tableRules,
  ...annotationRules,
  ...fontRules,
]

/** @returns one line for each finding: the clause, what should be, where it is not */
export async function checkPdfUa(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openTaggedPdf(bytes)
  return rules.flatMap(({ clause, says, find }) => find(pdf).map((where) => `${clause} ${says}: ${where}`))
}
