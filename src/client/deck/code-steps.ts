import type { RevealPlugin } from 'reveal.js'
import { lineRanges } from './line-ranges.ts'

/** Walks through a listing: each step marks its lines and dims the others, forwards, backwards and after a jump. */
export function codeSteps(): RevealPlugin {
  return {
    id: 'code-steps',
    init(deck) {
      const mark = () => {
        if (deck.getConfig().view !== 'print') markCodeSteps(deck.getRevealElement()!)
      }
      for (const moved of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(moved, mark)
    },
  }
}

/** Marks the lines of the current step, the last one shown, in every stepped listing inside `root`. */
export function markCodeSteps(root: ParentNode): void {
  for (const pre of root.querySelectorAll<HTMLElement>('pre[data-steps]')) {
    const shown = [...pre.querySelectorAll<HTMLElement>('.code-step.visible')].at(-1)
    const step = shown ? shown.dataset.lines : pre.dataset.steps?.split('|')[0]
    const lines = lineRanges(step ?? '')
    pre.classList.toggle('stepping', lines.size > 0)
    for (const [index, line] of pre.querySelectorAll('.line').entries())
      line.classList.toggle('marked', lines.has(index + 1))
  }
}
