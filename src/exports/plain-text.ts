/** Text files for servers that name no encoding: a reader then takes them for an older one than UTF-8. */

const SIGNS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '·': '-',
  '×': 'x',
  '©': '(c)',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

/**
 * The same text in ASCII, which every encoding shares;
 * where letters of other scripts are left, UTF-8 that says so by a byte order mark.
 */
export function toPlainText(text: string): string {
  const plain = text
    .replace(/[^\x00-\x7f]/g, (sign) => SIGNS[sign] ?? sign)
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC');
  return /^[\x00-\x7f]*$/.test(plain) ? plain : `\ufeff${plain}`;
}
