/**
 * What a frame of this site and the page around it say to each other: version 1 of the protocol that `/embed/`
 * documents. Plain data by `postMessage`; whatever has another shape is somebody else's and is ignored.
 */
export const TYPE = 'border-map';
export const VERSION = 1;

/** From the frame to the page around it. */
export type Told =
  /** It can be seen; sent once. */
  | { event: 'ready'; height: number }
  /** The height it wants at its width, pixels. */
  | { event: 'height'; height: number }
  /** The reader went to another view of the map: its query. */
  | { event: 'state'; view: string };

/** From the page to the frame: what it should change. */
export interface Wish {
  theme?: Theme;
  /** Query of a view of the map. */
  view?: string;
}
export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** No frame of ours is lower or higher, pixels: a height beyond is a mistake or an attack. */
export const HEIGHTS = { min: 120, max: 6000 } as const;
const LONGEST_VIEW = 2000;

export const pack = (content: Told | { set: Wish }) => ({ type: TYPE, version: VERSION, ...content });

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
const isOurs = (data: unknown): data is Record<string, unknown> =>
  isRecord(data) && data.type === TYPE && data.version === VERSION;
const viewIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_VIEW ? value.replace(/^\?/, '') : undefined;

/**
 * The height that an address asks its frame to ask for, pixels: `height=600`. Nothing for what is no height of ours.
 */
export function heightIn(text: string | null): number | undefined {
  const height = text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return height >= HEIGHTS.min && height <= HEIGHTS.max ? height : undefined;
}

/** What a frame told, with its height brought between the limits; nothing for anything else. */
export function readTold(data: unknown): Told | undefined {
  if (!isOurs(data)) return undefined;
  const { event, height } = data;
  const view = viewIn(data.view);
  if (event === 'state') return view === undefined ? undefined : { event, view };
  if ((event !== 'ready' && event !== 'height') || typeof height !== 'number' || !Number.isFinite(height))
    return undefined;
  return { event, height: Math.round(Math.max(HEIGHTS.min, Math.min(HEIGHTS.max, height))) };
}

/** What a page wishes; parts that cannot be read are left out. */
export function readWish(data: unknown): Wish | undefined {
  if (!isOurs(data) || !isRecord(data.set)) return undefined;
  const theme = THEMES.find((one) => one === (data.set as Record<string, unknown>).theme);
  const view = viewIn(data.set.view);
  return { ...(theme ? { theme } : {}), ...(view === undefined ? {} : { view }) };
}
