/** A named view of the map, ready to draw on its page. */
import { homeIn, isHome, viewIn } from '../../map/view/home.ts';
import { LAYER_NAME } from '../../map/items/list.ts';
import type { Item, Layer, Scene, Size, View } from '../../map/types.ts';
import { decodeView } from '../../map/view/view.ts';
import type { Corpus, NamedView } from '../../model/corpus.ts';
import { mapData } from '../map/data.ts';
import { need } from '../../model/need.ts';

/** The view as its address has it. The content check has made sure that it can be read. */
export const viewOf = (corpus: Corpus, { view }: Pick<NamedView, 'view'>): View =>
  decodeView(view, { has: (id) => mapData(corpus).items.some((item) => item.id === id) || id.startsWith('actor/') })
    .view;

/** The view in a picture of a size. */
export const fitted = (view: View, size: Size): View =>
  isHome(view) ? { ...view, ...homeIn(size) } : viewIn(view, size);

/** What a scene shows, by layer, with what a mark stands for; rows of a table. */
export function shownIn(
  scene: Scene,
  items: readonly Item[],
): { layer: Layer; title: string; items: readonly Item[] }[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = scene.drawn.flatMap(({ layer, members }) =>
    members.map((id) => ({ layer, item: need(byId, id, 'item') })),
  );
  const order: readonly Layer[] = ['events', 'crossings', 'segments', 'towns', 'bases', 'actors'];
  return order.flatMap((layer) => {
    const here = shown.filter((one) => one.layer === layer).map(({ item }) => item);
    return here.length > 0
      ? [{ layer, title: LAYER_NAME[layer], items: items.filter((item) => here.includes(item)) }]
      : [];
  });
}
