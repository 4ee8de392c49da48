/**
 * Mistakes in styles, and one way to write what CSS lets one write in several. How they are set out is Prettier's.
 * @type {import('stylelint').Config}
 */
export default {
  extends: ['stylelint-config-standard'],
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    // Rules that belong together stand together; an empty line parts the groups.
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,
    // A file goes from part to part of a page, and each part has its strong and its weak selectors.
    'no-descending-specificity': null,
    // Safari before 16.4 does not read `(width >= 48rem)`.
    'media-feature-range-notation': 'prefix',
    // Safari reads these with their prefix only.
    'property-no-vendor-prefix': [true, { ignoreProperties: ['-webkit-text-size-adjust', '-webkit-user-select'] }],
    // A length is written as exactly as it was worked out.
    'number-max-precision': null,
    'alpha-value-notation': 'number',
    'value-keyword-case': ['lower', { camelCaseSvgKeywords: true, ignoreKeywords: ['Georgia'] }],
  },
};
