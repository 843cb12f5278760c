const opening = /<(script|style)(?:\s[^>]*)?>/g

/**
 * A page cut into what stands outside scripts and styles, and these with their tags, in turn: the first piece is outside.
 *
 * Looks for ends as a browser does, and does not try letter by letter: a script in a page is long.
 */
export function cutRawText(html: string): string[] {
  const pieces: string[] = []
  let done = 0
  opening.lastIndex = 0
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const close = `</${match[1]}>`
    const end = html.indexOf(close, opening.lastIndex)
    if (end === -1) break
    pieces.push(html.slice(done, match.index), html.slice(match.index, end + close.length))
    done = opening.lastIndex = end + close.length
  }
  pieces.push(html.slice(done))
  return pieces
}
