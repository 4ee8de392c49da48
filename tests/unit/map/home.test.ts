import { describe, expect, it } from 'vitest';
import { addressOf, homeIn, viewIn } from '../../../src/map/view/home.ts';
import { DEFAULT_VIEW, decodeView } from '../../../src/map/view/view.ts';

const SIZES = [
  { width: 320, height: 272 },
  { width: 352, height: 330 },
  { width: 700, height: 396 },
  { width: 1306, height: 860 },
];

describe.each(SIZES)('in a picture of $width × $height', (size) => {
  it('the default shows the whole border, and its address is empty', () => {
    const drawn = viewIn(DEFAULT_VIEW, size);
    expect(drawn.zoom).toBe(homeIn(size).zoom);
    expect(addressOf(drawn, size)).toBe('');
  });
  it.each(['at=38.4,70.8,9', 'at=37.2,68.6,8.25&layers=segments,km', 'at=36.7,71.6,10&until=2022'])(
    '%s is written back as it was',
    (query) => {
      const { view } = decodeView(query, new Set());
      expect(addressOf(viewIn(view, size), size)).toBe(query);
    },
  );
});

it('a narrow picture shows the land that a wide one shows', () => {
  const { view } = decodeView('at=38.4,70.8,9', new Set());
  const [narrow, wide] = [viewIn(view, SIZES[0]!), viewIn(view, { width: 640, height: 400 })];
  expect(320 / 2 ** narrow.zoom).toBeCloseTo(640 / 2 ** wide.zoom, 5);
});
