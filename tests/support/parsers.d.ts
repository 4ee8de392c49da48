/** Parsers, sanitizers and frameworks that have no types of their own, as far as the tests use them. */
declare module 'commonmark' {
  export class Parser {
    parse(text: string): unknown;
  }
  export class HtmlRenderer {
    render(tree: unknown): string;
  }
}
declare module 'sanitize-html' {
  const sanitize: {
    (html: string, options?: { allowedTags?: readonly string[] }): string;
    defaults: { allowedTags: string[] };
  };
  export default sanitize;
}
declare module 'react' {
  export function createElement(type: never, props?: object): unknown;
}
declare module 'react/jsx-runtime';
declare module 'react-dom/server' {
  export function renderToStaticMarkup(element: unknown): string;
}
