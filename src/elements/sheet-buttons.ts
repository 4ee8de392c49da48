/** Buttons `data-sheet="svg"`, `"png"` and `"copy"`: what they need is loaded when one is pressed. What came of it is said in the dialog they stand in. */
import type { MapExplorer } from './map-explorer.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-sheet]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const status = button.closest('dialog')?.querySelector('[role="status"]');
    const say = (words: string) => { if (status) status.textContent = words; };
    const kind = button.dataset['sheet'];
    try {
      say('Drawing …');
      const [{ svgOf, pngOf, copyPicture, download }, sheets] = await Promise.all([import('./sheet-files.ts'), document.querySelector<MapExplorer>('map-explorer')!.sheets()]);
      const svg = svgOf(sheets);
      if (kind === 'svg') download(new Blob([await svg], { type: 'image/svg+xml' }), sheets.fileName('svg'));
      else if (kind === 'png') download(await svg.then(pngOf), sheets.fileName('png'));
      else await copyPicture(svg.then(pngOf));
      say(kind === 'copy' ? 'Picture copied' : 'Downloaded');
    } catch {
      say(kind === 'copy' ? 'This browser does not let pages copy pictures: download the PNG.' : kind === 'png' ? 'The picture could not be made: download the SVG, or print the page.' : 'The picture could not be made: print the page instead.');
    }
  });
}
