/**
 * Moves labels apart that would lie on each other, each as little as possible and in the same order.
 *
 * @param wanted - where each would like to stand, in pixels
 * @param gap - least distance between two
 * @returns places in the order of `wanted`, within `from` to `to` as long as there is room
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((place, index) => ({ place, index })).sort((one, other) => one.place - other.place)
  // Labels that touch move as one: their common place is the mean of what each would like.
  const groups: { places: number[]; start: number }[] = []
  for (const { place } of order) {
    groups.push({ places: [place], start: place })
    for (;;) {
      const last = groups.at(-1)!
      last.start = centred(last.places, gap, from, to)
      const before = groups.at(-2)
      if (!before || before.start + before.places.length * gap <= last.start) break
      groups.pop()
      before.places.push(...last.places)
    }
  }
  const places: number[] = []
  let next = 0
  for (const { places: members, start } of groups)
    for (let member = 0; member < members.length; member++) places[order[next++]!.index] = start + member * gap
  return places
}

function centred(places: readonly number[], gap: number, from: number, to: number): number {
  const mean = places.reduce((sum, place, index) => sum + place - index * gap, 0) / places.length
  return Math.max(from, Math.min(mean, to - (places.length - 1) * gap))
}
