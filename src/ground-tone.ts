/** Ink that the styles set on a slide with a ground of its own: see `.on-dark` and `.on-light` in `layouts.css`. */
export const groundInks = { 'on-dark': '#ffffff', 'on-light': '#12252e' } as const

/** Whether dark or light words can be read on it; a picture and an unknown colour are taken for dark. */
export function groundTone(ground: string | null): keyof typeof groundInks {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(ground ?? '')?.[1]
  if (hex === undefined)
    return /^(?:white|ivory|beige|snow|lightyellow|whitesmoke)$/i.test(ground ?? '') ? 'on-light' : 'on-dark'
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const [red, green, blue] = [0, 2, 4].map((start) => Number.parseInt(full.slice(start, start + 2), 16))
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! > 150 ? 'on-light' : 'on-dark'
}
