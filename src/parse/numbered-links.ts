import type { Block, LinkUse, Slide } from '../model.ts'

/** `#/2` counts slides from 0, `#/2/1` goes down one: both become the id that stays right when slides move. */
export function numberedLinks(slides: readonly Slide[]): Slide[] {
  const stacks: Slide[][] = []
  for (const slide of slides) {
    if (slide.below && stacks.length > 0) stacks.at(-1)!.push(slide)
    else stacks.push([slide])
  }
  const nameOf = (across: string, down = '0') => stacks[Number(across)]?.[Number(down)]?.id
  const replace = (html: string) =>
    html.replace(/href="#\/(\d+)(?:\/(\d+))?"/g, (whole, across, down) => {
      const id = nameOf(across, down)
      return id === undefined ? whole : `href="#${id}"`
    })
  return slides.map((slide) => (hasNumberedLink(slide) ? withLinks(slide, replace) : slide))
}

const sign = 'href="#/'

function hasNumberedLink({ titleHtml, sourceHtml, blocks, notes, footnotes }: Slide): boolean {
  const inside = (block: Block): boolean =>
    block.kind === 'prose' ? block.html.includes(sign) : Object.values(block.slots).flat().some(inside)
  return (
    titleHtml?.includes(sign) ||
    sourceHtml?.includes(sign) ||
    blocks.some(inside) ||
    notes.some(inside) ||
    footnotes.some((note) => note.html.includes(sign))
  )
}

function withLinks(slide: Slide, replace: (html: string) => string): Slide {
  const link = (use: LinkUse): LinkUse => ({ ...use, href: replace(`href="${use.href}"`).slice(6, -1) })
  const block = (one: Block): Block => {
    if (one.kind === 'prose') return { ...one, html: replace(one.html), links: one.links.map(link) }
    const slots = Object.entries(one.slots).map(([name, blocks]) => [name, blocks.map(block)] as const)
    return { ...one, slots: Object.fromEntries(slots) }
  }
  return {
    ...slide,
    titleHtml: slide.titleHtml && replace(slide.titleHtml),
    sourceHtml: slide.sourceHtml && replace(slide.sourceHtml),
    blocks: slide.blocks.map(block),
    notes: slide.notes.map(block),
    footnotes: slide.footnotes.map((note) => ({ ...note, html: replace(note.html) })),
  }
}
