/** Astro's collections: the schemas of the model, filled by the reader of the corpus. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { Ids, IDS_FILE } from './model/ids.ts';
import { LinkHealth } from './model/links.ts';
import { borderLoader, chapterLoader, linksLoader, singleLoader, yamlCollection } from './corpus/loader.ts';
import { BRIEF_FILE, LENGTHS_FILE, PUBLISHER_FILE } from './corpus/read.ts';
import * as schemas from './model/schemas.ts';

export const collections = {
  statements: defineCollection({ loader: yamlCollection('statements'), schema: schemas.Statement }),
  claims: defineCollection({ loader: yamlCollection('claims'), schema: schemas.Claim }),
  sources: defineCollection({ loader: yamlCollection('sources'), schema: schemas.Source }),
  places: defineCollection({ loader: yamlCollection('places'), schema: schemas.Place }),
  segments: defineCollection({ loader: yamlCollection('segments'), schema: schemas.Segment }),
  events: defineCollection({ loader: yamlCollection('events'), schema: schemas.Event }),
  actors: defineCollection({ loader: yamlCollection('actors'), schema: schemas.Actor }),
  counts: defineCollection({ loader: yamlCollection('counts'), schema: schemas.Count }),
  forecasts: defineCollection({ loader: yamlCollection('forecasts'), schema: schemas.Forecast }),
  glossary: defineCollection({ loader: yamlCollection('glossary'), schema: schemas.Term }),
  views: defineCollection({ loader: yamlCollection('views'), schema: schemas.NamedView }),
  editions: defineCollection({ loader: yamlCollection('editions'), schema: schemas.Edition }),
  corrections: defineCollection({ loader: yamlCollection('corrections'), schema: schemas.Correction }),
  chapters: defineCollection({ loader: chapterLoader(), schema: schemas.ChapterMeta }),
  brief: defineCollection({ loader: singleLoader('brief', BRIEF_FILE), schema: schemas.Brief }),
  publisher: defineCollection({ loader: singleLoader('publisher', PUBLISHER_FILE), schema: schemas.Publisher }),
  lengths: defineCollection({ loader: singleLoader('lengths', LENGTHS_FILE), schema: schemas.Lengths }),
  ids: defineCollection({ loader: singleLoader('ids', IDS_FILE), schema: Ids }),
  border: defineCollection({
    loader: borderLoader(),
    schema: z.strictObject({ line: z.array(z.tuple([z.number(), z.number()])) }),
  }),
  links: defineCollection({ loader: linksLoader(), schema: LinkHealth }),
};
