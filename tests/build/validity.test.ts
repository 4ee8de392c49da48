/**
 * Pages are valid HTML: what may stand in what, values of attributes, names of what is pressed, header cells. Not a
 * matter of style.
 */
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect } from 'vitest';
import { forEvery } from '../support/for-every.ts';

const RULES = [
  'aria-hidden-body',
  'aria-label-misuse',
  'attribute-allowed-values',
  'attribute-misuse',
  'deprecated',
  'element-permitted-content',
  'element-permitted-occurrences',
  'element-permitted-order',
  'element-permitted-parent',
  'element-required-ancestor',
  'element-required-attributes',
  'element-required-content',
  'form-dup-name',
  'heading-level',
  'hidden-focusable',
  'input-attributes',
  'input-missing-label',
  'multiple-labeled-controls',
  'no-abstract-role',
  'no-dup-attr',
  'no-dup-class',
  'no-dup-id',
  'no-missing-references',
  'no-raw-characters',
  'no-redundant-role',
  'no-unknown-elements',
  'script-element',
  'text-content',
  'unique-landmark',
  'void-content',
  'wcag/h30',
  'wcag/h36',
  'wcag/h63',
  'wcag/h67',
  'wcag/h71',
];
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    elements: [
      'html5',
      Object.fromEntries(
        ['border-map', 'map-embed', 'map-explorer', 'share-codes'].map((name) => [name, { flow: true }]),
      ),
    ],
    // Fields of one name are a group where they are boxes to tick.
    rules: {
      ...Object.fromEntries(RULES.map((rule) => [rule, 'error'])),
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button'] }],
    },
  }),
);

/** One page of each kind, and one frame of each; not the references, which would take as long as all of them. */
const KINDS = [
  '',
  '404.html',
  'about/',
  'method/',
  'glossary/',
  'data/',
  'corrections/',
  'chapters/september-2021/',
  'cite/chapters/september-2021/',
  'claims/',
  'claims/border-length/',
  'events/',
  'events/khorog-parade/',
  'actors/',
  'actors/tajikistan/',
  'places/',
  'places/khorog/',
  'map/',
  'map/about/',
  'map/length/',
  'map/views/',
  'map/views/lower-panj/',
  'v/',
  'v/november-2026/',
  'embed/',
  'embed/code/claim/border-length/',
  'embed/map/',
  'embed/timeline/',
  'embed/border-strip/',
  'embed/stance/',
  'embed/length/',
  'embed/claim/border-length/',
  'embed/claim/border-length/short/',
  'embed/actor/tajikistan/',
  'embed/event/khorog-parade/',
  'embed/chapter-map/september-2021/map1/',
  'embed/v/november-2026/map/',
  'embed/v/november-2026/claim/border-length/',
];

const everyKind = forEvery(KINDS, (path) => path || 'home');

everyKind('a page of each kind is valid', async (path) => {
  const file = path.endsWith('.html') ? path : `${path}index.html`;
  const { results } = await validator.validateString(readFileSync(`dist/${file}`, 'utf8'));
  expect(
    results
      .flatMap(({ messages }) => messages)
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  ).toEqual([]);
});
