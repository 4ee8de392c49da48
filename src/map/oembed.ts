/** oEmbed 1.0 (https://oembed.com/), as files: what a consumer gets that looks for the link in a page's head. */
import { escapeText } from './path.ts';

export interface OembedFacts {
  title: string;
  /** Address of the frame; a page that has none is answered as a link with a picture. */
  frame?: string;
  thumbnail: { url: string; width: number; height: number };
  provider: { name: string; url: string };
  /** Who publishes the page. */
  author: string;
  width?: number;
  height?: number;
}

export const toOembed = ({ title, frame, thumbnail, provider, author, width, height }: OembedFacts) => ({
  version: '1.0', type: frame === undefined ? 'link' : 'rich', title, author_name: author, provider_name: provider.name, provider_url: provider.url,
  thumbnail_url: thumbnail.url, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height,
  ...(frame === undefined ? {} : { width, height, html: `<iframe src="${escapeText(frame)}" title="${escapeText(title)}" width="${width}" height="${height}" loading="lazy" style="width:100%;border:0"></iframe>` }),
});
