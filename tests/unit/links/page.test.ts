import { describe, expect, test } from 'vitest';
import { headings, isBarrier, isHome, notFoundHeading } from '../../../src/links/page.ts';

const withTitle = (title: string) => `<!doctype html><html><head><title>${title}</title></head>`;

describe('a heading that says “not found”', () => {
  test.each([
    '404',
    '404 Not Found',
    'Error 404',
    'Not Found',
    'Page not found | TASS',
    'HTTP 404 – Not found',
    'Ошибка 404',
    '404 - страница не найдена',
    'The page you requested cannot be found',
    'This page doesn’t exist',
    'Article no longer available',
    'Страница не найдена',
    'Запрашиваемая страница не существует',
    'Материал удалён',
    'Саҳифа ёфт нашуд',
    'Саҳифаи дархостшуда ёфт нашуд',
    'صفحه یافت نشد',
    'صفحه مورد نظر پیدا نشد',
    'Page introuvable',
    'Page non trouvée - RFI',
    'Cette page n’existe plus',
    'Seite nicht gefunden',
    'Página no encontrada',
    'Sayfa bulunamadı',
    'Sahifa topilmadi',
    'Page&nbsp;not&#32;found',
  ])('%s', (title) => {
    expect(notFoundHeading(withTitle(title))).toBeDefined();
  });

  test.each([
    'Bodies of two guards not found in the Panj',
    '404 soldiers cross the border',
    'Tajikistan: 404 km of road',
    'Not found guilty: the Aghbar case',
    'На границе не найдены нарушители',
    'Страница истории: перемирие 1997 года',
    'В Дарвазе найдена страница рукописи',
    'A new page in relations',
    'صفحه نخست',
    'Une page se tourne à Douchanbé',
    'Eine neue Seite',
    '',
  ])('but not: %s', (title) => {
    expect(notFoundHeading(withTitle(title))).toBeUndefined();
  });

  test('the first h1 speaks where the title is that of the site', () => {
    expect(notFoundHeading(`${withTitle('Asia-Plus')}<h1 class="x"><span>Страница</span> не найдена</h1>`)).toBe(
      'Страница не найдена',
    );
  });

  test('text below the headings does not count', () => {
    expect(
      notFoundHeading(`${withTitle('Asia-Plus')}<h1>Parade</h1><p>Page not found</p><h1>Page not found</h1>`),
    ).toBeUndefined();
  });
});

test('headings are read as people see them', () => {
  expect(headings('<TITLE>Rahmon &amp; Macron&#8230;</TITLE><h1>\n A <b>visit</b>&#x2014; 2021</h1 >')).toEqual([
    'Rahmon & Macron…',
    'A visit — 2021',
  ]);
  expect(headings('&#9999999;<title>')).toEqual([]);
});

test.each([
  ['Just a moment...', true],
  ['Attention Required! | Cloudflare', true],
  ['Access Denied', true],
  ['DDoS-Guard', true],
  ['Solve this captcha', true],
  ['Access to the border: denied and granted', false],
  ['The moment that changed Dushanbe', false],
])('%s is a barrier: %s', (title, expected) => {
  expect(isBarrier(withTitle(title))).toBe(expected);
});

test.each([
  ['https://tass.com', true],
  ['https://tass.com/', true],
  ['https://eurasianet.org/en/', true],
  ['https://khovar.tj/index.php', true],
  ['https://tass.com/world', false],
  ['https://asiaplustj.info/en/news/1', false],
  ['https://khovar.tj/?p=12', false],
])('%s is the first page of a site: %s', (address, expected) => {
  expect(isHome(address)).toBe(expected);
});
