/** The id of a source's entry on the Sources slides, to which its citations link. */
export function refId(id: string): string {
  return `ref-${id.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`
}
