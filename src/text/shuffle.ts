/**
 * Puts things into another order, always the same one for the same seed: a build repeats to the byte, and what was
 * printed agrees with the deck.
 *
 * @returns never the order given, unless there is nothing to change
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = numbersFrom(seed)
  const order = items.map((_, index) => index)
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  if (order.every((place, index) => place === index)) order.push(...order.splice(0, 1))
  return order.map((place) => items[place]!)
}

/** Numbers from 0 to 1 that a text decides: FNV-1a for the start, mulberry32 for the rest. Both are public domain. */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
