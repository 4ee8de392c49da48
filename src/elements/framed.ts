/** A frame that is as high as its content, and has nothing else to tell. */
import { talkToHost } from '../embed/guest.ts';

talkToHost({ height: () => document.querySelector<HTMLElement>('.framed')!.offsetHeight });
