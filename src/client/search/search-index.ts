import MiniSearch, { type SearchResult } from 'minisearch'
import type { SearchedPage, SearchedPart, SearchFile } from '../../search-model.ts'
import { eachWord } from '../../text/each-word.ts'
import { fold } from '../../text/fold.ts'

/** A part found. */
export type Found = { readonly page: SearchedPage; readonly part: SearchedPart; readonly terms: FoundTerms }

/** The words of a part that are why it was found, folded as the index has them, each with the word asked that it answers. */
export type FoundTerms = ReadonlyMap<string, string>

/** The best of what was found, and how much there is in all. */
export type Answer = {
  readonly found: readonly Found[]
  readonly count: number
  /** True where nothing holds all the words as they were typed. */
  readonly similar: boolean
}

/** Results that are given; nobody reads a longer list, but adds a word. */
export const most = 30

/** Titles say what a slide is about. */
const titleWeight = 4
/** Slides of some fifty lessons. */
const manyParts = 1500
const fields = ['title', 'text']

/**
 * An index that is filled from texts at once. Sending a ready one would make the file twice as large to save a tenth of a
 * second; adding part after part, as MiniSearch does, takes three times as long as this.
 */
export class SearchIndex extends MiniSearch {
  readonly #places: { page: SearchedPage; part: SearchedPart }[] = []
  readonly #byWord = new Map<string, Map<number, Map<number, number>>>()
  readonly #byTerm = new Map<string, Map<number, Map<number, number>>>()
  readonly #lengths = [0, 0]

  constructor() {
    super({ fields, tokenize: wordsOf, processTerm: foldWord })
  }

  /** @param pause - asked after each page, so that a window may stay alive meanwhile */
  async fill({ pages }: SearchFile, pause: () => Promise<void> | null): Promise<this> {
    for (const page of pages) {
      for (const part of page.parts) this.#take(page, part)
      await pause()
    }
    for (const [term, uses] of this.#byTerm) this._index.set(term, uses)
    this.#byWord.clear()
    this.#byTerm.clear()
    this._documentCount = this._nextId = this.#places.length
    this._avgFieldLength = this.#lengths.map((length) => length / this.#places.length)
    return this
  }

  /**
   * Looks for parts that hold all the words, or words that begin so or differ in a letter; failing that, words that begin
   * alike, as an ending may differ; failing that, parts with one of the words.
   */
  ask(query: string): Answer {
    const words = wordsOf(query).map(foldWord)
    const ways = {
      ...usual,
      prefix: (term: string) => term.length >= this.#shortest,
      boostDocument: (id: number) => this.#places[id]!.page.weight,
    }
    const exact = this.search(query, { ...ways, combineWith: 'AND' })
    if (exact.length > 0 || words.length === 0) return this.#answer(exact, false)
    const stems = words.map(stem)
    const alike = stems.some((part, index) => part !== words[index])
      ? this.search(stems.join(' '), { ...ways, combineWith: 'AND' })
      : []
    const near = alike.length > 0 || words.length === 1 ? alike : this.search(query, { ...ways, combineWith: 'OR' })
    return this.#answer(near, near.length > 0)
  }

  #take(page: SearchedPage, part: SearchedPart): void {
    const id = this.#places.push({ page, part }) - 1
    const lengths = fields.map((_name, field) => this.#takeText(part[field + 1]!, field, id))
    this._documentIds.set(id, id)
    this._idToShortId.set(id, id)
    this._fieldLength.set(id, lengths)
    for (const [field, length] of lengths.entries()) this.#lengths[field]! += length
  }

  /** @returns how many different words the text has */
  #takeText(text: string, field: number, id: number): number {
    let different = 0
    eachWord(text, (from, to) => {
      const uses = this.#usesOf(text.slice(from, to))
      const counts = uses.get(field) ?? new Map<number, number>()
      uses.set(field, counts)
      const before = counts.get(id)
      if (before === undefined) different++
      counts.set(id, (before ?? 0) + 1)
    })
    return different
  }

  #usesOf(word: string): Map<number, Map<number, number>> {
    const known = this.#byWord.get(word)
    if (known !== undefined) return known
    const term = foldWord(word)
    const uses = this.#byTerm.get(term) ?? new Map()
    this.#byTerm.set(term, uses)
    this.#byWord.set(word, uses)
    return uses
  }

  /** Letters that a beginning of a word needs to be looked for: fewer would find nearly everything, and take long to. */
  get #shortest(): number {
    return this.#places.length > manyParts ? 3 : 2
  }

  #answer(results: readonly SearchResult[], similar: boolean): Answer {
    const found = results.slice(0, most).map(({ id, terms, queryTerms }) => ({
      ...this.#places[id]!,
      terms: new Map(terms.map((term) => [term, queryTerms.find((asked) => term.startsWith(asked)) ?? term])),
    }))
    return { found, count: results.length, similar }
  }
}

const usual = {
  boost: { title: titleWeight },
  weights: { prefix: 0.5, fuzzy: 0.1 },
  fuzzy: (term: string) => (term.length < 5 || /\d/.test(term) ? 0 : term.length < 9 ? 1 : 2),
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  eachWord(text, (from, to) => words.push(text.slice(from, to)))
  return words
}

function foldWord(word: string): string {
  return fold(word).text
}

/** What is left when an ending is gone, be it a long one: `парламентінің` is looked for as `парламен`. */
function stem(word: string): string {
  return word.length < 6 || /\d/.test(word) ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))
}
