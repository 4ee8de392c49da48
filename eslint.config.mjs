// What a machine can see in TypeScript and Astro: mistakes, and ways of writing that hide them. How code is set out is
// Prettier's. A rule that is off says why here; one line of code may switch a rule off if it says why (see `comments`).
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts'];
/** `.ts` is what the parser calls the frontmatter and the scripts of an Astro file. */
const ASTRO = ['**/*.astro', '**/*.astro/*.ts'];
const TESTS = ['tests/**/*.ts'];
const WITH_TYPES = { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } };
/** A part that is left out is named with `_`, or stands beside `...rest`. Astro reads `Props` itself. */
const UNUSED = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^(?:_|Props$)', ignoreRestSiblings: true }];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  js.configs.recommended,
  comments.recommended,
  {
    rules: {
      '@eslint-community/eslint-comments/require-description': 'error',
      '@eslint-community/eslint-comments/no-use': ['error', { allow: ['eslint-disable-next-line'] }],
      eqeqeq: 'error',
      // A table or a function with `if` says what a chain of `? :` hides.
      'no-nested-ternary': 'error',
      // Text from outside is cleaned of control characters, which a pattern has to name.
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },

  // With types: the source and the configuration. It takes half a minute, nearly all of it TypeScript's own.
  {
    files: TYPESCRIPT,
    ignores: [...ASTRO, ...TESTS],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: WITH_TYPES,
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers print as they are. `undefined` is let through: it is what each index and each group of a pattern may be.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true, allowAny: false, allowBoolean: false, allowRegExp: false },
      ],
      // `() => act()` hands over an act whose answer nobody wants; `return act()` ends a function early in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // A string is taken apart by code points, on purpose: names have no emoji.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': UNUSED,
      // As in `querySelector<HTMLElement>`: the caller knows what a selector finds, and what a file holds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // An empty text stands for "none" in attributes, forms and the environment: `||` is then what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // A function that does nothing is how "nothing to undo" and "not yet" are said.
      '@typescript-eslint/no-empty-function': 'off',
      // Objects of functions (a projection, a clock) are closures and made to be taken apart; `this` is in two classes.
      '@typescript-eslint/unbound-method': 'off',
      // There are no enums (Node runs the files as they are), and few classes; the two rules take a third of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // Astro's collections get their types from what the first build writes into .astro/: not there in a fresh clone.
    files: ['src/corpus/load.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Pages that embed ours name the hash of this script (`integrity`): what is built of it changes only when it must.
    files: ['src/embed/host.ts'],
    rules: {
      'no-nested-ternary': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // A browser may lack what TypeScript says that every page has: popovers, a clipboard, idle time.
    files: ['src/{elements,client,dom}/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },

  // Without types: `astro check` has them, and the parser would make a second program of the whole source for them.
  { files: ASTRO, extends: [tseslint.configs.strict, tseslint.configs.stylistic] },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ASTRO,
    rules: {
      '@typescript-eslint/no-unused-vars': UNUSED,
      // What scrolls sideways (tables, code, pictures) has to be reached by keyboard; axe asks for it in the browser tests.
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
      // Astro lists the pages and frames of a file by what it exports (`getStaticPaths`, `framesOf`).
      'astro/no-exports-from-components': 'off',
    },
  },

  // Tests: the mistakes, not the manners.
  {
    files: TESTS,
    extends: [tseslint.configs.strict],
    languageOptions: WITH_TYPES,
    rules: {
      // The one rule with types: a promise that nobody waits for is a test that cannot fail.
      '@typescript-eslint/no-floating-promises': 'error',
      // A test takes a field away by its name, to see what is said then.
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-nested-ternary': 'off',
      '@typescript-eslint/no-unused-vars': UNUSED,
      // A test that meets `undefined` fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
