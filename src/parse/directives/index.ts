import type { DirectiveKind } from '../directive.ts'
import { callout } from './callout.ts'
import { column, columns } from './columns.ts'
import { compare } from './compare.ts'
import { figure } from './figure.ts'
import { only } from './only.ts'
import { quote } from './quote.ts'
import { read } from './read.ts'

/** Every block that the lesson format knows, by name. `notes` and `include` belong to the lesson itself. */
export const directives: ReadonlyMap<string, DirectiveKind> = new Map(
  [callout, column, columns, compare, figure, only, quote, read].map((kind) => [kind.name, kind]),
)
