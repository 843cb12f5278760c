import type { DirectiveKind } from '../directive.ts'
import { activity } from './activity.ts'
import { blank } from './blank.ts'
import { callout } from './callout.ts'
import { chart } from './chart.ts'
import { claim } from './claim.ts'
import { column, columns } from './columns.ts'
import { compare } from './compare.ts'
import { dataTable } from './data-table.ts'
import { discuss } from './discuss.ts'
import { figure } from './figure.ts'
import { hemicycle } from './hemicycle.ts'
import { match } from './match.ts'
import { nested } from './nested.ts'
import { only } from './only.ts'
import { order } from './order.ts'
import { quiz } from './quiz.ts'
import { quote } from './quote.ts'
import { read } from './read.ts'
import { tilemap } from './tilemap.ts'
import { timeline } from './timeline.ts'

/** Every block that the lesson format knows, by name. `notes` and `include` belong to the lesson itself. */
export const directives: ReadonlyMap<string, DirectiveKind> = new Map(
  [
    ...[callout, column, columns, compare, figure, only, quote, read],
    ...[chart, hemicycle, tilemap, timeline, dataTable],
    ...[quiz, match, order, blank, discuss, activity, claim],
    ...nested,
  ].map((kind) => [kind.name, kind]),
)
