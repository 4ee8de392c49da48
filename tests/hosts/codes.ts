/** What a writer copies: the codes that the pages of the dialog offer, for the site at the bench's address. */
import type { Browser } from 'playwright-core';
import { embedCode, WAYS, type CodeParts, type Way } from '../../src/embed/codes.ts';

export interface Code {
  /** `view/darvoz, element`; `claim/border-length, compact, frame, plain` */
  name: string;
  way: Way;
  html: string;
}

/** One of each kind that behaves in its own way. A claim has two sizes. */
const PARTS = ['view/darvoz', 'claim/border-length', 'event/aghbar-tears-letter', 'timeline'];
/** The ways, and the frame without style. */
const VARIANTS = [...WAYS.map((way) => ({ way, isPlain: false })), { way: 'frame', isPlain: true }] as const;

/** @param integrity hash of the script as it is served here: addresses in it may differ from those of the build */
export async function codesFor(siteUrl: string, integrity: string, browser: Browser): Promise<Code[]> {
  const page = await browser.newPage();
  const codes: Code[] = [];
  for (const part of PARTS) {
    await page.goto(new URL(`embed/code/${part}/`, siteUrl).href);
    const given = await page.locator('share-codes').getAttribute('data-parts');
    for (const parts of JSON.parse(given!) as (CodeParts & { size: string })[]) {
      const name = part + (parts.size === 'Compact' ? ', compact' : '');
      codes.push(
        ...VARIANTS.map(({ way, isPlain }) => ({
          name: `${name}, ${way}${isPlain ? ', plain' : ''}`,
          way,
          html: embedCode(way, { ...parts, integrity }, { isPlain }),
        })),
      );
    }
  }
  await page.close();
  return codes;
}
