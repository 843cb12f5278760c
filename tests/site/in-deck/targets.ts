import { focusable, nameOf } from './keys.ts'
import { show, untouched } from './states.ts'

/** What can be pressed on a slide: how large it is and how well the ring around it is seen while it has the focus. */
export function targets(id: string, how: 'untouched' | 'lastStep'): { name: string; size: number; ring: number }[] {
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
