/**
 * Runs inside a deck's page, for tests that look at all of its states: every slide with its fragments, its questions
 * answered well and badly, its clocks running and run out, its definitions open.
 */

import type { AxeResults } from 'axe-core'

declare const axe: { run(context: object | Document, options: object): Promise<AxeResults> }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules on the page as a whole: what they say is the same on every slide. */
const pageRules = ['bypass', 'document-title', 'html-has-lang', 'html-lang-valid', 'meta-viewport', 'region']
  .concat(['landmark-one-main', 'landmark-unique', 'landmark-no-duplicate-main', 'page-has-heading-one'])
  .concat(['landmark-main-is-top-level', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'])
const usual = { runOnly: tags, resultTypes: ['violations'] }
const withoutPageRules = Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }]))
const realNow = Date.now
const { deck } = window.rostrum

const sections = () => [...document.querySelectorAll<HTMLElement>('.slides section:not(.stack)')]
const here = () => deck.getCurrentSlide() as HTMLElement
const all = (selector: string) => [...here().querySelectorAll<HTMLElement>(selector)]
const press = (selector: string) => all(selector)[0]?.click()

function show(id: string, step: number): void {
  const { h, v } = deck.getIndices(document.getElementById(id)!)
  deck.slide(h, v ?? 0, step)
}

/** Back to how a slide looks to somebody who comes to it. */
function untouched(id: string): void {
  Date.now = realNow
  show(id, -1)
  ;(document.activeElement as HTMLElement | null)?.blur()
  document.body.click()
  for (const button of all('.question-again,.time-buttons button:last-child')) button.click()
  ;(document.activeElement as HTMLElement | null)?.blur()
  show(id, -1)
}

/** Gives every part of a question its right answer, or a wrong one. */
function answer(right: boolean): void {
  const question = all('.question')[0]!
  const options = (inside: string) => [...question.querySelectorAll<HTMLElement>(`${inside} .option`)]
  const choose = (option: HTMLElement | undefined) => option?.querySelector<HTMLElement>('.option-press')?.click()
  if (question.matches('.quiz'))
    for (const option of options('').filter((one) => (one.dataset.right !== undefined) === right)) choose(option)
  if (question.matches('.order')) {
    const places = options('').sort((a, b) => Number(a.dataset.right) - Number(b.dataset.right))
    for (const option of right ? places : places.reverse()) choose(option)
  }
  if (question.matches('.match')) {
    const to = options('.pairs-to')
    const letterOf = (option: HTMLElement) => option.querySelector('.option-press')?.textContent?.trim()
    for (const [index, from] of options('.pairs-from').entries()) {
      choose(from)
      const own = to.findIndex((one) => letterOf(one) === from.dataset.right)
      choose(to[right ? own : (own + 1) % to.length] ?? to[index])
    }
  }
  for (const input of question.querySelectorAll<HTMLInputElement>('.gap-input')) {
    input.value = right ? (input.closest<HTMLElement>('.gap')!.dataset.accept ?? '').split('|')[0]! : 'nothing'
    input.dispatchEvent(new Event('input'))
  }
  press('.question-check')
  const isSolved = question.matches('.solved,:has(.answer.visible)')
  const isFaulted = question.querySelector('.question-feedback')?.textContent !== ''
  if (isSolved !== right || isFaulted === right) throw new Error(`${here().id} could not be answered.`)
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000))

/** What can be seen on a slide, and how to get there. */
function statesOf(id: string): Map<string, () => unknown> {
  untouched(id)
  const states = new Map<string, () => unknown>([['untouched', () => {}]])
  const last = Math.max(-1, ...all('.fragment').map((one) => Number(one.dataset.fragmentIndex)))
  for (let step = 0; step <= last; step++) states.set(`step ${step + 1}`, () => show(id, step))
  if (all('.question').length > 0) {
    states.set('answered badly', () => answer(false))
    states.set('answered well', () => answer(true))
  }
  if (all('.question-check').length > 0) states.set('checked too early', () => press('.question-check'))
  if (all('.match .option-press').length > 0) states.set('one half held', () => press('.match .option-press'))
  if (all('.question-show-hint').length > 0) states.set('hint shown', () => press('.question-show-hint'))
  if (all('.time-box').length > 0) {
    states.set('countdown running', () => press('.time-buttons button'))
    states.set('countdown ended', async () => {
      press('.time-buttons button')
      Date.now = () => realNow() + 36e5
      await seconds(0.3) // it looks at the clock four times a second
    })
  }
  for (const [index, word] of all('.term-word').entries())
    states.set(`definition ${index + 1}, ${word.textContent}`, () => {
      show(id, last)
      word.focus()
    })
  return states
}

/** Brings a slide into a state of its list. */
async function enter(id: string, name: string): Promise<void> {
  const reach = statesOf(id).get(name)
  if (!reach) throw new Error(`${id} has no state “${name}”.`)
  await reach()
}

