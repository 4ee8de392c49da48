/**
 * The codes, as other people's parsers, sanitizers and frameworks read them: the frame or the picture once, credit and
 * link always, no stray text.
 */
import { Parser, HtmlRenderer } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { evaluate } from 'mdx';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { asOf, embedCode, ownTitle, UPLOAD, WAYS, type CodeParts, type Way } from '../../../src/embed/codes.ts';
import { heightAt, heightInCss, type Heights } from '../../../src/embed/heights.ts';
import { toOembed } from '../../../src/embed/oembed.ts';

const HOSTILE = `"><img src=x onerror=alert(1)> {{x}} {% y %} [gallery] \`a\` & 'b' </figure>`;
const parts: CodeParts = {
  frame: 'https://example.org/b/embed/map/?at=38.4,70.8,9&layers=towns',
  page: 'https://example.org/b/map/?at=38.4,70.8,9&layers=towns',
  what: 'map',
  picture: 'https://example.org/b/map/views/v.png',
  title: 'The lower Panj',
  credit: 'Map data © OpenStreetMap contributors (ODbL)',
  heights: [420, 480, 650],
  script: 'https://example.org/b/embed/v1.js',
  integrity: 'sha384-abc',
};
const variants = WAYS.flatMap((way) =>
  [false, true].flatMap((isPlain) =>
    ['The lower Panj', HOSTILE].map(
      (title) => [`${way}${isPlain ? ', plain' : ''}, “${title.slice(0, 12)}…”`, way, { isPlain }, title] as const,
    ),
  ),
);
const codeOf = (way: Way, isPlain: boolean, title: string) =>
  embedCode(way, { ...parts, title }, { isPlain, theme: 'dark' });

/** Tags of a piece of HTML as a browser's parser makes them, with their attributes, and all its text. */
interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
  value?: string;
}
function read(html: string): { tags: string[]; text: string; find: (tag: string) => Node[] } {
  const nodes: Node[] = [];
  const walk = (node: Node) => {
    nodes.push(node);
    node.children?.forEach(walk);
  };
  walk(unified().use(rehypeParse, { fragment: true }).parse(html) as unknown as Node);
  return {
    tags: nodes.flatMap(({ tagName }) => tagName ?? []),
    text: nodes
      .map(({ type, value }) => (type === 'text' ? value : ''))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    find: (tag) => nodes.filter(({ tagName }) => tagName === tag),
  };
}
/** What the reader reads beside frame and picture: the caption, once. */
const captionOf = (title: string) =>
  `${title}, Rhetoric or Threat?, CC BY 4.0. Map data © OpenStreetMap contributors (ODbL).`;
const SHOWN: Record<Way, string[]> = {
  frame: ['figure', 'iframe', 'figcaption', 'a'],
  'frame-and-script': ['figure', 'iframe', 'figcaption', 'a', 'script'],
  element: ['figure', 'border-map', 'a', 'img', 'figcaption', 'a', 'script'],
  picture: ['figure', 'a', 'img', 'figcaption', 'a'],
};

