/** Citations of the real sources, as parsers that others wrote read them back. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../src/exports/bibtex.ts';
import { briefItem, sourceItem, toCslJson, type CslItem } from '../../src/exports/csl.ts';
import { toRis } from '../../src/exports/ris.ts';
import { apa, chicago, inOneLine } from '../../src/exports/styles.ts';
import { essence, fullName, squash, type ReadName } from '../support/essence.ts';
import { realCorpus } from '../support/real-corpus.ts';

const corpus = realCorpus();
const items = [...corpus.sources.values()].map((source) => sourceItem(corpus, source));

test('the brief, in both styles: a report by its two authors', () => {
  const brief = briefItem(corpus.brief);
  expect(inOneLine(apa(brief))).toBe(
    'Chia, C., & Zheng, H. (2021, October). Tajikistan’s Opposition to the Taliban: Rhetoric or Threat? ' +
      'Institute of South Asian Studies (ISAS), National University of Singapore.',
  );
  expect(apa(brief).find(({ italic }) => italic)?.text).toBe(corpus.brief.title);
  expect(inOneLine(chicago(brief))).toContain('Chia, Claudia, and Zheng Haiqi. Tajikistan’s Opposition');
});

describe('all sources survive the round trip', () => {
  test('BibTeX, read by @retorquere/bibtex-parser', () => {
    const { entries, errors } = parseBibtex(toBibtex(items), { sentenceCase: false, caseProtection: false });
    expect(errors).toEqual([]);
    const read = entries.map((entry) => {
      const fields = entry.fields as unknown as Record<string, unknown>;
      return {
        id: entry.key,
        author: ((fields['author'] as ReadName[] | undefined) ?? []).map(fullName),
        title: squash(fields['title']),
        date: fields['date'],
        url: fields['url'],
      };
    });
    expect(read).toEqual(items.map((item) => ({ id: item.id, ...essence(item) })));
  });

  test('BibTeX, read by @citation-js/plugin-bibtex', () => {
    const read = new Cite(toBibtex(items)).data as unknown as CslItem[];
    // It writes some addresses with more or fewer characters percent-encoded than they came with; they lead to the same
    // page.
    const decoded = (url = ''): string => (decodeURIComponent(url) === url ? url : decoded(decodeURIComponent(url)));
    const kept = (item: CslItem) => ({ id: item.id, ...essence({ ...item, URL: decoded(item.URL) }) });
    expect(read.map(kept)).toEqual(items.map(kept));
  });

  test('RIS, read by @citation-js/plugin-ris', () => {
    const read = new Cite(toRis(items), { forceType: '@ris/file' }).data as unknown as CslItem[];
    expect(read.map(essence)).toEqual(items.map(essence));
  });

  test('CSL-JSON', () => {
    expect(new Cite(toCslJson(items)).data.map((item) => essence(item as unknown as CslItem))).toEqual(
      items.map(essence),
    );
  });
});
