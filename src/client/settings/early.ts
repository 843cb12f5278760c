/**
 * Runs in the head of a page to read, before anything is drawn: a handful of lines that stand in the page itself, so that
 * a dark room sees no white flash and no text changes its size before the reader's eyes.
 */

import { recall } from './remember.ts'

const root = document.documentElement
const isDark = root.dataset.theme === 'steppe' && matchMedia('(prefers-color-scheme: dark)').matches
root.dataset.theme = recall('theme') ?? (isDark ? 'night' : root.dataset.theme)
root.dataset.textSize = recall('text-size') ?? '100'
root.classList.add('scripted')
