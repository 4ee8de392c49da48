/** What the beginning of a web page says of itself: is it the page, or a notice that stands in its place? Pure. */

/** How sites say “page not found”: English, Russian, Tajik, Persian, French, German, Spanish, Turkish, Uzbek. */
const NOT_FOUND: readonly RegExp[] = [
  /^\W*(?:(?:http|error|erreur|fehler|ошибка|хато|خطای)\s*)?404(?![\p{L}\p{N}])\s*(?:$|[^\p{L}\p{N}\s]|(?:error|page|not|seite|страница|саҳифа|ошибка)(?!\p{L}))/iu,
  /^\W*not found\W*(?:$|[|–—-])/iu,
  /(?<!\p{L})(?:page|article|document|content)(?: \p{L}+){0,4} (?:not found|(?:does not|doesn[’']t) exist|(?:cannot|can[’']t|could not) be found|no longer (?:exists|available))/iu,
  /(?<!\p{L})(?:страниц[аы]|стать[яи]|документ|материал)(?: \p{L}+){0,3} (?:не найден[ао]?|не существует|удал[её]н[ао]?)(?!\p{L})/iu,
  /(?<!\p{L})(?:саҳифа(?:и|аи)?|маводи?)(?: \p{L}+){0,3} (?:ёфт нашуд|пайдо нашуд)/iu,
  /(?:صفحه|مطلب)(?:[\s\u200c]\p{L}+){0,4}[\s\u200c](?:یافت نشد|پیدا نشد|وجود ندارد)/iu,
  /(?<!\p{L})page(?: \p{L}+){0,3} (?:introuvable|non trouvée|n[’']existe (?:pas|plus))/iu,
  /(?<!\p{L})seite(?: \p{L}+){0,3} (?:nicht gefunden|existiert nicht|nicht (?:mehr )?vorhanden)/iu,
  /(?<!\p{L})página(?: \p{L}+){0,3} no (?:encontrada|existe)/iu,
  /(?<!\p{L})sayfa(?: \p{L}+){0,3} bulunamadı/iu,
  /(?<!\p{L})sahifa(?: \p{L}+){0,3} topilmadi/iu,
];

/** Titles of the pages that ask whether you are human, or send you away. */
const BARRIER =
  /^\W*(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|security check|ddos-guard|один момент|доступ (?:запрещ[её]н|ограничен))|captcha/iu;

/** The `<title>` and the first `<h1>` as plain text, as far as they can be read. */
export function headings(html: string): string[] {
  return ['title', 'h1'].flatMap((tag) => {
    const found = new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}\\s*>`, 'i').exec(html)?.[1];
    const text = found === undefined ? '' : plainText(found);
    return text === '' ? [] : [text];
  });
}

/** The heading by which a page says that there is nothing at its address. */
export const notFoundHeading = (html: string): string | undefined =>
  headings(html).find((text) => NOT_FOUND.some((pattern) => pattern.test(text)));

/** Whether a page stands between a program and the page asked for. */
export const isBarrier = (html: string): boolean => headings(html).some((text) => BARRIER.test(text));

/** Whether an address is the first page of a site, or of one of its languages. */
export function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return search === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|default|home)\.\w+)?$/i.test(pathname);
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  raquo: '»',
  laquo: '«',
};

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? fromCode(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))
        : (ENTITIES[name.toLowerCase()] ?? all),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
