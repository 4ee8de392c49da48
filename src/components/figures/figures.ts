/** The site's figures as files, each with its title, what its signs mean, and its credit. A new one is one row. */
import { formatDate } from '../../domain/chronology/index.ts';
import { allTies, stanceMatrix } from '../../domain/evidence/index.ts';
import { drawBorderStrip, STRIP_PX } from '../../figures/border-strip.ts';
import { drawRulerPlot } from '../../figures/ruler-plot.ts';
import { drawFigure, type Drawing } from '../../pictures/sheet/sheet-figure.ts';
import { plainStyle, type Families } from '../../pictures/sheet/sheet-style.ts';
import { AXIS_PX, drawTimeline } from '../../figures/timeline.ts';
import type { Corpus } from '../../model/corpus.ts';
import { FIGURE_NAMES, type FigureName } from '../../model/words.ts';
import { absolute, ACTORS_PATH, CLAIMS_PATH, LENGTH_PATH, mapPath, paragraphPath } from '../../site/href.ts';
import { reachOf } from '../../site/reach.ts';
import { drawDiagram } from '../actors/diagram.ts';
import { toDot } from '../actors/graph.ts';
import { layOut } from '../actors/layout.ts';
import { ledger } from '../claims/ledger.ts';
import { mapData } from '../map/data.ts';
import { lengthPlot } from '../map/length.ts';
import { creditLines, styleOf, tokens } from '../sheet/sheet.ts';
import { drawClaims } from './claims.ts';
import { drawMatrix } from './matrix.ts';
import { SHOWN } from './shown.ts';
import mapCss from '../../styles/map.css?raw';
import mapUseCss from '../../styles/map-use.css?raw';
import timelineCss from '../../styles/timeline.css?raw';
import stripCss from '../../styles/border-strip.css?raw';
import lengthCss from '../../styles/length.css?raw';
import actorsCss from '../../styles/actors.css?raw';
import chapterFigureCss from '../../styles/chapter-figure.css?raw';
import { given } from '../../model/need.ts';

export interface Figure {
  title: string;
  note: (corpus: Corpus) => string;
  /** Page that it stands on. */
  path: string | ((corpus: Corpus) => string);
  css?: string;
  /** Of geodata too. */
  isMap?: boolean;
  draw: (corpus: Corpus) => Drawing | Promise<Drawing>;
}

const MARKS = 'Diamonds: fighting, troops, drills; discs: words, talks, aid; hollow: disputed or on one report.';
const marks = mapCss + mapUseCss;
function viewBoxOf(svg: string): { width: number; height: number } {
  const [, width, height] = given(/viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg), 'viewBox');
  return { width: Number(width), height: Number(height) };
}
/** As high as its `viewBox` says. */
const asWide = (width: number, svg: string): Drawing => {
  const box = viewBoxOf(svg);
  return { svg, width, height: (width * box.height) / box.width };
};

