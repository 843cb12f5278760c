import type { HemicycleFigure } from '../../model.ts'
import { placeSeats } from '../hemicycle/place-seats.ts'
import { element, muted } from '../svg.ts'
import { dots, frame, room } from './frame.ts'

/** The later of two chambers, or the only one, seat by seat. */
export function sketchHemicycle({ chambers }: HemicycleFigure): string {
  const { groups } = chambers.at(-1)!
  const { seats, radius } = placeSeats(groups, { x: frame.width / 2, y: room.bottom - 4 }, 2 * (room.height - 8))
  return groups
    .map((group, index) => {
      const drawn = dots(seats[index]!, radius, group.place === 'empty' ? muted : group.color)
      return group.place === 'empty' ? element('g', { opacity: 0.4 }, drawn) : drawn
    })
    .join('')
}
