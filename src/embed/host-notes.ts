/**
 * What systems do to the codes: for the guide. Each note says with what it was tried, and when;
 * what was not tried says who says so.
 */

export interface HostNote {
  host: string;
  /** Versions and month, or whose word it is. */
  tried: string;
  note: string;
  source?: { name: string; url: string };
}

const NOVEMBER = 'tried November 2026';

export const HOST_NOTES: readonly HostNote[] = [
  {
    host: 'Pages of your own',
    tried: 'tested here, with each build',
    note:
      'All four ways, in a strict Content-Security-Policy that allows the frame, in a sandbox without an origin, ' +
      'without a referrer, in a frame inside a frame, 240 pixels wide, ' +
      'in a page that runs from right to left or resets every style, hidden and then shown, and in print.',
  },
  {
    host: 'WordPress, administrator and editor',
    tried: `6.1.9, 6.5.5 and 6.7-alpha, themes 2021 to 2024, ${NOVEMBER}`,
    note:
      'In the block editor, a block “Custom HTML” takes every code; ' +
      'code that is pasted into a paragraph is shown as text. ' +
      'In the classic editor, use the tab “Text”: the tab “Visual” takes elements away. ' +
      'The address of a claim, an event or a view by itself in a line becomes a frame, by oEmbed; ' +
      'that of a chapter a link.',
  },
  {
    host: 'WordPress, author',
    tried: `6.1.9 and 6.7-alpha, ${NOVEMBER}`,
    note:
      'Frames and scripts are removed for whoever has not the right unfiltered_html; caption, credit and link stay. ' +
      'The code “Picture with link” stays whole.',
  },
  {
    host: 'Ghost',
    tried: `6.65.0, ${NOVEMBER}`,
    note:
      'A card “HTML” takes every code, and in the theme Source each is as wide as the text; ' +
      'the editor shows the words “Embedded iFrame” in its place. An address by itself becomes a bookmark.',
  },
  {
    host: 'Hugo',
    tried: `0.111, ${NOVEMBER}`,
    note: 'HTML in Markdown is dropped unless markup.goldmark.renderer.unsafe is true in the configuration.',
  },
  { host: 'Jekyll, pandoc', tried: `4.3 and 2.17, ${NOVEMBER}`, note: 'The codes can stand in Markdown as they are.' },
  {
    host: 'MDX, React',
    tried: `MDX 3 with React 19, ${NOVEMBER}`,
    note:
      'All codes are closed as JSX wants it, but React refuses style as a string: choose “Without style”. ' +
      'A frame then has one height in every column; give it your own in CSS, ' +
      'or use the element, whose script does it. ' +
      'React does not run a script that stands in its HTML: add ours to the page once.',
  },
  {
    host: 'Vue, Svelte, htmx, Turbo',
    tried: `3.5, 5, 4 and 8, ${NOVEMBER}`,
    note: 'The element works, added and removed at any time. Tell Vue’s compiler that border-map is a custom element.',
  },
  {
    host: 'MediaWiki, DokuWiki',
    tried: `1.39, and that of Debian 12, ${NOVEMBER}`,
    note: 'HTML is shown as text. Upload the picture of a view, SVG or PNG, and link it to the page.',
  },
  {
    host: 'Substack',
    tried: '2023, not tried here',
    note:
      'Of what is pasted into its editor, headings, paragraphs, lists, links, code and pictures are kept, ' +
      'and frames are not among them. A picture with a link to the page is the way.',
    source: { name: 'Simon Willison', url: 'https://feeds.simonwillison.net/2023/Apr/4/substack-observable' },
  },
  {
    host: 'Notion',
    tried: 'as documented by them, not tried here',
    note:
      'A block for embeds takes an address, not code; ' +
      'through the API only addresses of listed services are accepted, and this site is not on the list.',
    source: { name: 'Notion', url: 'https://developers.notion.com/changelog/validation-on-embed-block-urls' },
  },
  {
    host: 'oEmbed',
    tried: 'files',
    note:
      'The map, every frame above and the page that it belongs to name an oEmbed answer in their heads; ' +
      'that of a chapter is a link with a picture. ' +
      'It is a file: a consumer that follows the link in the page’s head gets it, ' +
      'and one that only knows registered sites will not ask. Sizes asked for in the address cannot be followed, ' +
      'and a view of the map that has no page of its own is answered with the whole border.',
  },
];
