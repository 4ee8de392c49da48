/**
 * oEmbed: each thing that can stand in other pages, the page it belongs to and each chapter name an answer, and the
 * answer leads back to what there is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { framesOf } from '../../src/embed/kinds.ts';
import { pngSize } from '../support/png.ts';
import { forEvery } from '../support/for-every.ts';
import { BASE, corpus, DIST, pageAt, pages, SITE } from './dist.ts';
import { all } from './html.ts';

const home = new URL(BASE, SITE).href;
const paths = [
  ...[...corpus.chapters.keys()].map((id) => [`chapters/${id}/`, 'link'] as const),
  ...['map/', 'map/length/', 'actors/'].map((path) => [path, 'rich'] as const),
  ...[...corpus.claims.keys()].map((id) => [`claims/${id}/`, 'rich'] as const),
  ...[...corpus.events.keys()].map((id) => [`events/${id}/`, 'rich'] as const),
  ...[...corpus.actors.keys()].map((id) => [`actors/${id}/`, 'rich'] as const),
  ...[...corpus.views.keys()].map((id) => [`map/views/${id}/`, 'rich'] as const),
  ...[...new Set(framesOf(corpus).map(({ what }) => `embed/${what}/`))].map((path) => [path, 'rich'] as const),
];
const fileOf = (address: string) => join(DIST, address.slice(home.length));

const everyPage = forEvery(paths, ([path]) => path);

everyPage('every thing that can stand elsewhere has one answer that leads back to what there is', ([path, type]) => {
  const links = all(pageAt(path).root, (e) => e.tag === 'link' && e.attrs['type'] === 'application/json+oembed');
  expect(links).toHaveLength(1);
  const answer = JSON.parse(readFileSync(fileOf(links[0]!.attrs['href']!), 'utf8')) as Record<string, string | number>;
  expect(answer).toMatchObject({
    version: '1.0',
    type,
    provider_name: 'Rhetoric or Threat?',
    author_name: corpus.publisher.name ?? 'Rhetoric or Threat?',
  });
  // Chia and Zheng wrote the brief, and not these pages.
  expect(JSON.stringify(answer)).not.toMatch(/Chia|Zheng/);
  const picture = readFileSync(fileOf(String(answer['thumbnail_url'])));
  expect(pngSize(picture)).toEqual([answer['thumbnail_width'], answer['thumbnail_height']]);
  if (type === 'link') return;
  const frame = /<iframe src="([^"?]+)/.exec(String(answer['html']))![1]!;
  expect(pages.has(frame.slice(home.length)), frame).toBe(true);
  expect(answer['html']).toContain('width="100%"');
  expect([typeof answer['width'], typeof answer['height']]).toEqual(['number', 'number']);
});
