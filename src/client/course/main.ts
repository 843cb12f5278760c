/** What runs on the pages of a whole course. All of them can be read without it. */

import { createActions } from '../keys/actions.ts'
import { listenForKeys } from '../keys/listen-for-keys.ts'
import { progressStore } from '../progress/progress-store.ts'
import { storageState } from '../progress/storage-state.ts'
import { registerWorker } from '../register-worker.ts'
import { offerSearch } from '../search/offer-search.ts'
import { chooseTextSize } from '../settings/choose-text-size.ts'
import { chooseTheme } from '../settings/choose-theme.ts'
import { followThemeColour } from '../settings/follow-theme-colour.ts'
import { readWords } from '../words.ts'
import { closeHandouts } from './close-handouts.ts'
import { keepProgress, notKept } from './keep-progress.ts'
import { showProgress } from './show-progress.ts'

const words = readWords(document)
const radios = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`#page-settings input[name=${name}]`)]
chooseTheme(radios('theme'))
chooseTextSize(radios('text-size'))
followThemeColour(document)
closeHandouts(document)

const actions = createActions(document)
offerSearch(actions, words)
listenForKeys(actions)

const section = document.querySelector<HTMLElement>('.reader-progress')
if (section !== null) {
  const key = document.documentElement.dataset.course || 'course'
  const store = progressStore(key)
  const show = () => showProgress(document, store.all(), words)
  const title = document.querySelector('h1')!.textContent!
  keepProgress(section, store, { key, title }, show, words)
  section.querySelector('.progress-said')!.textContent = notKept(storageState(), words)
  show()
  addEventListener('storage', show) // a lesson is read in another tab
  addEventListener('pageshow', ({ persisted }) => persisted && show()) // or was, before the reader came back
}
registerWorker(document.currentScript)
