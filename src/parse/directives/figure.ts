import type { Block } from '../../model.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'

/**
 * A picture with caption and credit.
 *
 * Either the picture stands inside and the rest is its caption, or `src= alt= caption=` name them.
 */
export const figure: DirectiveKind = {
  name: 'figure',
  attributes: ['src', 'alt', 'caption', 'credit', 'width'],
  classes: [],
  parse(source, context) {
    const { src, alt = '', caption, credit, width } = source.attributes.values
    const size = width ? `{width=${width}}` : ''
    const named = src
      ? context.markdown([
          { text: `![${asWritten(alt)}](<${asWritten(src)}>)${size}`, file: source.at.file, number: source.at.line },
        ])
      : []
    const inside = context.blocks(source.nodes)
    const images = [...named, ...inside.filter(holdsImage)].map(withoutParagraph)
    if (images.length === 0) {
      context.report({
        ...source.at,
        rule: 'figure-image',
        severity: 'error',
        message: 'This figure has no picture.',
        hint: 'Put ![what it shows](images/file.svg) inside, or name it with src="images/file.svg" alt="…".',
      })
    }
    return [
      directiveBlock(source, {
        view: {
          captionHtml: caption ? context.inline(caption, source.at) : null,
          creditHtml: credit ? context.sourceLine(credit, source.at) : null,
          described: Boolean(caption ?? credit) || inside.some((block) => !holdsImage(block)),
        },
        slots: { image: images, body: inside.filter((block) => !holdsImage(block)) },
      }),
    ]
  },
}

/** What stands between quotes is no Markdown: a bracket or a star in it is itself. */
function asWritten(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** A picture alone on its line comes as a paragraph; in a figure it stands for itself. */
function withoutParagraph(block: Block): Block {
  if (block.kind !== 'prose') return block
  return { ...block, html: block.html.replace(/^<p[^>]*>(<img[^>]*>)<\/p>\s*$/, '$1') }
}

function holdsImage(block: Block): boolean {
  return block.kind === 'prose' && block.images.length > 0
}
