/** Do claims and the sources that serve them agree with each other? */
import { atField, type Content, type Rule } from '../content.ts';

export const leadServesClaim: Rule = ({ fitting }, report) => {
  const sources = new Map(fitting.sources.map(({ entry, data }) => [entry.id, data]));
  for (const { entry, data } of fitting.claims) {
    data.lead.forEach((id, i) => {
      const source = sources.get(id);
      if (source === undefined || source.serves.some(({ claim }) => claim === entry.id)) return;
      const hint = `add the claim to \`serves\` in content/sources/${id}.yaml, or lead with another source`;
      report(atField(entry, ['lead', i], 'lead-serves-claim', `"${id}" does not serve this claim`, hint));
    });
  }
};

export const foundHasOriginal: Rule = (content, report) => {
  for (const { entry, data } of content.fitting.claims) {
    const originals = originalsOf(content, entry.id);
    if (data.link === 'found' && originals.length === 0) {
      const hint = 'give one source `relation: likely-original` for this claim, or say `link: lost`';
      report(atField(entry, ['link'], 'found-has-original', 'is found, but no source is its likely original', hint));
    }
    if (data.link !== 'found' && originals.length > 0) {
      const hint = 'say `link: found`, or change the relation in the source';
      const message = `is ${data.link}, but ${originals.join(' and ')} is its likely original`;
      report(atField(entry, ['link'], 'found-has-original', message, hint));
    }
  }
};

function originalsOf({ fitting }: Content, claim: string): string[] {
  const isOriginal = (serve: { claim: string; relation: string }) =>
    serve.claim === claim && serve.relation === 'likely-original';
  return fitting.sources.filter(({ data }) => data.serves.some(isOriginal)).map(({ entry }) => entry.id);
}

/**
 * “Gazette / Agency”, “Gazette (from Agency)”, “repost of”:
 * without its `origin` such a page would count as one more voice.
 */
const RELAY = / \/ |\((?:from|copy of|repost of|digest of|summary of|listing of|quoting) /;
export const relayNamesOrigin: Rule = ({ fitting }, report) => {
  for (const { entry, data } of fitting.sources) {
    if (data.origin !== undefined || !RELAY.test(data.publisher)) continue;
    const message = `"${data.publisher}" carries another house’s report`;
    const hint = 'name that house in `origin`';
    report(atField(entry, ['publisher'], 'relay-names-origin', message, hint));
  }
};
