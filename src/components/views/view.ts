/** A named view of the map, ready to draw: on its page, and on the sheet that can be downloaded. */
import { homeIn, isHome, viewIn } from '../../map/home.ts';
import { LAYER_NAME } from '../../map/list.ts';
import { drawSheet, mapOn, sceneOfSheet, SHEET, sheetStyle } from '../../map/sheet.ts';
import { lightTokens, plainStyle, type Families } from '../../map/sheet-style.ts';
import type { Item, Layer, Scene, Size, View } from '../../map/types.ts';
import { decodeView } from '../../map/view.ts';
import { formatDate } from '../../domain/chronology/index.ts';
import { joinWords } from '../../domain/wording/index.ts';
import { LICENCES } from '../../model/licences.ts';
import type { Corpus, NamedView } from '../../model/corpus.ts';
import { absolute, viewPath } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';
import { FINE_ZOOM, mapData } from '../map/data.ts';
import mapCss from '../../styles/map.css?raw';
import mapUseCss from '../../styles/map-use.css?raw';
import tokensCss from '../../styles/tokens.css?raw';

/** A sheet is wider than the picture that the zooms of addresses are meant for: it comes so much closer. */
const CLOSER = 0.5;

/** The view as its address has it. The content check has made sure that it can be read. */
export const viewOf = (corpus: Corpus, { view }: Pick<NamedView, 'view'>): View =>
  decodeView(view, { has: (id) => mapData(corpus).items.some((item) => item.id === id) || id.startsWith('actor/') }).view;

/** The view in a picture of a size. */
export const fitted = (view: View, size: Size, closer = 0): View => (isHome(view) ? { ...view, ...homeIn(size) } : { ...viewIn(view, size), zoom: viewIn(view, size).zoom + closer });

/** What a scene shows, by layer, with what a mark stands for; rows of a table. */
export function shownIn(scene: Scene, items: readonly Item[]): { layer: Layer; title: string; items: readonly Item[] }[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = scene.drawn.flatMap(({ layer, members }) => members.map((id) => ({ layer, item: byId.get(id)! })));
  const order: readonly Layer[] = ['events', 'crossings', 'segments', 'towns', 'bases', 'actors'];
  return order.flatMap((layer) => {
    const here = shown.filter((one) => one.layer === layer).map(({ item }) => item);
    return here.length > 0 ? [{ layer, title: LAYER_NAME[layer], items: items.filter((item) => here.includes(item)) }] : [];
  });
}

const tokens = lightTokens(tokensCss);
/** Type for programs that have none of ours: names of common faces, the nearest first. */
const SYSTEM: Families & { display: string } = { sans: "'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif", serif: "'Source Serif 4','Source Serif Pro',Georgia,serif", display: "'Source Serif 4','Source Serif Pro',Georgia,serif" };
/** The faces of the cards, which the PNG is drawn with. */
const OWN: Families & { display: string } = { sans: "'Panj Sans'", semibold: "'Panj Sans Semibold'", serif: "'Panj Text'", display: "'Panj Display'" };

/** @param size of the whole sheet */
export function sheetOf(corpus: Corpus, named: NamedView, faces: 'system' | 'own', size: Size = SHEET): string {
  const { items, border, basemap } = mapData(corpus);
  const view = fitted(viewOf(corpus, named), mapOn(size), CLOSER);
  const scene = sceneOfSheet(items, view, border, size);
  const families = faces === 'own' ? OWN : SYSTEM;
  const latest = [...corpus.events.values()].map(({ date }) => date).sort().at(-1)!;
  const { brief } = corpus;
  return drawSheet(scene, items, basemap(FINE_ZOOM - 1), border, plainStyle(mapCss + mapUseCss, tokens, families) + sheetStyle(tokens, families), {
    title: named.title,
    state: view.until ? `As reported up to ${formatDate(view.until)}` : `State of ${formatDate(latest)}`,
    credit: [
      `${SITE_NAME} ${absolute(viewPath(named.id))} (CC BY 4.0), after ${joinWords(brief.authors, 'and')}, ISAS, about ${formatDate(brief.written)}.`,
      `Map data: ${LICENCES.geodata.credit}. Disputed borders as mapped; no position is taken.`,
    ],
  });
}
