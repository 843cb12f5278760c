/** What this browser knows of a reader's way through one lesson. Nothing of it leaves the browser but by the reader's hand. */
export type LessonProgress = {
  /** Ids of the slides that were read. */
  readonly seen: readonly string[]
  /** Id of the slide where the reader was last; null before the first. */
  readonly last: string | null
  /** How many slides the lesson had when it was last read, so that a list of lessons can say "12 of 27". */
  readonly total: number
  /** By id of the question. */
  readonly answers: Readonly<Record<string, KeptAnswer>>
  /** When something was last written, in milliseconds since 1970. */
  readonly at: number
}

/** A question as the reader left it. */
export type KeptAnswer = {
  /** What was chosen or written, in the form that the question's kind gives it. */
  readonly state: readonly string[]
  /** Parts that were right when it was last checked, of all; null for what nobody checks, or not yet. */
  readonly right: number | null
  readonly total: number
  /** How often it was checked. */
  readonly tries: number
  /** True when the answer was looked at before all was right. */
  readonly gaveUp: boolean
  /** A mark of the question's words: an answer is not put to a question that has changed since. */
  readonly question: string
}

export const nothingYet: LessonProgress = { seen: [], last: null, total: 0, answers: {}, at: 0 }

/**
 * Reads what a browser or a file holds: anything may stand there.
 *
 * @returns null for what is no progress at all; parts that are not as they should be are left out
 */
export function readProgress(value: unknown): LessonProgress | null {
  if (!isRecord(value)) return null
  const { seen, last, total, answers, at } = value
  return {
    seen: strings(seen).slice(0, limit),
    last: typeof last === 'string' ? last : null,
    total: count(total),
    answers: Object.fromEntries(
      Object.entries(isRecord(answers) ? answers : {})
        .slice(0, limit)
        .flatMap(([id, answer]) => {
          const kept = readAnswer(answer)
          return kept === null ? [] : [[id, kept]]
        }),
    ),
    at: count(at),
  }
}

/** More slides or questions than any lesson has. */
const limit = 2000

function readAnswer(value: unknown): KeptAnswer | null {
  if (!isRecord(value)) return null
  const { state, right, total, tries, gaveUp, question } = value
  return {
    state: strings(state),
    right: right === null ? null : count(right),
    total: count(total),
    tries: count(tries),
    gaveUp: gaveUp === true,
    question: typeof question === 'string' ? question : '',
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
