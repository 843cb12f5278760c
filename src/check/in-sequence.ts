/** Longer texts than any slide or talk are cut: the work grows with one length times the other. */
const longest = { few: 300, many: 3000 }

/**
 * Counts how many words of the first text come in the second in the same order.
 *
 * @returns the length of the longest common subsequence
 */
export function inSequence(first: readonly string[], second: readonly string[]): number {
  const [few, many] = [first.slice(0, longest.few), second.slice(0, longest.many)]
  let row = new Uint16Array(few.length + 1)
  for (const word of many) {
    const next = new Uint16Array(few.length + 1)
    for (let index = 1; index <= few.length; index++)
      next[index] = few[index - 1] === word ? row[index - 1]! + 1 : Math.max(row[index]!, next[index - 1]!)
    row = next
  }
  return row[few.length]!
}
