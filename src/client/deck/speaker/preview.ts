import { markCodeSteps } from '../code-steps.ts'
import type { Step } from './next-step.ts'

/**
 * Copies a slide for showing it small in another window. Ids get a prefix of their own together with everything that
 * refers to them (SVG gradients, labels), so that two copies of one slide do not meddle with each other.
 *
 * @param step - which fragments to show; null leaves them as they are on the slide
 * @returns Reveal's own nesting around the box, which its style sheet expects
 */
export function preview(slide: Element, into: Document, prefix: string, step: Step | null): HTMLElement {
  const copy = into.importNode(slide.querySelector('.slide') ?? slide, true)
  for (const unwanted of copy.querySelectorAll('.notes, script')) unwanted.remove()
  if (step) showUpTo(copy, step.upTo)
  prefixIds(copy, prefix)
  const reveal = into.createElement('div')
  reveal.className = 'reveal'
  reveal.inert = true // its links and quizzes are to be looked at
  const slides = reveal.appendChild(into.createElement('div'))
  slides.className = 'slides'
  const section = slides.appendChild(into.createElement('section'))
  section.className = 'present'
  section.append(copy)
  return reveal
}

function showUpTo(copy: Element, upTo: number) {
  for (const fragment of copy.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number(fragment.dataset.fragmentIndex ?? 0)
    fragment.classList.toggle('visible', index <= upTo)
    fragment.classList.toggle('current-fragment', index === upTo)
  }
  markCodeSteps(copy)
}

const lists = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'name'])

function prefixIds(root: Element, prefix: string) {
  const ids = new Set([...root.querySelectorAll('[id]')].map((element) => element.id))
  const renamed = (id: string) => (ids.has(id) ? prefix + id : id)
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const attribute of element.attributes) {
      const { name, value } = attribute
      if (name === 'id') attribute.value = prefix + value
      else if (name === 'name' && element.matches('input')) attribute.value = prefix + value
      else if (lists.has(name)) attribute.value = value.split(' ').map(renamed).join(' ')
      else if (name.endsWith('href') && value.startsWith('#')) attribute.value = `#${renamed(value.slice(1))}`
      else if (value.includes('url(#'))
        attribute.value = value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${renamed(id)})`)
    }
}
