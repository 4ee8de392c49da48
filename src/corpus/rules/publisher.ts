/** Does a site that strangers read say who answers for it? */
import { isRealHost } from '../../model/hosts.ts';
import { isRecord } from '../walk.ts';
import { PUBLISHER_FILE } from '../read.ts';
import type { Rule } from '../content.ts';

/** What to write, by field. */
const WANTED = {
  name: 'the body or person that publishes it',
  address: 'a postal address, or the publisher’s own web site',
  contact: 'an e-mail address or the address of a form, where readers report faults',
  repository: 'the web address at which the content is kept',
} as const;

export const publisherAnswers: Rule = ({ reading, setting: { site } }, report) => {
  const entry = reading.publisher;
  // Text that is no YAML has been reported by the reader.
  if (!isRealHost(new URL(site).hostname) || (entry !== undefined && entry.data === undefined)) return;
  const given = isRecord(entry?.data) ? entry.data : {};
  for (const [field, what] of Object.entries(WANTED)) {
    // A field without a value has been reported as empty.
    if (field in given) continue;
    report({
      rule: 'publisher-answers',
      file: PUBLISHER_FILE,
      line: 1,
      column: 1,
      field,
      message: `is missing, and ${site} is a real address`,
      hint: `write "${field}: …" there: ${what}`,
    });
  }
};
