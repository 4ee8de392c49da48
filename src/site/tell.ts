/** How a reader tells what is wrong: a link that already says of what, in which edition, and where. */
import type { Publisher } from '../model/corpus.ts';
import { contactUrl, isWebAddress } from './publisher.ts';

export interface Subject {
  /** As `claims/border-length`. */
  id: string;
  /** Name of the latest edition, where there is one. */
  edition: string | undefined;
  /** Full address of the page. */
  address: string;
}

/**
 * A message to the publisher: by mail, in the publisher's form, or as an issue of the repository,
 * whichever is named first.
 * @returns `undefined` where the publisher names none
 */
export function tellLink({ contact, repository }: Publisher, { id, edition, address }: Subject): string | undefined {
  const subject = edition === undefined ? id : `${id} (edition ${edition})`;
  if (contact !== undefined && !isWebAddress(contact))
    return `${contactUrl(contact)}?${query({ subject, body: `${address}\r\n\r\n` })}`;
  if (contact !== undefined) return withQuery(contact, { id, ...(edition !== undefined && { edition }), address });
  return repository === undefined ? undefined : issueLink(repository, subject, address);
}

/** The form for a new issue, by the conventions of GitLab and of GitHub, which Codeberg and others share. */
function issueLink(repository: string, title: string, description: string): string {
  const home = repository.replace(/(?:\.git)?\/*$/, '');
  return /^https:\/\/[^/]*gitlab/.test(home)
    ? withQuery(`${home}/-/issues/new`, { 'issue[title]': title, 'issue[description]': description })
    : withQuery(`${home}/issues/new`, { title, body: description });
}

/** Percent-encoded throughout: in a mail `+` would stand for itself. */
const query = (values: Record<string, string>) =>
  Object.entries(values)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');

function withQuery(address: string, values: Record<string, string>): string {
  const [, before = '', asked = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  return `${before}${asked ? `${asked}&` : '?'}${query(values)}${fragment}`;
}
