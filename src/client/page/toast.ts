/**
 * A few words that tell what was done, and go by themselves:
 * at the foot of the page, or where a dialog has a place for them.
 */

/** Long enough to be read, and to be read out. Milliseconds. */
const TOAST_MS = 2500;

/**
 * @param place a live region of the page
 * @param usual how long words stay there, milliseconds
 * @returns says words in it, for another time if need be; what is said last stays its whole time
 */
export function statusIn(place: Element | null, usual: number): (words: string, ms?: number) => void {
  let timer = 0;
  return (words, ms = usual) => {
    if (place) place.textContent = words;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (place) place.textContent = '';
    }, ms);
  };
}

/**
 * Says something at the foot of the page; longer than usual where nobody has asked for it and it has
 * to be noticed first.
 */
export const say = statusIn(document.querySelector('.toast'), TOAST_MS);
