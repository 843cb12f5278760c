/** Items on the fullest level of a list, and how many levels it has. */
export type ListShape = { readonly items: number; readonly levels: number }

/** Measures a list by its HTML. Lists that are drawn, as a time line or as large numbers, have no shape: null. */
export function listShape(html: string): ListShape | null {
  if (/^\s*<[ou]l\b[^<>]*\bclass="[^"]*\b(?:timeline|numbers)\b/.test(html)) return null
  const open: number[] = []
  let items = 0
  let levels = 0
  for (const [, closing, name] of html.matchAll(/<(\/?)(ul|ol|li)\b/gi)) {
    if (name!.toLowerCase() === 'li') {
      if (closing !== '' || open.length === 0) continue
      open[open.length - 1]! += 1
      items = Math.max(items, open.at(-1)!)
    } else if (closing === '') levels = Math.max(levels, open.push(0))
    else open.pop()
  }
  return { items, levels }
}