/** By the name of their files. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  timeline: {
    title: 'Tajikistan and the Taliban, event by event',
    path: mapPath(),
    css: marks + timelineCss,
    note: () => `${MARKS} A mark is a day; a bar is an event known to its month or year only.`,
    draw: (corpus) => asWide(AXIS_PX, drawTimeline(corpus).svg),
  },
  'border-strip': {
    title: 'The Tajik–Afghan border from west to east',
    path: mapPath(),
    css: marks + stripCss,
    isMap: true,
    note: () =>
      `${MARKS} The line is the course of the border by kilometre, its height the latitude; ` +
      'under it the water that it follows, and its stretches.',
    draw: (corpus) =>
      asWide(STRIP_PX, drawBorderStrip(mapData(corpus).items, corpus.segments.values(), mapData(corpus).border)),
  },
  stances: {
    title: 'How neighbours and powers stand to the Taliban',
    path: ACTORS_PATH,
    note: ({ brief }) =>
      `Each answer is the latest found, and when it was so; “was” gives that of ${formatDate(brief.written)}. ` +
      'Full: yes; half: partly; hollow: no; ' +
      'a dash: nothing in the dated records of the site, which is not a no.',
    draw: (corpus) => drawMatrix(stanceMatrix(corpus)),
  },
  ties: {
    title: 'How the actors stand to each other',
    path: ACTORS_PATH,
    css: actorsCss.replaceAll(':first-of-type', ':first-child'),
    note: () =>
      'An arrow runs from the actor that acts to the one it acts on, and the word on it says how. ' +
      'Fighting is red, with a double head; opposition is dashed and ends in a bar; dealings are dotted.',
    // The first shape of an arrow is its line, once the tooltip is gone.
    draw: async (corpus) => {
      const ties = allTies(corpus);
      return natural(
        drawDiagram(ties, await layOut(toDot(ties))).replace(/(<g class="\w+">)<title>[^<]*<\/title>/g, '$1'),
      );
    },
  },
  length: {
    title: 'Length of the border against length of the ruler',
    path: LENGTH_PATH,
    css: lengthCss,
    isMap: true,
    note: () =>
      'Dots: the line, walked with a ruler; squares: other map data, at the mean distance of their points; ' +
      'at the right, figures that sources give. The scale of rulers is logarithmic.',
    draw: (corpus) => natural(drawRulerPlot(lengthPlot(corpus), 'The shorter the ruler, the longer the border.')),
  },
  claims: {
    title: 'How the brief’s claims stand up, section by section',
    path: CLAIMS_PATH,
    note: () =>
      'Each column is a claim. Full mark: supported; half: qualified; with a dot: contested; empty: unconfirmed. ' +
      'A bar above is an independent publisher that bears the claim out, ' +
      'an open bar below a page that narrows or corrects it; the figure on top counts the languages.',
    draw: (corpus) => drawClaims(ledger(corpus)),
  },
  ...Object.fromEntries(
    FIGURE_NAMES.map((name): [string, Figure] => {
      const { title, note, draw, isMap } = SHOWN[name];
      return [
        name,
        {
          title,
          note,
          ...(isMap && { isMap }),
          css: chapterFigureCss,
          path: (corpus) => whereShown(corpus, name),
          draw: (corpus) => natural(draw(corpus, 640, 'wide')),
        },
      ];
    }),
  ),
};

/** Those that stand on a page: a chapter’s own are drawn before a chapter shows them. */
export const listedFigures = (corpus: Corpus): [name: string, figure: Figure][] =>
  Object.entries(FIGURES).filter(([, figure]) => pathOf(corpus, figure) !== 'data/');

/** The chapter that shows a figure; where none does yet, the data. */
function whereShown(corpus: Corpus, name: FigureName): string {
  for (const { id, blocks } of corpus.chapters.values()) {
    const block = blocks.find((one) => one.kind === 'figure' && one.name === name);
    if (block) return paragraphPath(id, block.id);
  }
  return 'data/';
}
export const pathOf = (corpus: Corpus, { path }: Pick<Figure, 'path'>): string =>
  typeof path === 'string' ? path : path(corpus);

/** One unit is one pixel. */
const natural = (svg: string): Drawing => asWide(viewBoxOf(svg).width, svg);

const OWN =
  `.fig-full{fill:${tokens.get('ink')}}` +
  `.fig-open,.fig-none{fill:none;stroke:${tokens.get('ink')};stroke-width:1.4}` +
  `.fig-none{stroke:${tokens.get('ink-2')}}` +
  `.fig-rule{fill:none;stroke:${tokens.get('rule')}}` +
  `.fig-bar{fill:${tokens.get('lapis')}}.fig-open-bar{fill:none;stroke:${tokens.get('edge')}}`;

/** @param type that it is set in. @throws for a name that is none of theirs */
export async function figureOf(corpus: Corpus, name: string, type: Families): Promise<string> {
  const figure = given(FIGURES[name], `figure "${name}"`);
  const { title, note, css = '', isMap = false, draw } = figure;
  const path = pathOf(corpus, figure);
  const sans = `svg{font-family:${type.sans}}`;
  return drawFigure(
    await draw(corpus),
    { title, note: note(corpus), foot: [reachOf(corpus), ...creditLines(corpus, isMap), absolute(path)] },
    sans + plainStyle(css, tokens, type) + styleOf(type, '') + OWN,
  );
}
