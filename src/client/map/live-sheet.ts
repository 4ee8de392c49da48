/**
 * Sheets of the view at hand, as the build draws them: on paper, and as files. Loaded when the live map is there and
 * nothing else is to be done, since printing does not wait, or when a file is asked for.
 */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { isHome } from '../../map/view/home.ts';
import { drawSheet, FILE, svgOf, TALL, WIDE, type Form, type Page } from '../../pictures/sheet/sheet.ts';
import type { Told } from '../../pictures/sheet/sheet-told.ts';
import { fileName, tellAsked, USUAL_TITLE, type SheetData } from '../../pictures/sheet/sheet-words.ts';
import type { Basemap, Item, ItemId, Size, View } from '../../map/types.ts';
import { decodeView } from '../../map/view/view.ts';
import { getJson } from './map-data.ts';
import type { ToldFiles } from './map-told.ts';
import { given } from '../../model/need.ts';

/** What a page with a live map gives. */
export interface Hand {
  /** Address of the items and the ground: the data of sheets lie beside it. */
  base: string;
  items: readonly Item[];
  view(): View;
  screen(): Size;
  /** The finest there is by now. */
  ground(): { basemap: Basemap; border: MeasuredLine };
  files: ToldFiles;
  /** What is chosen, as the page itself tells it: for several together, and where its own words do not come. */
  told(id: ItemId): Told;
}

export interface Sheets {
  /** Fetches the words of what is chosen, so that they are there when they are wanted. */
  choose(id: ItemId | undefined): Promise<void>;
  /** As an SVG that needs the typefaces of the page. */
  file(): string;
  fileName(ending: string): string;
}

/** Several together have no words of their own, but those whose word they rest on. */
const SEVERAL = /^(?:events|actors)\//;

/** Puts sheets on paper from now on. @throws where their data do not come */
export async function makeSheets(hand: Hand): Promise<Sheets> {
  const data = await getJson<SheetData>(new URL('sheet.json', new URL(hand.base, location.href)).href);

  const draw = (form: Form): Page[] => {
    const view = hand.view();
    const { selected } = view;
    const told = selected === undefined ? undefined : (hand.files.known(selected) ?? hand.told(selected));
    const query = location.search.slice(1);
    return drawSheet(
      {
        view,
        screen: hand.screen(),
        items: hand.items,
        ...hand.ground(),
        told,
        words: {
          title: data.named[query] ?? told?.name ?? USUAL_TITLE,
          asked: tellAsked(view, hand.items, hand.ground().border, (id) => data.actors[id] ?? id),
          foot: [...data.foot, data.page + (query && `?${query}`)],
        },
      },
      form,
    );
  };
  putOnPaper(draw, data.style);

  return {
    async choose(id) {
      if (id === undefined) return;
      // Without them there is what the page says.
      await (SEVERAL.test(id) ? hand.files.publishers() : hand.files.of(id)).catch(() => {});
    },
    file: () => svgOf(given(draw(FILE)[0], 'page'), data.style),
    // The address leaves out the place of the whole border.
    fileName: (ending) => fileName(hand.view(), isHome(decodeView(location.search, { has: () => true }).view), ending),
  };
}

/** What is printed is the sheet and nothing else: as wide or as high as the paper. */
const ON_PAPER = `.sheet{display:none}@media print{@page{margin:8mm}
html,body{margin:0;padding:0;height:auto;overflow:visible;background:#fff}
body>:not(.sheet){display:none!important}.sheet.wide{display:block}}
@media print and (orientation:portrait){.sheet.wide{display:none}.sheet.tall{display:block}}`;
/** Never larger than the paper, whatever its margins. */
const PAGE =
  'svg{display:block;max-width:100%;max-height:100vh;margin:0 auto;break-inside:avoid}svg+svg{break-before:page}';

function putOnPaper(draw: (form: Form) => Page[], style: string): void {
  const rules = (text: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  // A tree of its own, that the styles of the page do not reach.
  const own = rules(PAGE + style);
  const sides = Object.entries({ wide: WIDE, tall: TALL }).map(([name, form]) => {
    const box = document.createElement('div');
    box.className = `sheet ${name}`;
    const root = box.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [own];
    return { box, root, form };
  });
  const print = rules(ON_PAPER);
  addEventListener('beforeprint', () => {
    for (const { box, root, form } of sides) {
      root.innerHTML = draw(form)
        .map((page) => svgOf(page))
        .join('');
      document.body.append(box);
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== print), print];
  });
  addEventListener('afterprint', () => {
    for (const { box } of sides) box.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== print);
  });
}
