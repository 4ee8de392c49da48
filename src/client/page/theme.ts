/**
 * The light/dark switch, put where the page has kept room for it. Without a choice the page follows the system; a
 * choice is remembered on this device only.
 */
import { followChoice } from '../../site/theme-choice.ts';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

for (const room of document.querySelectorAll('.theme')) {
  const button = document.createElement('button');
  button.className = 'theme btn';
  button.type = 'button';
  const label = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `${button.textContent} colours`);
  };
  label();
  room.replaceWith(button);
  system.addEventListener('change', label);
  followChoice(label);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.theme = root.dataset.theme;
    } catch {
      /* private mode: the choice lasts as long as the page */
    }
    label();
  });
}
