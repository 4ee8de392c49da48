/**
 * Runs in the head of every page before anything is drawn, so that a reader who chose a theme never sees the other one.
 * Inlined; `astro.config.mjs` puts its hash into the Content-Security-Policy.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.theme;if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch(e){}";
/** The same in a frame of another site, where the page around it may have asked for a theme in the address. */
export const FRAME_THEME_SCRIPT =
  "try{var t=new URLSearchParams(location.search).get('theme')||localStorage.theme;" +
  "if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch(e){}";
