import type { RevealPlugin } from 'reveal.js'
import { closeEasily, openDialog } from '../dialog.ts'
import type { Actions } from '../keys/actions.ts'
import { goTo, linkedSlide } from './go-to.ts'
import { allSlides, countedSlides } from './slide-place.ts'

/** All slides, with the current one marked, and what a teacher needs at hand: M opens it, G goes to a number. */
export function menu(dialog: HTMLDialogElement, actions: Actions): RevealPlugin {
  const links = [...dialog.querySelectorAll<HTMLAnchorElement>('.menu-slides a')]
  const number = dialog.querySelector<HTMLInputElement>('[name=slide]')!
  const letters = dialog.querySelector<HTMLInputElement>('[name=letters]')!
  return {
    id: 'menu',
    init(deck) {
      const current = () => links.find((link) => link.getAttribute('aria-current'))
      const open = (focus: () => HTMLElement | undefined) => () => {
        const slide = deck.getCurrentSlide()
        for (const link of links) {
          if (linkedSlide(deck, link) === slide) link.setAttribute('aria-current', 'page')
          else link.removeAttribute('aria-current')
        }
        openDialog(dialog, focus())
        current()?.scrollIntoView({ block: 'center' })
      }
      actions.add('menu', ['m'], open(current))
      actions.add(
        'go-to',
        ['g'],
        open(() => number),
      )
      actions.add('overview', [], () => deck.toggleOverview(true))
      closeEasily(dialog)
      dialog.querySelector('.menu-slides')?.addEventListener('click', (event) => {
        const link = (event.target as Element).closest('a')
        if (!link) return
        event.preventDefault()
        goTo(deck, linkedSlide(deck, link), dialog)
      })
      dialog.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault()
        goTo(deck, countedSlides(allSlides(deck))[number.valueAsNumber - 1], dialog)
        number.value = ''
      })
      letters.checked = actions.lettersOn
      letters.addEventListener('change', () => {
        actions.lettersOn = letters.checked
      })
      deck.on('ready', () => {
        number.max = String(countedSlides(allSlides(deck)).length)
      })
    },
  }
}
