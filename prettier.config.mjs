/**
 * One format for all that is written by hand. 120 columns: messages of checks and names of tests are whole sentences,
 * which a narrower page would have cut in two; a diff still shows both sides on a wide screen.
 * @type {import('prettier').Config}
 */
export default {
  printWidth: 120,
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