describe.each(variants)('%s', (_, way, { isPlain }, title) => {
  const code = codeOf(way, isPlain, title);

  test('is what it should be to an HTML parser, on one line, and needs no style where none is wanted', () => {
    const { tags, text, find } = read(code);
    expect(tags).toEqual(SHOWN[way]);
    expect(text).toBe(captionOf(title));
    expect(find('a')[0]!.properties!['href']).toBe(parts.page);
    expect(code).not.toMatch(/\n\s*\n/);
    expect(code.includes('style=')).toBe(!isPlain && way.startsWith('frame'));
    const frame = find('iframe')[0];
    if (frame)
      expect(frame.properties).toMatchObject({ src: `${parts.frame}&theme=dark`, title, width: '100%', height: 480 });
  });

  test.each([
    ['CommonMark', (text: string) => new HtmlRenderer().render(new Parser().parse(text))],
    ['markdown-it', (text: string) => new MarkdownIt({ html: true }).render(text)],
    ['marked', (text: string) => marked.parse(text, { async: false })],
    [
      'remark with raw HTML',
      (text: string) =>
        String(
          unified()
            .use(remarkParse)
            .use(remarkRehype, { allowDangerousHtml: true })
            .use(rehypeRaw)
            .use(rehypeStringify)
            .processSync(text),
        ),
    ],
  ])('%s takes it for a block, and changes nothing in it', (_name, render) => {
    const { tags, text } = read(render(`Before.\n\n${code}\n\nAfter.`));
    expect(tags).toEqual(['p', ...SHOWN[way], 'p']);
    expect(text.replace(/ ?After/, ' After')).toBe(`Before. ${captionOf(title)} After.`);
  });

  test.each([
    ['sanitize-html', (html: string) => sanitizeHtml(html)],
    [
      'sanitize-html with pictures',
      (html: string) => sanitizeHtml(html, { allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'] }),
    ],
    [
      'rehype-sanitize',
      (html: string) =>
        String(
          unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify).processSync(html),
        ),
    ],
  ])('%s leaves credit and link, and no tag as text', (_name, clean) => {
    const { tags, text, find } = read(clean(code));
    expect(text).toBe(captionOf(title));
    expect(find('a').at(-1)!.properties!['href']).toBe(parts.page);
    expect(tags).not.toContain('script');
  });

  test('MDX compiles it; without style React draws it', async () => {
    const { default: Content } = await evaluate(`Before.\n\n${code}\n`, {
      ...runtime,
      baseUrl: import.meta.url,
    } as never);
    if (!isPlain && way.startsWith('frame')) return;
    const { text, tags } = read(renderToStaticMarkup(createElement(Content as never)));
    expect(text).toBe(`Before. ${captionOf(title)}`);
    expect(tags.filter((tag) => tag !== 'link')).toEqual(['p', ...SHOWN[way]]);
  });
});

test('a view without a picture says in the code that one has to be uploaded', () => {
  for (const way of ['element', 'picture'] as const)
    expect(read(embedCode(way, { ...parts, picture: undefined })).find('img')[0]!.properties!['src']).toBe(UPLOAD);
});

test('a title of one’s own is one line of reasonable length, or none', () => {
  expect(ownTitle('  The \n\n border\t')).toBe('The border');
  expect(ownTitle(' \n\u0000 ')).toBeUndefined();
  const long = ownTitle('界'.repeat(500))!;
  expect([...long].length).toBeLessThanOrEqual(120);
  expect(long.endsWith('…')).toBe(true);
  expect(ownTitle('👩‍👩‍👧'.repeat(80))).not.toMatch(/\p{Surrogate}/u);
});

test('an element is told what it shows, in what colours, and at which view', () => {
  const code = embedCode(
    'element',
    { ...parts, frame: 'https://example.org/b/embed/claim/x/short/', what: 'claim/x/short' },
    { theme: 'light' },
  );
  expect(read(code).find('border-map')[0]!.properties).toEqual({
    what: 'claim/x/short',
    theme: 'light',
    title: parts.title,
  });
});

test('a frame that stays as of an edition has its address, its element, and room for the line that says so', () => {
  const live = { ...parts, frame: 'https://example.org/embed/folder/embed/claim/x/', what: 'claim/x' };
  const kept = asOf(live, 'may-2027');
  expect([kept.frame, kept.what]).toEqual([
    'https://example.org/embed/folder/embed/v/may-2027/claim/x/',
    'v/may-2027/claim/x',
  ]);
  expect(Math.min(...kept.heights.map((height, i) => height! - live.heights[i]!))).toBeGreaterThan(20);
  expect(asOf(live, '')).toBe(live);
});

describe('heights', () => {
  const cases: [number, number, number][] = [
    [420, 480, 650],
    [708, 462, 402],
    [250, 171, 152],
  ];
  test('fall by a step where a frame has other drawings from a width on', () => {
    const heights: Heights = [714, 510, 640, 1046];
    expect([360, 575, 577, 700, 1000].map((width) => heightAt(heights, width))).toEqual([714, 1045, 510, 510, 640]);
    expect(heightInCss(heights)).toContain(' - max(0px,(100cqw - 576px)*99),');
  });
  test.each(cases)('run through %i, %i and %i pixels, and never under the line between', (...heights) => {
    expect([360, 700, 1000].map((width) => heightAt(heights, width))).toEqual(
      heights.map((px) => expect.closeTo(px, -0.5)),
    );
    expect(heightAt(heights, 530)).toBeGreaterThanOrEqual((heights[0] + heights[1]) / 2 - 1);
    expect(heightAt(heights, 2000)).toBeGreaterThanOrEqual(Math.min(...heights));
    expect(heightInCss(heights)).toMatch(/^max\(-?[\d.]+px [+-] [\d.]+cqw,-?[\d.]+px [+-] [\d.]+cqw,\d+px\)$/);
  });
});

test('an oEmbed answer names who publishes the page, and its frame fills a narrow column', () => {
  const facts = {
    title: HOSTILE,
    page: parts.page,
    thumbnail: { url: parts.picture!, width: 2400, height: 1600 },
    provider: { name: 'R', url: 'https://example.org/' },
    author: 'Border Press',
  };
  const answer = toOembed({ ...facts, frame: { src: parts.frame, heights: parts.heights } });
  expect(answer).toMatchObject({ type: 'rich', width: 700, height: 480 });
  expect(answer.author_name).toBe('Border Press');
  const { tags, find } = read(answer.html!);
  expect(tags).toEqual(['blockquote', 'a', 'iframe']);
  expect(find('iframe')[0]!.properties).toMatchObject({ src: parts.frame, width: '100%', title: HOSTILE });
  expect(toOembed(facts)).not.toHaveProperty('html');
});
