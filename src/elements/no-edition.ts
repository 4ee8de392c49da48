/** Tells a reader who followed a link of an edition that does not exist. What has changed since one that does is in the page itself. */
import { editions } from './edition.ts';
import { say } from './toast.ts';

const named = new URLSearchParams(location.search).get('v');
// Editions that do not hold this page have a part of it: what is new here since.
const known = () => [...editions(), ...[...document.querySelectorAll<HTMLElement>('[data-since]')].map((part) => part.dataset['since'])];
if (named !== null && !known().includes(named)) say('The link names an edition that does not exist. This is the page as it is now.', 8000);
