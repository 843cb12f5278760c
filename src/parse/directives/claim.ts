import type { Block } from '../../model.ts'
import type { DirectiveContext, Piece } from '../context.ts'
import { type DirectiveKind, directiveBlock } from '../directive.ts'
import { nestedBlocks } from '../question-parts.ts'
import type { SourceBlock } from '../split-lesson.ts'

const sides = ['for', 'against', 'settle'] as const

/** Source criticism: a claim and its owner, evidence `for` and `against` it, and what would `settle` it. */
export const claim: DirectiveKind = {
  name: 'claim',
  attributes: ['by', 'source'],
  classes: [],
  parse(source, context) {
    const pieces = context.pieces(source.nodes)
    const inside = (name: string) => pieces.filter((piece) => piece.block?.name === name)
    const body = pieces.filter(({ block }) => !sides.some((name) => name === block?.name)).flatMap(asSaid)
    checkClaim(source, body, inside, context)
    const [supporting, disputing, settling] = sides.map((name) =>
      inside(name).flatMap(({ block }) => nestedBlocks(block!, context)),
    )
    const { by, source: origin } = source.attributes.values
    return [
      directiveBlock(source, {
        view: {
          titleHtml: source.title === null ? null : context.inline(source.title, source.at),
          byHtml: by ? context.inline(by, source.at) : null,
          sourceHtml: origin ? context.sourceLine(origin, source.at) : null,
          attributed: Boolean(by || origin),
          both: Boolean(by && origin),
        },
        slots: { body, for: supporting!, against: disputing!, settle: settling! },
      }),
    ]
  },
}

/** The claim is set as a quotation anyway: a `>` before it says nothing new. */
function asSaid(piece: Piece): Block[] {
  return piece.what === 'blockquote' ? piece.quoted() : piece.blocks()
}

function checkClaim(
  source: SourceBlock,
  body: readonly Block[],
  inside: (name: string) => readonly Piece[],
  context: DirectiveContext,
): void {
  const { by, source: origin } = source.attributes.values
  if (body.length === 0 && source.title === null) {
    context.report({
      ...source.at,
      rule: 'claim-text',
      severity: 'error',
      message: 'This block does not say what is claimed.',
      hint: 'Write the claim itself below the line that opens the block.',
    })
  }
  if (!by && !origin) {
    context.report({
      ...source.at,
      rule: 'claim-source',
      severity: 'warning',
      message: 'This claim does not say who makes it.',
      hint: 'Add by="…" for who says it, source="…" for where, or both.',
    })
  }
  for (const side of ['for', 'against']) {
    if (inside(side).length > 0) continue
    context.report({
      ...source.at,
      rule: 'claim-evidence',
      severity: 'warning',
      message: `This claim has no evidence ${side} it, so the slide looks one-sided.`,
      hint: `Add a block ::: ${side} inside; when nothing was found, say there what was looked for.`,
    })
  }
}
