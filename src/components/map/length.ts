/** The length of the border as it was measured and as it is published: for its page, and for the frame of its plot. */
import { distanceM, lengthKm, walkLine } from '../../domain/geography/index.ts';
import { oncePerCorpus } from '../../domain/once.ts';
import type { PlotData } from '../../figures/ruler-plot.ts';
import type { Corpus } from '../../model/corpus.ts';
import { mapData } from './data.ts';

export const round = (km: number, decimals = 0) =>
  km.toLocaleString('en-GB', { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
export const rulerText = (km: number) => (km < 1 ? `${km * 1000} m` : `${km} km`);

export const lengthOf = oncePerCorpus((corpus) => {
  const claim = corpus.claims.get('border-length')!;
  const { datasets, rulers } = corpus.lengths;
  const whole = lengthKm(mapData(corpus).border);
  const straight = distanceM(corpus.border[0]!, corpus.border.at(-1)!) / 1000;
  const walks = rulers.map(({ km }) => walkLine(corpus.border, km)).sort((a, b) => b.rulerKm - a.rulerKm);
  /** Figures that sources give, smallest first; what several words give as one number stands together. */
  const values = claim.disagreements[0]!.values.map((one) => ({
    ...one,
    km: Number(/[\d,]+(?:\.\d+)?/.exec(one.value)![0].replaceAll(',', '')),
  }));
  const byFigure = [...Map.groupBy(values, ({ km }) => km)].sort(([a], [b]) => a - b);
  const published = byFigure.map(([km, group]) => ({
    km,
    label: group.length > 1 ? `${group.map(({ value }) => value.replace(' km', '')).join(', ')} km` : group[0]!.value,
  }));
  const told = walks.map(({ rulerKm, lengthKm: length }) => `${rulerText(rulerKm)} gives ${round(length)} km`);
  const desc =
    `The shorter the ruler, the longer the border: ${told.join(', ')}. ` +
    `Published figures run from ${published[0]!.label} to ${published.at(-1)!.label}. ` +
    'All numbers are in the tables below.';
  return { claim, datasets, whole, straight, walks, values, published, desc };
});

/** What the plot is drawn from. */
export const lengthPlot = (corpus: Corpus): PlotData => {
  const { walks, datasets, published, whole } = lengthOf(corpus);
  return { walks, datasets, published, wholeKm: whole };
};
