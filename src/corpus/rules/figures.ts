/** Can what a chapter shows be drawn from the records? */
import { FIGURE_COUNTS, FIGURE_NAMES, type FigureName } from '../../model/words.ts';
import { atField, type Rule } from '../content.ts';
import { nearest, oneOf } from '../nearest.ts';

export const figureIsDrawn: Rule = ({ chapters, fitting }, report) => {
  for (const { entry, outline } of chapters) {
    for (const block of outline.blocks) {
      if (block.kind !== 'figure' || block.name === '') continue;
      const at = outline.at.get(block) ?? { line: 1, column: 1 };
      if (FIGURE_NAMES.some((name) => name === block.name)) {
        const counted = FIGURE_COUNTS[block.name as FigureName];
        if (counted === undefined || fitting.counts.some(({ data }) => data.counted === counted)) continue;
        report({
          rule: 'figure-is-drawn',
          file: entry.file,
          ...at,
          field: '<Figure name>',
          message: 'there is nothing to draw',
          hint: `add a file to content/counts with \`counted: ${counted}\``,
        });
        continue;
      }
      const meant = nearest(block.name, FIGURE_NAMES);
      report({
        rule: 'figure-is-drawn',
        file: entry.file,
        ...at,
        field: '<Figure name>',
        message: `there is no figure "${block.name}"`,
        hint:
          meant === undefined
            ? `use ${oneOf(FIGURE_NAMES)}, or add it to FIGURE_NAMES and to components/figures/shown.ts`
            : `did you mean "${meant}"?`,
      });
    }
  }
};

export const expectationIsTold: Rule = ({ chapters, fitting }, report) => {
  if (!chapters.some(({ outline }) => outline.blocks.some(({ kind }) => kind === 'expectations'))) return;
  for (const { entry, data } of fitting.forecasts) {
    for (const field of ['happened', 'why'] as const) {
      if (data[field] === undefined) {
        const message = 'is missing, and a chapter lists the expectations';
        const hint = 'add it: one sentence of at most 160 characters';
        report(atField(entry, [field], 'expectation-is-told', message, hint));
      }
    }
  }
};
