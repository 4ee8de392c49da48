/** Is each chapter in its place, and does each paragraph speak in the voice it should? */
import { atField, type Rule } from '../content.ts';
import { splitSentences } from '../../domain/wording/index.ts';
import { valueAt } from '../walk.ts';

export const chapterOrder: Rule = ({ reading }, report) => {
  const numbered = reading.entries.chapters.flatMap((entry) => {
    const order = valueAt(entry.data, ['order']);
    return typeof order === 'number' ? [{ entry, order }] : [];
  });
  // A chapter whose number cannot be read leaves a gap that is not one.
  if (numbered.length < reading.entries.chapters.length) return;
  numbered.sort((a, b) => a.order - b.order);
  numbered.forEach(({ entry, order }, i) => {
    const before = numbered[i - 1];
    const next = (before?.order ?? 0) + 1;
    if (order === next) return;
    const message =
      before?.order === order ? `is ${order}, like that of ${before.entry.id}` : `is ${order}, but ${next} is next`;
    report(atField(entry, ['order'], 'chapter-order', message, 'number the chapters 1, 2, 3 …'));
  });
};

export const chapterCites: Rule = ({ chapters }, report) => {
  for (const { entry, outline } of chapters) {
    if (outline.faults.some((fault) => fault.rule === 'mdx-parses')) continue;
    if (outline.blocks.some((block) => block.kind === 'paragraph' && block.cites.length > 0)) continue;
    const hint = 'put <Cite claim="…">…</Cite> round the words that a claim stands behind';
    report(atField(entry, [], 'chapter-cites', 'cites nothing', hint));
  }
};

export const judgementIsMarked: Rule = ({ fitting, chapters }, report) => {
  const voices = new Map(fitting.statements.map(({ entry, data }) => [entry.id, data.voice]));
  for (const { entry, outline } of chapters) {
    for (const block of outline.blocks) {
      if (block.kind !== 'paragraph' || (block.speaker !== 'brief' && block.speaker !== 'authors')) continue;
      for (const id of block.states) {
        const voice = voices.get(id);
        if (voice === undefined || (voice === 'judgement') === (block.speaker === 'authors')) continue;
        const [is, wanted] = voice === 'judgement' ? ['a judgement', '<Authors>'] : ['no judgement', '<Brief>'];
        const field = block.speaker === 'brief' ? '<Brief states>' : '<Authors states>';
        const at = outline.at.get(block) ?? { line: 1, column: 1 };
        report({
          rule: 'judgement-is-marked',
          file: entry.file,
          ...at,
          field,
          message: `${id} is ${is}`,
          hint: `retell it in ${wanted}`,
        });
      }
    }
  }
};

export const takeawayIsTwoSentences: Rule = ({ fitting }, report) => {
  for (const { entry, data } of fitting.chapters) {
    const { length } = splitSentences(data.takeaway);
    if (length === 2) continue;
    const message = `is ${length} ${length === 1 ? 'sentence' : 'sentences'}`;
    const hint = 'write two: what the chapter says, and what limits it';
    report(atField(entry, ['takeaway'], 'takeaway-is-two-sentences', message, hint));
  }
};
