/**
 * Ids that have been published: the shape of `content/ids.json`, which `npm run freeze:ids` writes.
 * Links to them must last.
 */
import { z } from 'astro/zod';

export const IDS_FILE = 'content/ids.json';

/**
 * By collection the ids of its entries, and by chapter, as `chapters/<id>`, those of its paragraphs, headings and maps.
 */
export const Ids = z.strictObject({
  frozen: z.record(z.string(), z.array(z.string())),
  /**
   * What had to be renamed: from `claims/old-name` to `claims/new-name`,
   * or from `chapters/turn#p3` to `chapters/turn#p4`.
   */
  moved: z.record(z.string(), z.string()),
});
export type Ids = Readonly<z.infer<typeof Ids>>;
export const NO_IDS: Ids = { frozen: {}, moved: {} };

/** `claims` + `old` → `claims/old`; `chapters/turn` + `p3` → `chapters/turn#p3`. */
export const fullId = (group: string, id: string): string =>
  group.includes('/') ? `${group}#${id}` : `${group}/${id}`;
