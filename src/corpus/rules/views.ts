/** Can the map read the addresses of the named views, and would it write them so? */
import { decodeView, encodeView } from '../../map/view/view.ts';
import { atField, type Rule } from '../content.ts';

export const viewIsRead: Rule = ({ reading, fitting }, report) => {
  const known = { events: 'event', places: 'place', segments: 'segment', actors: 'actor' } as const;
  const ids = new Set(
    Object.entries(known).flatMap(([name, kind]) =>
      reading.entries[name as keyof typeof known].map(({ id }) => `${kind}/${id}`),
    ),
  );
  for (const { entry, data } of fitting.views) {
    const { view, ignored } = decodeView(data.view, ids);
    if (ignored.length > 0) {
      const hint = 'open the map, find the view, and copy what stands after the ? of its address';
      report(atField(entry, ['view'], 'view-is-read', `the map cannot read ${ignored.join(', ')}`, hint));
      continue;
    }
    const written = encodeView(view);
    if (written !== data.view) {
      const hint = `write: ${written || 'another view: this is the one that the map opens with'}`;
      report(atField(entry, ['view'], 'view-is-read', 'is not as the map writes it', hint));
    }
  }
};
