/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The checked content, put there by src/middleware.ts and by component tests. */
    corpus: import('./model/corpus.ts').Corpus;
    /** The chapter that is being drawn, set by its page. */
    chapter?: import('./model/corpus.ts').Chapter;
  }
}
