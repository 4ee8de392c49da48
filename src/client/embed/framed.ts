/** A frame that is as high as its content, and has nothing else to tell. */
import { talkToHost } from '../../embed/guest.ts';
import { wholeHeight } from './framed-height.ts';

talkToHost({ height: wholeHeight });
