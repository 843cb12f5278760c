/**
 * What paper needs. Chromium tags a figure as a picture without alternative text; as a group, its picture and its
 * caption are tagged each for what they are (on screen a figure with a caption may have no other role). And nobody can
 * open a `<details>` on paper.
 */
export function forPaper(html: string): string {
  return html
    .replace(/<figure(?=[ >])/g, '<figure role="group"')
    .replace(/<details(?=[ >])(?![^>]* open)/g, '<details open')
}
