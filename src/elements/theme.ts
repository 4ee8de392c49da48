/** The light/dark switch. Without a choice the page follows the system; a choice is remembered on this device only. */
import { followChoice } from '../site/theme-choice.ts';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

for (const button of document.querySelectorAll<HTMLButtonElement>('.theme')) {
  const label = () => { button.textContent = isDark() ? 'Light' : 'Dark'; button.setAttribute('aria-label', `${button.textContent} colours`); };
  button.hidden = false;
  label();
  system.addEventListener('change', label);
  followChoice(label);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.theme = root.dataset.theme; } catch { /* private mode: the choice lasts as long as the page */ }
    label();
  });
}
