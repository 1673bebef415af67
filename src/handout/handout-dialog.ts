// The dialog in which a handout is put together: what to print on the one side, its pages in small on the other.
import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import type { CitedTimeline } from '../elements/cited-timeline.ts';
import type { DialogContent, ToolDialog } from '../elements/dialog.ts';
import { openDialog } from '../elements/dialog.ts';
import { isDataNotInLink, isOnlyHere } from '../elements/link-reach.ts';
import { adoptStyles } from '../elements/parts.ts';
import { createMeasure } from '../elements/text-metrics.ts';
import type { Tool, ToolHost } from '../elements/tools.ts';
import { chooseEvents, storyRows } from './chosen-events.ts';
import type { Choices, EventChoice } from './choices.ts';
import { firstChoices, sheetOf } from './choices.ts';
import { choiceFields } from './choice-fields.ts';
import { dialogStyles } from './dialog-styles.ts';
import { pagesOf, paper } from './handout.ts';
import { numberNotes } from './notes.ts';
import { limitText } from './page-parts.ts';
import type { HandoutInput } from './page-parts.ts';
import { paperStyles } from './paper-styles.ts';
import type { PrintResult } from './press.ts';
import { Press } from './press.ts';
import type { HandoutWords } from './words.ts';
import { pagesText, wordsOf } from './words.ts';

const THUMB_PX = 200; // width of a page in the preview

/** Opens the dialog. While it is open, what the browser prints is the handout. */
export function openHandout(host: ToolHost): Tool {
  return new HandoutDialog(host);
}

class HandoutDialog implements Tool {
  readonly #host: ToolHost;
  readonly #press = new Press();
  readonly #measure: HandoutInput['measure'];
  readonly #dialog: ToolDialog;
  #choices = firstChoices(navigator.language);
  #result: PrintResult = 'begun';
  #input: HandoutInput | undefined;
  #pages: readonly TemplateResult[] = [];

  constructor(host: ToolHost) {
    this.#host = host;
    this.#measure = createMeasure({ fontFamily: getComputedStyle(host.container).fontFamily });
    adoptStyles(host.container.getRootNode() as ShadowRoot, { styles: dialogStyles });
    this.#lay();
    const draw = (): DialogContent => ({ heading: allMessages(host.store).handout, body: this.#body() });
    this.#dialog = openDialog(host, 'handout', draw, () => this.#press.close());
    this.#show();
  }

  refresh(): void {
    this.#lay();
    this.#dialog.refresh();
    this.#show();
  }

  close(): void {
    this.#dialog.close();
  }

  get #words(): HandoutWords {
    return wordsOf(this.#host.store.locale);
  }

  get #isMirrored(): boolean {
    return this.#host.store.messages.mirror !== undefined;
  }

  get #address(): string | undefined {
    return addressOf(location, isDataNotInLink(this.#host.element as CitedTimeline));
  }

  // Puts the handout together anew: as the timeline is now, and as was chosen.
  #lay(): void {
    this.#input = this.#inputNow();
    this.#pages = this.#input ? this.#papersOf(this.#input) : [];
    this.#press.load(this.#pages, sheetOf(this.#choices));
  }

  #inputNow(): HandoutInput | undefined {
    const { store } = this.#host;
    const { table, viewport } = store.state;
    if (!table) return undefined;
    const choices = this.#choices;
    const chosen = chooseEvents(table, choices.events, { shown: store.rows, view: viewport });
    const language = { dir: this.#isMirrored ? 'rtl' : 'ltr', lang: store.locale };
    return {
      store,
      table,
      choices,
      chosen,
      notes: numberNotes(table, chosen.rows),
      sheet: sheetOf(choices),
      words: this.#words,
      address: choices.hasQrCode ? this.#address : undefined,
      heightsOf: (blocks, widthPx) => this.#press.heightsOf(blocks, widthPx, language),
      measure: this.#measure,
    };
  }

  #papersOf(input: HandoutInput): TemplateResult[] {
    const { sheet, table, store } = input;
    const { title } = table.dataset;
    const language = { locale: store.locale, isMirrored: this.#isMirrored };
    return pagesOf(input).map((page, index, { length: count }) =>
      paper(page, { number: index + 1, count, sheet, title }, language),
    );
  }

  #show(): void {
    const preview = this.#dialog.node.querySelector('.handout-pages');
    if (preview) showPreview(preview, this.#pages, this.#choices);
  }

  #choose(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    this.#result = 'begun';
    this.refresh();
  }

