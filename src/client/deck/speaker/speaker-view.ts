import type { RevealApi, RevealPlugin } from 'reveal.js'
import { openDialog } from '../../dialog.ts'
import type { Actions } from '../../keys/actions.ts'
import type { Words } from '../../words.ts'
import { fillPage } from './fill-page.ts'
import { lessonTimer } from './lesson-timer.ts'
import { notesLinks } from './notes-links.ts'
import { showStep } from './show-step.ts'
import { showTime } from './show-time.ts'
import { drivesDeck } from './speaker-keys.ts'
import { speakerWindow } from './speaker-window.ts'

/**
 * The teacher's own window: this slide, the next step, the notes, the clock and the plan. S opens it. It is written by
 * the deck and lives from it, so there is one deck only and nothing to keep in step.
 */
export function speakerView(template: HTMLTemplateElement, actions: Actions, words: Words): RevealPlugin {
  return {
    id: 'speaker-view',
    init(deck) {
      if (deck.getConfig().view === 'print') return
      const timer = lessonTimer()
      const update = (page: Document) => {
        page.documentElement.dataset.theme = document.documentElement.dataset.theme
        showTime(page, deck, timer.seconds(), timer.running(), words)
      }
      const draw = (page: Document) => {
        showStep(page, deck, words)
        update(page)
      }
      const bind = (page: Document) => {
        const on = (name: string, run: () => void) =>
          page.querySelector(`[data-speaker=${name}]`)?.addEventListener('click', () => {
            run()
            update(page)
          })
        on('previous', () => deck.prev())
        on('next', () => deck.next())
        on('pause', timer.toggle)
        on('reset', timer.reset)
        notesLinks(page, deck)
        page.onkeydown = (event) => {
          if (!drivesDeck(event)) return
          event.preventDefault()
          passKey(event)
        }
        // The speaker window's own clock: a browser slows down those of windows that are covered.
        const view = page.defaultView!
        view.setInterval(() => update(page), 500)
        view.onresize = () => draw(page)
      }
      const speaker = speakerWindow((page) => {
        fillPage(page, template)
        bind(page)
        draw(page)
      })
      follow(deck, () => {
        const page = speaker.page()
        if (page) draw(page)
      })
      actions.add('speaker', ['s'], () => {
        timer.start()
        if (!speaker.open()) openDialog(document.getElementById('speaker-blocked') as HTMLDialogElement)
      })
    },
  }
}

function follow(deck: RevealApi, changed: () => void) {
  for (const moved of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'])
    deck.on(moved, changed)
}

/** Hands a key to the deck as if it had been pressed there, so that it means the same in both windows. */
function passKey({ key, code, keyCode, shiftKey }: KeyboardEvent) {
  document.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, keyCode, shiftKey, bubbles: true, cancelable: true }),
  )
}
