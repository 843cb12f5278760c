/**
 * What paper needs. Chromium tags a figure as a picture without alternative text; as a group, its picture and its
 * caption are tagged each for what they are (on screen a figure with a caption may have no other role). Nobody can
 * open a `<details>` on paper. And the lesson's name and the number at the foot of every slide are for the eye: read
 * aloud they would part every two slides. A source in the same place is content.
 */
export function forPaper(html: string): string {
  return html
    .replace(/<figure(?=[ >])/g, '<figure role="group"')
    .replace(/<details(?=[ >])(?![^>]* open)/g, '<details open')
    .replace(footFurniture, (opening) => `${opening.slice(0, -1)} aria-hidden="true">`)
    .replace(formula, (_, tex: string) => `<span class="katex-html" role="img" aria-label="${quoted(tex)}">`)
}

const footFurniture =
  /(?<=<footer class="slide-foot">)<span class="lesson-name">|<span class="page-number">(?=[^<]*<\/span><\/footer>)/g

/**
 * On screen a formula is there twice: drawn, and in MathML that is not seen. In a PDF what is not seen is lost, so the
 * drawing gets the formula's source for a description.
 */
const formula =
  /<span class="katex-mathml">(?:(?!<span).)*<annotation[^>]*>([^<]*)<\/annotation>(?:(?!<span).)*<\/span><span class="katex-html" aria-hidden="true">/gs

function quoted(escapedText: string): string {
  return escapedText.trim().replace(/"/g, '&quot;')
}
