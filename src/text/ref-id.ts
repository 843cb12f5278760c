/**
 * The id of a source's entry on the Sources slides, to which its citations link. Signs that an address cannot have are
 * written by their number, so that no two sources share an entry: `ref-doe.3a2020` for `doe:2020`.
 */
export function refId(id: string): string {
  const safe = id.replace(/[^\p{L}\p{N}_-]/gu, (sign) => `.${sign.codePointAt(0)!.toString(16)}`)
  return `ref-${safe}`
}
