/** Words that want to stand somewhere, in pixels; the more important they are, the higher `rank`. */
export type Wish = { readonly x: number; readonly y: number; readonly width: number; readonly rank: number }

/**
 * Leaves out words that would lie on more important ones.
 *
 * @param height - of a line of words
 * @returns which of them stay, in their order
 */
export function keepApart<T extends Wish>(wishes: readonly T[], height: number): T[] {
  const kept: T[] = []
  for (const wish of [...wishes].sort((one, other) => other.rank - one.rank)) {
    const free = kept.every(
      ({ x, y, width }) => Math.abs(x - wish.x) >= (width + wish.width) / 2 + 6 || Math.abs(y - wish.y) >= height,
    )
    if (free) kept.push(wish)
  }
  return wishes.filter((wish) => kept.includes(wish))
}
