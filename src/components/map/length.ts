/** What the plot of the border's length is drawn from: walks with rulers, other data, and the figures that sources give. */
import { lengthKm, walkLine } from '../../domain/geography/index.ts';
import { oncePerCorpus } from '../../domain/once.ts';
import type { PlotData } from '../../map/ruler-plot.ts';
import { mapData } from './data.ts';

export const lengthPlot = oncePerCorpus((corpus): PlotData => {
  const values = (corpus.claims.get('border-length')?.disagreements[0]?.values ?? [])
    .map(({ value }) => ({ value, km: Number(/[\d,]+(?:\.\d+)?/.exec(value)?.[0].replaceAll(',', '')) }));
  // What several words give as one number stands together.
  const published = [...Map.groupBy(values, ({ km }) => km)].sort(([a], [b]) => a - b)
    .map(([km, group]) => ({ km, label: group.length > 1 ? `${group.map(({ value }) => value.replace(' km', '')).join(', ')} km` : group[0]!.value }));
  const walks = corpus.lengths.rulers.map(({ km }) => walkLine(corpus.border, km)).sort((a, b) => b.rulerKm - a.rulerKm);
  return { walks, datasets: corpus.lengths.datasets, published, wholeKm: lengthKm(mapData(corpus).border) };
});
