// Where the pages to be printed stand: beside the body of the page, unseen on screen, and while it is there the only thing that
// is printed, by our button or by the browser's own. See docs/decisions/0017-handout.md. Knows nothing of what it prints.
import type { TemplateResult } from 'lit';
import { css, html, nothing, render } from 'lit';
import type { Sheet } from './choices.ts';
import { paperStyles } from './paper-styles.ts';

const MARK = 'data-timeline-handout';
/** A print window opens at once or not at all; the event that says so may follow a little later. */
const BEGIN_MS = 1000;

// Important rules of a shadow tree's own sheet win over those of the page, inline ones too (CSS Cascade 4, 6.1): whatever the page
// says of every div, or of print, it does not say of this one.
const hostStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: 0 auto auto 0 !important;
    width: 0 !important;
    height: 0 !important;
    overflow: hidden !important;
    visibility: hidden !important;
    contain: strict !important;
  }
  .pages {
    display: none;
  }
  @media print {
    :host {
      all: initial !important;
      display: block !important;
    }
    .pages {
      display: block;
    }
    .measure {
      display: none;
    }
    .paper {
      break-after: page;
      break-inside: avoid;
    }
    .paper:last-child {
      break-after: auto;
    }
  }
`;

// More specific than any rule that a page may have for its root.
const ROOT = `:root${':not(#\\#)'.repeat(3)}`;

// `!important`, since a page may have rules for its own pages: wider margins for the first, say.
function printRules({ cssSize }: Sheet): string {
  const page = `{size:${cssSize}!important;margin:0!important}`;
  return `@media print{
    ${ROOT}{all:initial!important;display:block!important}
    ${ROOT}::before,${ROOT}::after{content:none!important}
    ${ROOT}>:not([${MARK}]){display:none!important}
  }
  @page${page}@page:first${page}@page:left${page}@page:right${page}`;
}

/** What came of asking the browser to print. */
export type PrintResult = 'begun' | 'not-begun' | 'unsupported';

/** Holds the pages of one handout. Nothing stays behind in the page after `close`. */
export class Press {
  readonly #node: HTMLDivElement;
  readonly #measure: HTMLDivElement;
  readonly #pages: HTMLDivElement;
  readonly #rules = new CSSStyleSheet();

  constructor() {
    this.#node = document.createElement('div');
    this.#node.setAttribute(MARK, '');
    const root = this.#node.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [paperStyles, hostStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
    this.#measure = document.createElement('div');
    this.#measure.className = 'measure';
    this.#pages = document.createElement('div');
    this.#pages.className = 'pages';
    root.append(this.#measure, this.#pages);
    document.documentElement.append(this.#node);
  }

  /** Heights of blocks in a column of this width, px, as they will be on paper. */
  heightsOf(
    blocks: readonly TemplateResult[],
    widthPx: number,
    { dir, lang }: { dir: string; lang: string },
  ): number[] {
    render(
      html`<div class="paper" dir=${dir} lang=${lang}>
        <div class="column" .style=${`width:${widthPx}px`}>
          ${blocks.map((block) => html`<div class="block">${block}</div>`)}
        </div>
      </div>`,
      this.#measure,
    );
    const column = this.#measure.querySelector('.column');
    // A page may be zoomed or scaled as a whole; paper is not.
    const scale = (column?.getBoundingClientRect().width ?? 0) / widthPx || 1;
    const heights = Array.from(
      column?.children ?? [],
      (block) => block.getBoundingClientRect().height / scale,
    );
    render(nothing, this.#measure);
    return heights;
  }

  /** From now on these pages are what is printed; without any, the page itself again. */
  load(pages: readonly TemplateResult[], sheet: Sheet): void {
    render(pages, this.#pages);
    this.#rules.replaceSync(printRules(sheet));
    const sheets = document.adoptedStyleSheets.filter((rules) => rules !== this.#rules);
    document.adoptedStyleSheets = pages.length > 0 ? [...sheets, this.#rules] : sheets;
  }

  /** Asks the browser to print. */
  async print(): Promise<PrintResult> {
    if (typeof window.print !== 'function') return 'unsupported';
    let hasBegun = false;
    const begun = (): void => void (hasBegun = true);
    addEventListener('beforeprint', begun, { once: true });
    try {
      window.print();
    } catch {
      return 'unsupported';
    }
    if (!hasBegun) await new Promise((resolve) => setTimeout(resolve, BEGIN_MS));
    removeEventListener('beforeprint', begun);
    return hasBegun ? 'begun' : 'not-begun';
  }

  close(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((rules) => rules !== this.#rules);
    render(nothing, this.#pages);
    this.#node.remove();
  }
}
