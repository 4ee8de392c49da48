/**
 * Runs in the head of every page before anything is drawn, so that a reader who chose a theme never sees the other one.
 * Inlined; `astro.config.mjs` puts its hash into the Content-Security-Policy.
 */
export const THEME_SCRIPT = `try{var t=localStorage.theme;if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch(e){}`;
