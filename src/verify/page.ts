/** What a page says of itself and where it leads: read from its HTML as a browser would. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

export interface PageFacts {
  /** By `name`, `property` or `http-equiv`. */
  metas: ReadonlyMap<string, string>;
  canonical: string | undefined;
  /** Addresses of `<link rel="alternate">` by type. */
  alternates: readonly { type: string; href: string }[];
  /** Everything that a reader or a browser may follow, as written. */
  links: readonly string[];
}

const parser = unified().use(rehypeParse);
/** Attributes that hold an address. Tag names do not matter: no other tag has them here. */
const ADDRESSES = ['href', 'src', 'poster'];

export function readPage(html: string): PageFacts {
  const elements: Node[] = [];
  const walk = (node: Node) => {
    if (node.type === 'element') elements.push(node);
    node.children?.forEach(walk);
  };
  walk(parser.parse(html));
  const get = (node: Node, name: string): string => [node.properties?.[name] ?? []].flat().map(String).join(' ');
  const links = elements.filter(({ tagName }) => tagName === 'link');
  return {
    metas: new Map(
      elements
        .filter(({ tagName }) => tagName === 'meta')
        .map((meta) => [
          (get(meta, 'name') || get(meta, 'property') || get(meta, 'httpEquiv')).toLowerCase(),
          get(meta, 'content'),
        ]),
    ),
    canonical: links.filter((link) => get(link, 'rel') === 'canonical').map((link) => get(link, 'href'))[0],
    alternates: links
      .filter((link) => get(link, 'rel').split(' ').includes('alternate'))
      .map((link) => ({ type: get(link, 'type'), href: get(link, 'href') })),
    links: elements
      .filter((node) => node.properties?.rel === undefined || get(node, 'rel') !== 'canonical')
      .flatMap((node) => ADDRESSES.map((name) => get(node, name)).filter(Boolean)),
  };
}
