/**
 * Runs in the head of a deck, before anything is drawn: a handful of lines that stand in the page itself.
 *
 * The remembered theme is set before the first frame, so that a dark room sees no white flash. And a deck that is opened
 * at its beginning shows the first slide before Reveal is there; one that resumes elsewhere waits for it.
 */

import { recall } from '../settings/remember.ts'

const root = document.documentElement
root.dataset.theme = recall('theme') ?? root.dataset.theme
if (location.hash.length < 3 && !location.search) root.classList.add('from-start')
