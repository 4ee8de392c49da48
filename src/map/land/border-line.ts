/**
 * The border of a basemap, measured: its points with their true kilometres,
 * though the line between them was simplified.
 */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { decodePolyline, decodeSteps } from '../../domain/geography/polyline.ts';
import type { Basemap } from '../types.ts';

export const borderOf = (basemap: Pick<Basemap, 'border' | 'borderKm' | 'decimals'>): MeasuredLine => ({
  points: decodePolyline(basemap.border, basemap.decimals),
  km: decodeSteps(basemap.borderKm).map((tenths) => tenths / 10),
});
