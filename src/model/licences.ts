/**
 * Under which terms what the site offers may be used, and what to show with it.
 * LICENSE-CONTENT.md and LICENSE-GEODATA.md say more.
 */
export const LICENCES = {
  text: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    credit: 'the authors of Rhetoric or Threat',
  },
  geodata: {
    name: 'ODbL-1.0',
    title: 'Open Database License 1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    credit:
      '© OpenStreetMap contributors (ODbL) · Natural Earth · GSHHG/WDBII · GeoNames (CC BY 4.0) · OpenFlights (ODbL)',
  },
} as const;
export type Licence = keyof typeof LICENCES;
