/**
 * The view at hand as a file or on the clipboard: buttons among the codes of the map.
 * What they need is loaded when one is pressed.
 */
import { FILES_EVENT } from '../page/files-event.ts';
import type { MapExplorer } from './map-explorer.ts';
import { find } from '../../dom/find.ts';

interface Way {
  name: string;
  done: string;
  failed: string;
}
const WAYS = {
  svg: { name: 'Download SVG', done: 'Downloaded', failed: 'The picture could not be made: print the page instead.' },
  png: {
    name: 'Download PNG',
    done: 'Downloaded',
    failed: 'The picture could not be made: download the SVG, or print the page.',
  },
  copy: {
    name: 'Copy picture',
    done: 'Picture copied',
    failed: 'This browser does not let pages copy pictures: download the PNG.',
  },
} satisfies Record<string, Way>;

async function make(way: keyof typeof WAYS): Promise<void> {
  const explorer = find<MapExplorer>(document, 'map-explorer');
  const [{ svgOf, pngOf, copyPicture, download }, sheets] = await Promise.all([
    import('./sheet-files.ts'),
    explorer.sheets(),
  ]);
  const svg = svgOf(sheets);
  if (way === 'svg') download(new Blob([await svg], { type: 'image/svg+xml' }), sheets.fileName('svg'));
  else if (way === 'png') download(await svg.then(pngOf), sheets.fileName('png'));
  else await copyPicture(svg.then(pngOf));
}

document.addEventListener(FILES_EVENT, (event) => {
  const files = (event as CustomEvent<HTMLElement>).detail;
  const status = document.createElement('span');
  status.role = 'status';
  const buttons = (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => {
    const button = document.createElement('button');
    button.className = 'btn';
    button.type = 'button';
    button.dataset.sheet = way;
    button.textContent = WAYS[way].name;
    button.addEventListener('click', () => {
      status.textContent = 'Drawing …';
      make(way)
        .then(
          () => WAYS[way].done,
          () => WAYS[way].failed,
        )
        .then(
          (words) => {
            status.textContent = words;
          },
          () => {},
        );
    });
    return button;
  });
  files.replaceChildren(...buttons, status);
  files.hidden = false;
});
