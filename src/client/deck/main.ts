/** What runs beside Reveal in every deck. One behaviour is one file; this is the list of them. */

import Reveal, { type RevealApi } from 'reveal.js'
import { createActions } from '../keys/actions.ts'
import { registerWorker } from '../register-worker.ts'
import { readWords } from '../words.ts'
import { accessibleRuntime } from './accessible-runtime.ts'
import { announce } from './announce.ts'
import { blank } from './blank.ts'
import { codeSteps } from './code-steps.ts'
import { countdown } from './countdown.ts'
import { followSlide } from './follow-slide.ts'
import { help } from './help.ts'
import { innerLinks } from './inner-links.ts'
import { interactiveKeys } from './interactive-keys.ts'
import { keepPlace } from './keep-place.ts'
import { menu } from './menu.ts'
import { motion } from './motion.ts'
import { deckOptions } from './options.ts'
import { printView } from './print-view.ts'
import { questions } from './questions.ts'
import { search } from './search.ts'
import { studyLink } from './study-link.ts'
import { terms } from './terms.ts'
import { theme } from './theme.ts'
import { toolbar } from './toolbar.ts'

declare global {
  interface Window {
    /** The deck on this page, for the speaker view and for the browser's console. */
    rostrum: { deck: RevealApi; actions: ReturnType<typeof createActions> }
  }
}

const words = readWords(document)
const actions = createActions(document)
const wish = matchMedia('(prefers-reduced-motion: reduce)')
const part = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
const menuDialog = part<HTMLDialogElement>('deck-menu')

const deck = new Reveal(part('deck'), {
  ...deckOptions(wish.matches),
  plugins: [
    codeSteps(), // before the announcements, which read the marked lines
    interactiveKeys(actions),
    accessibleRuntime(words),
    announce(part('deck-status'), words),
    followSlide(menuDialog.dataset.lesson ?? document.title, words),
    terms(),
    innerLinks(), // after that, since focus is to stand on the entry and not on the heading
    keepPlace(),
    printView(),
    motion(wish),
    theme(menuDialog),
    menu(menuDialog, actions),
    search(part('deck-search'), actions, words),
    help(part('deck-help'), actions),
    questions(part('deck-status'), words),
    countdown(part('deck-status'), words),
    blank(actions),
    toolbar(actions),
    studyLink(document.querySelector<HTMLAnchorElement>('.to-study')),
  ],
})

window.rostrum = { deck, actions }
deck.initialize()
registerWorker(document.currentScript)
