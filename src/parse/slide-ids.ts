import type { Diagnostic, Place } from '../model.ts'
import { pageIds } from '../page-ids.ts'
import { slugify } from '../text/slugify.ts'
import { trailingAttributes } from './attributes.ts'
import type { SlideSource } from './split-lesson.ts'

/** Gives every slide of a lesson an id of its own. What an author wrote comes before what a title gives. */
export class SlideIds {
  private readonly taken = new Set<string>()
  /** How often each id was wanted, so that a thousand slides with one title do not ask a million times. */
  private readonly copies = new Map<string, number>()
  private readonly written: ReadonlySet<string>

  constructor(sources: readonly SlideSource[]) {
    this.written = new Set(sources.flatMap((source) => writtenId(source) ?? []))
  }

  /**
   * @param wanted - what the author wrote, if anything
   * @param number - the slide's place in the lesson from 1, for an id when nothing better is known
   */
  take(
    wanted: string | null,
    title: string,
    number: number,
    at: Place,
    report: (diagnostic: Diagnostic) => void,
  ): string {
    if (wanted !== null && isGoodId(wanted) && !this.taken.has(wanted)) {
      this.taken.add(wanted)
      return wanted
    }
    if (wanted !== null) report(isGoodId(wanted) ? takenTwice(wanted, at) : badId(wanted, at))
    const base = (wanted !== null && isGoodId(wanted) ? wanted : slugify(title)) || `slide-${number}`
    return this.spare(isGoodId(base) ? base : `s-${base}`)
  }

  /** This id, or the first with a number behind it that nobody has. */
  spare(base: string): string {
    let id = base
    let copy = this.copies.get(base) ?? 1
    while (this.taken.has(id) || this.written.has(id)) id = `${base}-${++copy}`
    this.copies.set(base, copy)
    this.taken.add(id)
    return id
  }
}

/** An id behind a slide's title or in its Reveal comment, before anybody has read the slide. */
function writtenId(source: SlideSource): string | null {
  const first = source.nodes[0]
  const title =
    first?.kind === 'markdown' ? first.lines.find((line) => /^ {0,3}#{1,6}[ \t]/.test(line.text)) : undefined
  const behind = title?.text.includes('{') ? trailingAttributes(title.text)?.attributes.id : null
  return behind ?? source.attributes.id
}

/** An id that can stand in an address: ASCII, not a bare number (Reveal reads that as a position), not the page's own. */
function isGoodId(id: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(id) && !pageIds.has(id)
}

function badId(id: string, at: Place): Diagnostic {
  if (pageIds.has(id))
    return {
      ...at,
      rule: 'slide-id',
      severity: 'error',
      message: `"${id}" is the name of a part of the page, so it cannot be a slide's id.`,
      hint: `Take another word, such as #${id}-slide.`,
    }
  const better = slugify(id)
  return {
    ...at,
    rule: 'slide-id',
    severity: 'error',
    message: `"${id}" cannot be a slide's id.`,
    hint: `Use Latin letters, digits and hyphens, starting with a letter${better ? `: #${better}` : ''}.`,
  }
}

function takenTwice(id: string, at: Place): Diagnostic {
  return {
    ...at,
    rule: 'duplicate-id',
    severity: 'error',
    message: `Two slides of this lesson have the id "${id}".`,
    hint: 'Give each its own, or leave the id out: it is then made from the title.',
  }
}
