// The dialog in which a handout is put together: what to print on the one side, its pages in small on the other.
import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import type { CitedTimeline } from '../elements/cited-timeline.ts';
import { openDialog } from '../elements/dialog.ts';
import { isDataNotInLink, isOnlyHere } from '../elements/link-reach.ts';
import { adoptStyles } from '../elements/parts.ts';
import { createMeasure } from '../elements/text-metrics.ts';
import type { Tool, ToolHost } from '../elements/tools.ts';
import { chooseEvents, storyRows } from './chosen-events.ts';
import type { Choices } from './choices.ts';
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
import { pagesText, wordsOf } from './words.ts';

const THUMB_PX = 200; // width of a page in the preview

/** Opens the dialog. While it is open, what the browser prints is the handout. */
export function openHandout(host: ToolHost): Tool {
  const { store } = host;
  const press = new Press();
  const font = getComputedStyle(host.container).fontFamily;
  const measure = createMeasure({ fontFamily: font });
  let choices = firstChoices(navigator.language);
  let result: PrintResult = 'begun';
  let pages: readonly TemplateResult[] = [];
  let input: HandoutInput | undefined;

  const lay = (): void => {
    input = inputOf(choices);
    pages = input ? papersOf(input) : [];
    press.load(pages, sheetOf(choices));
  };
  const inputOf = (chosen: Choices): HandoutInput | undefined => {
    const { table, viewport } = store.state;
    if (!table) return undefined;
    const events = chooseEvents(table, chosen.events, { shown: store.rows, view: viewport });
    const language = { dir: isMirrored() ? 'rtl' : 'ltr', lang: store.locale };
    return {
      store,
      table,
      choices: chosen,
      chosen: events,
      notes: numberNotes(table, events.rows),
      sheet: sheetOf(chosen),
      words: wordsOf(store.locale),
      address: chosen.hasQrCode ? address() : undefined,
      heightsOf: (blocks, widthPx) => press.heightsOf(blocks, widthPx, language),
      measure,
    };
  };
  const address = (): string | undefined =>
    addressOf(location, isDataNotInLink(host.element as CitedTimeline));
  const isMirrored = (): boolean => store.messages.mirror !== undefined;
  const papersOf = (from: HandoutInput): TemplateResult[] => {
    const { sheet, table } = from;
    const { title } = table.dataset;
    return pagesOf(from).map((page, index, { length: count }) =>
      paper(
        page,
        { number: index + 1, count, sheet, title },
        { locale: store.locale, isMirrored: isMirrored() },
      ),
    );
  };
  const choose = (change: Partial<Choices>): void => {
    choices = { ...choices, ...change };
    result = 'begun';
    refresh();
  };
  const print = async (): Promise<void> => {
    press.load(pages, sheetOf(choices));
    result = await press.print();
    dialog.refresh();
  };
  const draw = (): { heading: string; body: TemplateResult } => ({
    heading: allMessages(store).handout,
    body: body(),
  });
  const body = (): TemplateResult => {
    const w = wordsOf(store.locale);
    const { table, viewport } = store.state;
    const { shown, story } = {
      shown: store.rows.length,
      story: table ? storyRows(table).length : 0,
    };
    const view = table ? chooseEvents(table, 'view', { shown: store.rows, view: viewport }).total : 0;
    return html`<div class="handout-sides">
      <div class="handout-choices">
        ${choiceFields({ choices, words: w, counts: { shown, view, story }, choose, hasAddress: address() !== undefined })}
      </div>
      <div class="handout-preview" role="group" aria-label=${w.preview} tabindex="0">
        <div class="handout-pages" aria-hidden="true"></div>
      </div>
      <div class="handout-foot">
        <div role="status">
          <p class="page-count">${pages.length > 0 ? pagesText(store.locale, pages.length) : nothing}</p>
          ${remarks().map((remark) => html`<p class="remark">${remark}</p>`)}
        </div>
        <button class="main" ?disabled=${pages.length === 0} @click=${() => void print()}>${w.print}</button>
      </div>
    </div>`;
  };
  const remarks = (): string[] => {
    const w = wordsOf(store.locale);
    if (!input || input.chosen.rows.length === 0) return [w.noEvents];
    if (choices.parts.size === 0) return [w.nothingChosen];
    return [
      limitText(input),
      choices.parts.has('bibliography') && input.notes.sources.length === 0 ? w.noSources : '',
      result === 'unsupported' ? w.cannotPrint : result === 'not-begun' ? w.notBegun : '',
    ].filter(Boolean);
  };
  const refresh = (): void => {
    lay();
    dialog.refresh();
    const preview = dialog.node.querySelector('.handout-pages');
    if (preview) showPreview(preview, pages, choices);
  };

  adoptStyles(host.container.getRootNode() as ShadowRoot, { styles: dialogStyles });
  lay();
  const dialog = openDialog(host, 'handout', draw, () => press.close());
  refresh();
  return { refresh, close: dialog.close };
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
