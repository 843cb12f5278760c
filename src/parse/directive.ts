import type { Attributes, Block, Diagnostic, Directive, Figure, Place } from '../model.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import type { DirectiveContext } from './context.ts'
import type { SourceBlock } from './split-lesson.ts'

/**
 * A kind of `:::` block: how its source becomes blocks. One file here, one template in `templates/blocks/`.
 *
 * Add it to `directives/index.ts` and the lesson format knows it.
 */
export type DirectiveKind = {
  readonly name: string
  /** Attributes it understands beside `id`, `class` and fragments; any other is reported. */
  readonly attributes: readonly string[]
  /** Classes that mean something to it; a near miss is reported. */
  readonly classes: readonly string[]
  /** True for what students answer on the slide: such a block holds no other of its kind. */
  readonly isQuestion?: boolean
  parse(source: SourceBlock, context: DirectiveContext): Block[]
}

/** What every directive block has, filled with the values that most have. */
export function directiveBlock(
  source: SourceBlock,
  given: Pick<Directive, 'view' | 'slots'> & {
    name?: string
    classes?: readonly string[]
    figure?: Figure
    /** Attributes whose words the block shows itself, so that they are not the element's as well. */
    shows?: readonly string[]
  },
): Block {
  return {
    kind: 'directive',
    name: given.name ?? source.name,
    id: source.attributes.id,
    classes: given.classes ?? source.attributes.classes,
    attributes: furtherAttributes(source, given.shows ?? []),
    view: given.view,
    slots: given.slots,
    figure: given.figure ?? null,
    shown: { outputs: null, teacherOnly: false },
    at: source.at,
  }
}

/** Complains about attributes that a block does not know and about classes that look like a slip. */
export function checkAttributes(source: SourceBlock, kind: DirectiveKind, report: (d: Diagnostic) => void): void {
  for (const name of Object.keys(source.attributes.values)) {
    if (kind.attributes.includes(name) || common.test(name)) continue
    report(unknownAttribute(name, kind.attributes, `The block "${kind.name}"`, source.at))
  }
  for (const name of source.attributes.classes) {
    const meant = kind.classes.includes(name) ? null : nearest(name, kind.classes)
    if (meant === null) continue
    report({
      ...source.at,
      rule: 'unknown-class',
      severity: 'warning',
      message: `The block "${kind.name}" has no class "${name}". Did you mean "${meant}"?`,
      hint: `It knows ${kind.classes.map((known) => `.${known}`).join(' ')}.`,
    })
  }
}

function furtherAttributes(source: SourceBlock, shown: readonly string[]): Attributes {
  const values = Object.entries(source.attributes.values).filter(([name]) => common.test(name) && !shown.includes(name))
  return Object.fromEntries(values.map(([name, value]) => [name === 'index' ? 'data-fragment-index' : name, value]))
}

const common = /^(?:data-[\w-]+|index|style|lang|title|aria-[\w-]+)$/

export function unknownAttribute(name: string, known: readonly string[], who: string, at: Place): Diagnostic {
  return {
    ...at,
    rule: 'unknown-attribute',
    severity: 'error',
    message: `${who} has no attribute "${name}".${didYouMean(name, known)}`,
    hint: known.length > 0 ? `It knows ${known.join(', ')}.` : 'It takes none.',
  }
}
