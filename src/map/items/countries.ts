/** Country names for readers. Only those that the content names; others show their code. */
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

/** ISO 3166-1 alpha-2 codes → `Tajikistan`, `Tajikistan–Afghanistan`. */
export const countryNames = (codes: readonly string[]): string =>
  codes.map((code) => NAMES.get(code) ?? code).join('–');
