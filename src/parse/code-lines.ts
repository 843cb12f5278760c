/**
 * `ts {1,3-5}`, `ts {1|2-3}` or Reveal's `ts [1|2-3]`: a language, lines to mark, one set for each step.
 *
 * Reveal's `[712: 1|2-3]` numbers the lines from 712; lines have no numbers here, so that part is passed over.
 */
export type CodeInfo = { readonly language: string; readonly steps: readonly string[] }

export function readCodeInfo(info: string): CodeInfo {
  const match = /^\s*([^\s{[]*)\s*(?:[{[]\s*(?:\d*:)?\s*([\d,|\s-]*)\s*[}\]])?/.exec(info)
  const steps = (match?.[2] ?? '')
    .split('|')
    .map((step) => step.replace(/\s+/g, ''))
    .filter((step, _, all) => step !== '' || all.length > 1)
  return { language: match?.[1]?.toLowerCase() ?? '', steps }
}

/** The line numbers of `1,3-5`. */
export function lineNumbers(step: string): Set<number> {
  const numbers = new Set<number>()
  for (const part of step.split(',')) {
    const [from, to] = part.split('-').map(Number)
    if (!from) continue
    for (let line = from; line <= Math.min(to || from, from + 9999); line++) numbers.add(line)
  }
  return numbers
}

/** Cuts coloured code into lines; a colour that runs over a line end is closed and opened again. */
export function codeLines(html: string): string[] {
  const open: string[] = []
  return html.split('\n').map((line) => {
    const before = open.join('')
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === '</span>') open.pop()
      else open.push(tag)
    }
    return before + line + '</span>'.repeat(open.length)
  })
}

/** The inside of `<code>`: lines wrapped only where marks or steps need them. */
export function codeHtml(html: string, steps: readonly string[]): string {
  if (steps.length === 0) return html
  const marked = lineNumbers(steps[0]!)
  return codeLines(html)
    .map((line, index) => `<span class="line${marked.has(index + 1) ? ' marked' : ''}">${line}</span>`)
    .join('\n')
}
