/** Does a site that strangers read say who answers for it? */
import { isRealHost } from '../../model/hosts.ts';
import { Publisher } from '../../model/schemas.ts';
import { isRecord } from '../walk.ts';
import { PUBLISHER_FILE } from '../read.ts';
import type { Rule } from '../content.ts';

export const publisherAnswers: Rule = ({ reading, setting: { site } }, report) => {
  const entry = reading.publisher;
  // Text that is no YAML has been reported by the reader.
  if (!isRealHost(new URL(site).hostname) || (entry !== undefined && entry.data === undefined)) return;
  const given = isRecord(entry?.data) ? entry.data : {};
  for (const [field, schema] of Object.entries(Publisher.shape)) {
    // A field without a value has been reported as empty.
    if (field in given) continue;
    report({
      rule: 'publisher-answers',
      file: PUBLISHER_FILE,
      line: 1,
      column: 1,
      field,
      message: `is missing, and ${site} is a real address`,
      hint: `write "${field}: …" there: ${schema.unwrap().description}`,
    });
  }
};
