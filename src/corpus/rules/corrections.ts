/** Do corrections lead to what was corrected? */
import { isAfter } from '../../domain/chronology/index.ts';
import { CORRECTABLE } from '../../domain/editions/index.ts';
import { fullId } from '../../model/ids.ts';
import { atField, type Rule } from '../content.ts';
import { nearest } from '../nearest.ts';
import { currentIds } from './ids.ts';

export const correctionLeadsSomewhere: Rule = (content, report) => {
  const { fitting } = content;
  if (fitting.corrections.length === 0) return;
  const groups = Object.entries(currentIds(content)).filter(([group]) =>
    CORRECTABLE.some((kind) => kind === group.split('/')[0]),
  );
  const known = new Set(groups.flatMap(([group, ids]) => ids.map((id) => fullId(group, id))));
  for (const { entry, data } of fitting.corrections) {
    data.where.forEach((id, i) => {
      if (known.has(id)) return;
      const meant = nearest(id, known);
      const hint =
        meant === undefined
          ? 'write the kind and the id, as claims/border-length or chapters/turn#p4'
          : `did you mean "${meant}"?`;
      report(atField(entry, ['where', i], 'correction-leads-somewhere', `there is no "${id}"`, hint));
    });
    if (!isAfter(data.since, data.corrected)) continue;
    const message = `${data.corrected} is before the fault was published (${data.since})`;
    const hint = 'correct one of the two';
    report(atField(entry, ['corrected'], 'correction-leads-somewhere', message, hint));
  }
};
