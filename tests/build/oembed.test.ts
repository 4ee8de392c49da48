/** oEmbed: each chapter, claim and named view names an answer, and the answer leads back to what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BASE, corpus, DIST, pageAt, pages, SITE } from './dist.ts';
import { all } from './html.ts';

const home = new URL(BASE, SITE).href;
const paths = [
  ...[...corpus.chapters.keys()].map((id) => [`chapters/${id}/`, 'link'] as const),
  ...[...corpus.claims.keys()].map((id) => [`claims/${id}/`, 'rich'] as const),
  ...[...corpus.views.keys()].map((id) => [`map/views/${id}/`, 'rich'] as const),
];
const fileOf = (address: string) => join(DIST, address.slice(home.length));

test.each(paths)('%s', (path, type) => {
  const [link] = all(pageAt(path).root, (e) => e.tag === 'link' && e.attrs['type'] === 'application/json+oembed');
  const answer = JSON.parse(readFileSync(fileOf(link!.attrs['href']!), 'utf8')) as Record<string, string | number>;
  expect(answer).toMatchObject({ version: '1.0', type, provider_name: 'Rhetoric or Threat?', author_name: corpus.publisher.name ?? 'Rhetoric or Threat?' });
  expect(readFileSync(fileOf(String(answer['thumbnail_url']))).length).toBeGreaterThan(1000);
  if (type === 'link') return;
  const frame = /^<iframe src="([^"?]+)/.exec(String(answer['html']))![1]!;
  expect(pages.has(frame.slice(home.length)), frame).toBe(true);
  expect([typeof answer['width'], typeof answer['height']]).toEqual(['number', 'number']);
});
