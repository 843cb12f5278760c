import type { Ignored } from '../model.ts'
import type { Yaml } from './front-matter.ts'

/** The rules that `ignore:` switches off, each where it is written. */
export function ignoredRules(yaml: Yaml<{ readonly ignore?: readonly string[] | undefined }> | null): Ignored[] {
  return (yaml?.value.ignore ?? []).map((rule, index) => ({ rule, at: yaml!.placeOf(['ignore', index]) }))
}
