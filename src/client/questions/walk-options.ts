const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrows go from option to option; Tab does, too. */
export function walkOptions(block: HTMLElement, event: KeyboardEvent): void {
  const options = [...block.querySelectorAll<HTMLElement>('.option-press')]
  const here = options.indexOf(document.activeElement as HTMLElement)
  const step = steps[event.key]
  if (here < 0 || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  options[(here + step + options.length) % options.length]!.focus({ preventScroll: true })
}
