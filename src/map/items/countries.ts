/** Country names for readers: those that the content may name (`corpus/rules/geography.ts`). */
const NAMES = new Map([
  ['AF', 'Afghanistan'],
  ['CN', 'China'],
  ['IN', 'India'],
  ['IR', 'Iran'],
  ['KG', 'Kyrgyzstan'],
  ['KZ', 'Kazakhstan'],
  ['PK', 'Pakistan'],
  ['TJ', 'Tajikistan'],
  ['TM', 'Turkmenistan'],
  ['UZ', 'Uzbekistan'],
]);

/** Whether a code has a name here. */
export const isNamedCountry = (code: string): boolean => NAMES.has(code);

/** ISO 3166-1 alpha-2 codes → `Tajikistan`, `Tajikistan–Afghanistan`. */
export const countryNames = (codes: readonly string[]): string =>
  codes.map((code) => NAMES.get(code) ?? code).join('–');
