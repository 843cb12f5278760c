/** Millimetres of `.guided` in `templates/styles/paper/paper.css`: a line of it, and the space after a sentence. */
const line = 6.4
const between = 2

/** Width of the em of 10.5 points. */
const em = 3.704

/**
 * How high sentences with gaps stand, rather too high than too low: nothing here can measure them, and what is taken for
 * too high stands on a page of its own, while what is taken for too low would run into the next slide.
 *
 * @param sentences - inline HTML
 * @param width - millimetres of a line
 */
export function guidedHeight(sentences: readonly string[], width: number): number {
  return sentences.reduce((sum, html) => sum + lineCount(html, width) * line + between, 0)
}

function lineCount(html: string, width: number): number {
  let lines = 1
  let used = 0
  for (const part of widths(html)) {
    if (used > 0 && used + part > width) {
      lines++
      used = 0
    }
    lines += Math.max(0, Math.ceil(part / width) - 1) // a word wider than its line is broken
    used += part + em * 0.3
  }
  return lines
}

/** Widths of the words and gaps, in order. */
function widths(html: string): number[] {
  const text = html
    .replace(/<span class="gap" style="width:([\d.]+)mm">[^<]*<\/span>/g, '\ue000$1\ue001')
    .replace(/<[^>]*>/g, '')
    .replace(/&[#\w]+;/g, 'n')
  return text
    .split(/\s+/)
    .map((word) =>
      [...word.matchAll(/\ue000([\d.]+)\ue001|(.)/gsu)].reduce(
        (sum, [, gap, sign]) => sum + (gap === undefined ? widthOf(sign!) : Number(gap)),
        0,
      ),
    )
}

function widthOf(sign: string): number {
  if (/[iljtfrI.,:;'’|!()]/.test(sign)) return em * 0.4
  return em * (/[a-z0-9]/.test(sign) && !/[mw]/.test(sign) ? 0.62 : 0.85)
}
