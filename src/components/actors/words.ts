/** Words for actors and their ties, as pages show them. */
import type { ActorKind, Stance } from '../../model/words.ts';

export const KIND_TITLE: Record<ActorKind, string> = {
  state: 'States',
  person: 'Persons',
  'armed-group': 'Armed groups',
  organisation: 'Organisations',
  people: 'Peoples',
};

export const stanceWord = (stance: Stance) => (stance === 'n-a' ? 'does not apply' : stance);
