import type { DirectiveKind } from '../directive.ts'
import { callout } from './callout.ts'
import { chart } from './chart.ts'
import { column, columns } from './columns.ts'
import { compare } from './compare.ts'
import { dataTable } from './data-table.ts'
import { figure } from './figure.ts'
import { hemicycle } from './hemicycle.ts'
import { only } from './only.ts'
import { quote } from './quote.ts'
import { read } from './read.ts'
import { tilemap } from './tilemap.ts'
import { timeline } from './timeline.ts'

/** Every block that the lesson format knows, by name. `notes` and `include` belong to the lesson itself. */
export const directives: ReadonlyMap<string, DirectiveKind> = new Map(
  [callout, chart, column, columns, compare, figure, hemicycle, only, quote, read, tilemap, timeline, dataTable].map(
    (kind) => [kind.name, kind],
  ),
)
