/** oEmbed 1.0 (https://oembed.com/), as files: what a consumer gets that looks for the link in a page's head. */
import { escapeCode, plainHeight } from './codes.ts';
import type { Heights } from './heights.ts';

export interface OembedFacts {
  title: string;
  /** Address of the page that it stands for. */
  page: string;
  /** Address of the frame and how high it is; a page that has none is answered as a link with a picture. */
  frame?: { src: string; heights: Heights } | undefined;
  thumbnail: { url: string; width: number; height: number };
  provider: { name: string; url: string };
  /** Who publishes the page. */
  author: string;
}

/** Columns of texts are about as wide. Pixels. */
const WIDTH = 700;

/** Its author is who answers for the pages; those of the brief have not written them. */
export const toOembed = ({ title, page, frame, thumbnail, provider, author }: OembedFacts) => ({
  version: '1.0',
  type: frame ? 'rich' : 'link',
  title,
  author_name: author,
  provider_name: provider.name,
  provider_url: provider.url,
  thumbnail_url: thumbnail.url,
  thumbnail_width: thumbnail.width,
  thumbnail_height: thumbnail.height,
  ...(frame && { width: WIDTH, height: plainHeight(frame.heights), html: htmlOf(title, page, frame) }),
});

/** WordPress shows the quotation until the frame has spoken, and needs it to carry on links out of the frame. */
const htmlOf = (title: string, page: string, { src, heights }: { src: string; heights: Heights }) =>
  `<blockquote><a href="${escapeCode(page)}">${escapeCode(title)}</a></blockquote>` +
  `<iframe src="${escapeCode(src)}" title="${escapeCode(title)}" width="100%" height="${plainHeight(heights)}"` +
  ' frameborder="0" loading="lazy"></iframe>';
