import type { Piece } from './scan-content.ts'

export type Marking = {
  /** Marked content that is an artifact, too, whatever it is marked as. */
  readonly artifacts: ReadonlySet<number>
  /** Text to put in, by its place. */
  readonly insertions: ReadonlyMap<number, string>
  /** Of an XObject, by name: true when it has marked content of its own. */
  readonly isTagged: (name: string) => boolean
}

/**
 * Marks as artifacts what stands in no marked content: backgrounds, borders, what is hidden from readers.
 *
 * @param text - a content stream
 * @param pieces - of the same stream
 */
export function markArtifacts(
  text: string,
  pieces: readonly Piece[],
  { artifacts, insertions, isTagged }: Marking,
): string {
  let written = ''
  let copied = 0
  let openUntil: number | null = null // end of the last thing painted in the artifact that is open
  const places = [...insertions.keys()].sort((one, other) => other - one)
  const copyTo = (end: number) => {
    for (let place = places.at(-1); place !== undefined && place <= end; place = places.at(-1)) {
      written += text.slice(copied, place) + insertions.get(place)
      copied = place
      places.pop()
    }
    written += text.slice(copied, end)
    copied = end
  }
  const close = () => {
    if (openUntil === null) return
    copyTo(openUntil)
    written += '\nEMC'
    openUntil = null
  }
  const paint = (start: number, end: number) => {
    if (openUntil === null) {
      copyTo(start)
      written += '/Artifact BMC\n'
    }
    openUntil = end
  }

  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    const last = piece.kind === 'begin' || piece.kind === 'text-begin' ? endOfUnit(pieces, index) : index
    const end = (pieces[last] as Piece).end
    switch (piece.kind) {
      case 'path':
      case 'show':
        paint(piece.start, piece.end)
        break
      case 'object':
        if (isTagged(piece.name)) close()
        else paint(piece.start, piece.end)
        break
      case 'text-begin':
        // A text object that has marked content inside is looked at part by part.
        if (holdsTagged(pieces, index, last)) close()
        else {
          if (last > index + 1) paint(piece.start, end)
          index = last
        }
        break
      case 'begin':
        if (piece.mcid !== null && artifacts.has(piece.mcid)) {
          close()
          copyTo(piece.start)
          written += '/Artifact BMC'
          copied = piece.end
        } else if (piece.mcid !== null || piece.name === 'Artifact') close()
        else if (!holdsTagged(pieces, index, last)) paint(piece.start, end)
        else break
        index = last
        break
      default:
        close()
    }
  }
  close()
  copyTo(text.length)
  return written
}

/** The index of the piece that ends what begins here. */
function endOfUnit(pieces: readonly Piece[], start: number): number {
  const [begin, end] = pieces[start]?.kind === 'text-begin' ? ['text-begin', 'text-end'] : ['begin', 'end']
  let depth = 0
  for (let index = start; index < pieces.length; index++) {
    const { kind } = pieces[index] as Piece
    if (kind === begin) depth++
    else if (kind === end && --depth === 0) return index
  }
  return pieces.length - 1
}

function holdsTagged(pieces: readonly Piece[], first: number, last: number): boolean {
  for (let index = first; index <= last; index++) if (pieces[index]?.mcid !== null) return true
  return false
}
