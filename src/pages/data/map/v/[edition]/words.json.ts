/** `data/map/words.json` as it was: the same code, on the content of an edition (`middleware.ts`). */
export { frozenPaths as getStaticPaths } from '../../../../../corpus/frozen.ts';
export { GET } from '../../words.json.ts';
