/**
 * All words of a slide for the search, hidden fragments included; title, notes and slide number not. Words in different
 * blocks stay apart (`<td>62</td><td>8</td>` is not 628), words in one block stay together (`re<b>open</b>`).
 */
export function slideText(slide: Element): string {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  let text = ''
  let block: Element | null | undefined
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent?.closest(left)) continue
    const its = parent?.closest(blocks)
    if (its !== block) text += ' '
    block = its
    text += walker.currentNode.textContent
  }
  return text.replace(/\s+/g, ' ').trim()
}

const left =
  '.slide-title,.notes,.term-more,.page-number,.katex-html,annotation,script,style,.question-button,.option-verdict,.countdown button'
const blocks = 'p,li,td,th,h1,h2,h3,h4,h5,h6,figcaption,pre,.line,dt,dd,text,div,section'
