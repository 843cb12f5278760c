/** Down and up go from the field through the links of a list and back. */
export function walkList(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const places = [input, ...list.querySelectorAll('a')]
  const here = places.indexOf(document.activeElement as HTMLElement)
  if (step === 0 || here < 0) return
  event.preventDefault()
  places[Math.max(0, here + step)]?.focus()
}
