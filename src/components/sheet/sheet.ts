/** Sheets of views, as the build draws them, and what the browser needs for its own. */
import { formatDate } from '../../domain/chronology/index.ts';
import { joinWords } from '../../domain/wording/index.ts';
import { drawSheet, FILE, svgOf, type Form } from '../../pictures/sheet/sheet.ts';
import { lightTokens, plainStyle, sheetStyle, type Families } from '../../pictures/sheet/sheet-style.ts';
import { tellAsked, type SheetData } from '../../pictures/sheet/sheet-words.ts';
import type { Size } from '../../map/types.ts';
import { decodeView } from '../../map/view/view.ts';
import { LICENCES } from '../../model/licences.ts';
import type { Corpus, NamedView } from '../../model/corpus.ts';
import { absolute, viewPath } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';
import { reachOf } from '../../site/reach.ts';
import { FINE_ZOOM, mapData } from '../map/data.ts';
import { toldOf } from './told.ts';
import mapCss from '../../styles/map.css?raw';
import mapUseCss from '../../styles/map-use.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import { given } from '../../model/need.ts';

export const tokens = lightTokens(tokensCss);
/** Type as pages have it, for sheets that bring it with them or stand on a page. */
export const PAGE_TYPE: Families = {
  sans: "'Source Sans','Source Sans 3',Arial,sans-serif",
  serif: "'Source Serif','Source Serif 4',Georgia,serif",
};
/** The faces that PNGs are drawn with (`pictures/cards/png.ts`). */
export const PNG_TYPE: Families = { sans: "'Panj Sans'", semibold: "'Panj Sans Semibold'", serif: "'Panj Text'" };

/** Rules of a file. @param css more style sheets, of figures */
export const styleOf = (families: Families, css = mapCss + mapUseCss): string =>
  plainStyle(css, tokens, families) + sheetStyle(tokens, families);

/** Who made it, and whose data it is made of. */
export const creditLines = ({ brief }: Pick<Corpus, 'brief'>, isMap = true): string[] => [
  `${SITE_NAME} (CC BY 4.0), after ${joinWords(brief.authors, 'and')}, ISAS, about ${formatDate(brief.written)}.` +
    (isMap ? ` Map data: ${LICENCES.geodata.credit}. Disputed borders as mapped; no position is taken.` : ''),
];

export const sheetData = (corpus: Corpus): SheetData => ({
  style: styleOf(PAGE_TYPE),
  foot: [reachOf(corpus), ...creditLines(corpus)],
  page: absolute('map/'),
  named: Object.fromEntries([...corpus.views.values()].map(({ view, title }) => [view, title])),
  actors: Object.fromEntries([...corpus.actors.values()].map(({ id, short }) => [id, short])),
});

/** The picture that the zooms of addresses are meant for. */
const SCREEN: Size = { width: 830, height: 452 };

/** A named view as a file. @param type that it is set in */
export function sheetOf(corpus: Corpus, named: NamedView, type: Families, form: Form = FILE): string {
  const { items, border, basemap } = mapData(corpus);
  const { view } = decodeView(named.view, {
    has: (id) => items.some((item) => item.id === id) || id.startsWith('actor/'),
  });
  const [page] = drawSheet(
    {
      view,
      screen: SCREEN,
      items,
      border,
      basemap: basemap(FINE_ZOOM - 1),
      told: view.selected === undefined ? undefined : toldOf(corpus, view.selected),
      words: {
        title: named.title,
        asked: tellAsked(view, items, border, (id) => corpus.actors.get(id)?.short ?? id),
        foot: [reachOf(corpus), ...creditLines(corpus), absolute(viewPath(named.id))],
      },
    },
    form,
  );
  return svgOf(given(page, 'page'), styleOf(type));
}