/** What axe finds on the current slide. */
function faults(): Promise<string[]> {
  return alone(async () => said(await axe.run({ include: [here()] }, { ...usual, rules: withoutPageRules })))
}

/** What axe finds on the page as a whole. */
async function pageFaults(): Promise<string[]> {
  return said(await axe.run(document, usual))
}

/** Takes the other slides out for a while: axe reads the whole document each time, and they are most of it. */
async function alone<T>(use: () => Promise<T>): Promise<T> {
  const others = sections().filter((section) => section !== here())
  const contents = others.map((section) => {
    const kept = document.createDocumentFragment()
    kept.append(...section.childNodes)
    return kept
  })
  try {
    return await use()
  } finally {
    for (const [index, section] of others.entries()) section.append(contents[index]!)
  }
}

function said({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message.slice(0, 160) ?? ''}`),
  )
}

/** Everything on the slide and around it that takes focus, and how much of the keyboard is its own. */
function controls(): { own: 'all' | 'press' | 'enter'; name: string }[] {
  return focusable().map((one) => ({ own: ownKeys(one), name: nameOf(one) }))
}

function focusable(): HTMLElement[] {
  const onSlide = all('.slide :is(button,input,a[href],.term-word)')
  return [...onSlide, ...document.querySelectorAll<HTMLElement>('.deck-toolbar button')]
}

function ownKeys(control: HTMLElement) {
  if (control.matches('a')) return 'enter'
  return control.matches('.deck-toolbar button,.term-word') ? 'press' : 'all'
}

function nameOf(control: HTMLElement): string {
  return `${control.className || control.tagName} ${control.getAttribute('aria-label') ?? control.textContent}`
}

/** How often the focused control was pressed, and whether somebody else acted: cleared with each `focusOn`. */
let presses = 0

/** Puts focus on a control; false when it cannot be reached now. */
function focusOn(index: number): boolean {
  const control = focusable()[index]!
  ;(document.activeElement as HTMLElement | null)?.blur()
  control.focus()
  presses = 0
  if (control instanceof HTMLInputElement) control.value = ''
  return control === document.activeElement
}

// What a link or a button around the slide leads to would end the test, and is not what is asked here.
document.addEventListener(
  'click',
  (event) => {
    const control = (event.target as Element).closest('button,a[href],.term-word')
    if (!control) return
    presses++
    if (!control.matches('a[target=_blank],a:not([href^="#"]),.deck-toolbar button')) return
    event.preventDefault()
    event.stopImmediatePropagation()
  },
  true,
)

/** What no key of a control may change, and what the focused control shows of itself. */
function look() {
  const { h, v } = deck.getIndices()
  const active = document.activeElement as HTMLElement
  return {
    place: JSON.stringify([h, v, deck.isPaused(), deck.isOverview(), document.querySelectorAll('[open]').length]),
    slide: here().id,
    active: focusable().indexOf(active),
    activeName: active.className,
    value: active instanceof HTMLInputElement ? active.value : '',
    expanded: active.getAttribute('aria-expanded'),
    presses,
    feedback: all('.question-feedback')[0]?.textContent ?? '',
  }
}

/** What can be pressed on a slide: how large it is and how well the ring around it is seen while it has the focus. */
function targets(id: string, how: 'untouched' | 'lastStep'): { name: string; size: number; ring: number }[] {
  if (how === 'untouched') untouched(id)
  else show(id, 99)
  return focusable().flatMap((control) => {
    control.focus()
    if (control !== document.activeElement) return []
    const { width, height } = control.getClientRects()[0] ?? control.getBoundingClientRect()
    return { name: nameOf(control), size: Math.min(width, height), ring: ringContrast(control) }
  })
}

function ringContrast(control: HTMLElement): number {
  const ringed = control.matches('.option-press') ? control.closest<HTMLElement>('.option')! : control
  const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(ringed)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 0
  let ground = ringed.parentElement
  while (ground && channels(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement
  if (!ground) return 0
  const [ring, behind] = [outlineColor, getComputedStyle(ground).backgroundColor].map(luminance)
  return (Math.max(ring!, behind!) + 0.05) / (Math.min(ring!, behind!) + 0.05)
}

/** Red, green, blue of 255 and the opacity. */
function channels(colour: string): number[] {
  const context = document.createElement('canvas').getContext('2d')!
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data]
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const inDeck = {
  slides: () => sections().map((section) => section.id),
  states: (id: string) => [...statesOf(id).keys()],
  lastStep: (id: string) => show(id, 99),
  untouched,
  enter,
  faults,
  pageFaults,
  targets,
  controls,
  focusOn,
  look,
  theme(name: string) {
    document.documentElement.dataset.theme = name
  },
}

export type InDeck = typeof inDeck
Object.assign(window, { inDeck })
