/** Who answers for the site, in the forms that pages, files and machines ask for. */
import type { Corpus } from '../model/corpus.ts';
import { absolute, PUBLISHER_PATH } from './href.ts';
import { SITE_NAME } from './name.ts';

/** The publisher's name; a copy that names none stands for itself, never for the authors of the brief. */
export const publishedBy = ({ publisher }: Pick<Corpus, 'publisher'>): string => publisher.name ?? SITE_NAME;

/** Whether what a reader is given is a page of the web, and not a mailbox or a postal address. */
export const isWebAddress = (text: string): boolean => text.startsWith('https://') || text.startsWith('http://');

/** Where a contact leads: mailboxes too have an address. */
export const contactUrl = (contact: string): string => (isWebAddress(contact) ? contact : `mailto:${contact}`);

/** The publisher in JSON-LD, which is also the author of the site's own words. https://schema.org/Organization */
export function organisation({ publisher }: Pick<Corpus, 'publisher'>): object {
  const { name = SITE_NAME, address, contact } = publisher;
  const home = address !== undefined && isWebAddress(address) ? address : absolute();
  return {
    '@type': 'Organization',
    '@id': absolute(PUBLISHER_PATH),
    name,
    url: home,
    ...(address !== undefined && home !== address && { address: address.trim().replaceAll('\n', ', ') }),
    ...(contact !== undefined &&
      (isWebAddress(contact)
        ? { contactPoint: { '@type': 'ContactPoint', contactType: 'corrections', url: contact } }
        : { email: contact })),
  };
}
