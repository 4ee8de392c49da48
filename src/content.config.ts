/**
 * Chapters, for Astro to render. It knows nothing else of the content: that is read, checked and handed to the pages by
 * `corpus/`, front matter of chapters included.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  chapters: defineCollection({
    loader: glob({
      base: './content/chapters',
      pattern: '*.mdx',
      // The file name as it stands, not a slug made from it.
      generateId: ({ entry }) => entry.replace(/\.mdx$/i, ''),
    }),
  }),
};