  async #print(): Promise<void> {
    this.#press.load(this.#pages, sheetOf(this.#choices));
    this.#result = await this.#press.print();
    this.#dialog.refresh();
  }

  #body(): TemplateResult {
    const words = this.#words;
    return html`<div class="handout-sides">
      <div class="handout-choices">
        ${choiceFields({
          choices: this.#choices,
          words,
          counts: this.#counts(),
          choose: (change) => this.#choose(change),
          hasAddress: this.#address !== undefined,
        })}
      </div>
      <div class="handout-preview" role="group" aria-label=${words.preview} tabindex="0">
        <div class="handout-pages" aria-hidden="true"></div>
      </div>
      ${this.#foot()}
    </div>`;
  }

  // How many events there are to choose from.
  #counts(): Readonly<Record<EventChoice, number>> {
    const { state, rows } = this.#host.store;
    const { table, viewport } = state;
    return {
      shown: rows.length,
      view: table ? chooseEvents(table, 'view', { shown: rows, view: viewport }).total : 0,
      story: table ? storyRows(table).length : 0,
    };
  }

  #foot(): TemplateResult {
    const { length: count } = this.#pages;
    return html`<div class="handout-foot">
      <div role="status">
        <p class="page-count">${count > 0 ? pagesText(this.#host.store.locale, count) : nothing}</p>
        ${this.#remarks().map((remark) => html`<p class="remark">${remark}</p>`)}
      </div>
      <button class="main" ?disabled=${count === 0} @click=${() => void this.#print()}>
        ${this.#words.print}
      </button>
    </div>`;
  }

  #remarks(): string[] {
    const words = this.#words;
    const { parts } = this.#choices;
    if (!this.#input || this.#input.chosen.rows.length === 0) return [words.noEvents];
    if (parts.size === 0) return [words.nothingChosen];
    return [
      limitText(this.#input),
      parts.has('bibliography') && this.#input.notes.sources.length === 0 ? words.noSources : '',
      this.#result === 'unsupported' ? words.cannotPrint : this.#result === 'not-begun' ? words.notBegun : '',
    ].filter(Boolean);
  }
}

// In a root of its own: the pages look as they do on paper, whatever the timeline around them looks like.
function showPreview(node: Element, pages: readonly TemplateResult[], choices: Choices): void {
  const root = node.shadowRoot ?? node.attachShadow({ mode: 'open' });
  adoptStyles(root, { styles: paperStyles });
  adoptStyles(root, { styles: dialogStyles });
  const { widthPx, heightPx } = sheetOf(choices);
  const scale = THUMB_PX / Math.min(widthPx, heightPx);
  const size = `width:${widthPx * scale}px;height:${heightPx * scale}px`;
  render(
    html`<div class="thumbs">
      ${pages.map(
        (page) =>
          html`<div class="thumb" .style=${size}>
            <div class="scaled" .style=${`width:${widthPx}px;transform:scale(${scale})`}>${page}</div>
          </div>`,
      )}
    </div>`,
    root,
  );
}

/**
 * The address of the page with its view, for pupils' phones: undefined where a phone could not open it.
 *
 * @param isOfOtherData It opens other data than those on screen.
 */
export function addressOf(
  place: Pick<Location, 'protocol' | 'hostname' | 'href'>,
  isOfOtherData: boolean,
): string | undefined {
  return isOnlyHere(place) || isOfOtherData ? undefined : place.href;
}
