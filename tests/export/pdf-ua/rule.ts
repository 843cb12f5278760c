import type { TaggedPdf } from './tagged-pdf.ts'

/** One machine rule; what it finds says where. */
export type Rule = {
  /** As veraPDF counts them: clause of ISO 14289-1 and number of the test. */
  readonly clause: string
  readonly says: string
  readonly find: (pdf: TaggedPdf) => readonly string[]
}

export const unless = (holds: boolean, message: string): string[] => (holds ? [] : [message])
