/** What a writer would paste: the codes of a view of the map and of a claim, as the site gives them, for a site at an address. */
import { embedCode, WAYS, type Way } from '../../src/map/embed-code.ts';

export interface Code {
  /** `map, frame` */
  name: string;
  way: Way;
  html: string;
}

export function codesFor(siteUrl: string, integrity: string): Code[] {
  const at = (path: string) => new URL(path, siteUrl).href;
  const shared = { script: at('embed/v1.js'), integrity, credit: '© OpenStreetMap contributors (ODbL)' };
  const things = [
    { what: 'map', frame: at('embed/map/?at=38,71,8'), page: at('map/?at=38,71,8'), picture: at('map/views/darvoz.png'), title: 'Darvoz' },
    { what: 'claim', frame: at('embed/claim/border-length/'), page: at('claims/border-length/'), picture: at('cards/claim-border-length.png'), title: 'The length of the border' },
  ];
  return things.flatMap(({ what, ...parts }) => WAYS.map((way) => ({ name: `${what}, ${way}`, way, html: embedCode(way, { ...shared, ...parts }) })));
}
