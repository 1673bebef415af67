// The part of Citation.js that is used here; it has no types of its own.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly unknown[], options?: { readonly generateGraph?: boolean });
    format(format: 'bibtex'): string;
  }
}
declare module '@citation-js/plugin-bibtex' {}
