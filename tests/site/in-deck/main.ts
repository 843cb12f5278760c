/** Runs inside a deck's page, for tests that look at all that can be seen and done in it. */

import { faults, pageFaults } from './faults.ts'
import { controls, focusOn, look } from './keys.ts'
import { enter, sections, show, statesOf, untouched } from './states.ts'
import { targets } from './targets.ts'

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
