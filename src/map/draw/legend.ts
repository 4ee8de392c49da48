/** What the marks mean, for legends: one list, in the order in which it is read. */
import type { Layer, Mark } from '../types.ts';

export const LEGEND: readonly (readonly [mark: Mark, words: string, layer: Layer])[] = [
  ['force', 'Force: fighting, troops, drills', 'events'],
  ['force-open', 'Force, disputed or on one report', 'events'],
  ['word', 'Words, talks, aid', 'events'],
  ['word-open', 'Words, disputed or on one report', 'events'],
  ['gate-open', 'Crossing last reported open', 'crossings'],
  ['gate-shut', 'Crossing last reported shut', 'crossings'],
  ['gate-unknown', 'Crossing, state unknown', 'crossings'],
  ['capital', 'Capital', 'towns'],
  ['city', 'City', 'towns'],
  ['town', 'Town or village', 'towns'],
  ['base', 'Base', 'bases'],
  ['actor', 'Seat of an actor; H hostile to the Taliban, W wary of them, E engaging with them', 'actors'],
  ['tick', 'Every 100 km from the west', 'km'],
  ['tripoint', 'End of the line, where three states meet', 'km'],
];
