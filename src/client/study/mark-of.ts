/** A short mark of a text (FNV-1a, 32 bits): another text has another one, as far as that matters here. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (const sign of text.replace(/\s+/g, ' ').trim()) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(36)
}
