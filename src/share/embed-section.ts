// Code for other people's pages, with a preview that is the timeline itself, as large as it will be there.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { allRows } from '../data/event-table.ts';
import type { CitedTimeline } from '../elements/cited-timeline.ts';
import { copyField } from './copy-field.ts';
import type { FileSaver } from './file-saver.ts';
import type { EmbedSettings } from './embed-code.ts';
import { attributesOf, DEFAULT_HEIGHT_PX, FRAME_HEIGHT_PX, frameCode, scriptCode } from './embed-code.ts';
import { fileName } from '../elements/file-name.ts';
import { addressOfData, isOnlyHere } from '../elements/link-reach.ts';
import { choice, pixels } from './form.ts';
import { framePageAddress, scriptAddress } from './own-addresses.ts';
import type { Section, ShareContext } from './section.ts';
import { elementOf, eventsOf, headOf, viewNow } from './section.ts';
import { fill } from '../time/time-words.ts';
import type { ShareWords } from './words.ts';

/** More events than this are not shown twice at a time. */
const MOST_PREVIEWED = 5000;
/** Width of a page whose width nobody knows. */
const USUAL_WIDTH_PX = 800;

type Way = 'script' | 'frame';
type Theme = EmbedSettings['theme'];

/** Code, and what is chosen for it. */
export class EmbedSection implements Section {
  readonly #contextNow: () => ShareContext;
  readonly #saver: FileSaver;
  #way: Way = 'script';
  #theme: Theme = 'auto';
  #widthPx: number | undefined;
  #heightPx: number | undefined;
  #isThisView = true;
  #preview: CitedTimeline | undefined;
  #previewed = '';

  constructor(contextNow: () => ShareContext, saver: FileSaver) {
    this.#contextNow = contextNow;
    this.#saver = saver;
  }

  body(): TemplateResult {
    const context = this.#contextNow();
    const { words, host } = context;
    const hasPreview = host.store.state.whole!.count <= MOST_PREVIEWED;
    return html`
      ${this.#choiceOfWay(words)} ${this.#hints(context).map((hint) => html`<p class="soft">${hint}</p>`)}
      ${addressOfData(elementOf(context)) === undefined ? this.#dataFirst(words) : nothing}
      <div class="share-row">${this.#sizes(words)} ${this.#viewBox(words)}</div>
      ${this.#way === 'frame' ? this.#choiceOfTheme(words) : nothing}
      ${copyField(context, {
        label: words.code,
        text: this.#code(),
        action: words.copyCode,
        copied: words.codeCopied,
        lines: 6,
      })}
      <p class="share-label">${words.preview}</p>
      ${hasPreview ? html`<div class="share-preview" inert></div>` : html`<p class="soft">${words.noPreview}</p>`}
    `;
  }

  drawn(panel: HTMLElement): void {
    const box = panel.querySelector<HTMLElement>('.share-preview');
    if (!box) return;
    const context = this.#contextNow();
    const settings = this.#settings();
    const key = JSON.stringify([this.#way, this.#isThisView, this.#theme, context.host.store.locale]);
    if (key !== this.#previewed || this.#preview?.parentElement !== box) {
      this.#previewed = key;
      this.#preview = previewOf(context, settings, this.#way);
      box.replaceChildren(this.#preview);
    }
    place(box, this.#preview, settings);
    this.#preview.style.colorScheme = this.#way === 'frame' && this.#theme !== 'auto' ? this.#theme : '';
  }

  #settings(): EmbedSettings {
    const context = this.#contextNow();
    const element = elementOf(context);
    const { lang, gestures, columns } = element;
    const { title } = headOf(context);
    return {
      title,
      src: addressOfData(element) ?? fileName(title, 'json'),
      columns: typeof columns === 'string' ? columns : '',
      // A frame knows nothing of the page around it.
      lang: lang || (this.#way === 'frame' ? context.host.store.locale : ''),
      view: this.#isThisView ? viewNow(context) : undefined,
      gestures,
      theme: this.#theme,
      widthPx: this.#widthPx,
      heightPx: this.#height,
    };
  }

  get #height(): number {
    return this.#heightPx ?? (this.#way === 'script' ? DEFAULT_HEIGHT_PX : FRAME_HEIGHT_PX);
  }

  #set(change: () => void): void {
    change();
    this.#contextNow().update();
  }

  #code(): string {
    const settings = this.#settings();
    return this.#way === 'script'
      ? scriptCode(settings, scriptAddress().href)
      : frameCode(settings, framePageAddress().href);
  }

  #hints({ words }: ShareContext): readonly string[] {
    const [hint, filesFirst, { isKnown }] =
      this.#way === 'script'
        ? [words.scriptHint, words.scriptFirst, scriptAddress()]
        : [words.frameHint, words.frameFirst, framePageAddress()];
    return [hint, ...(isKnown ? [] : [filesFirst]), ...(isOnlyHere(location) ? [words.onlyHere] : [])];
  }

  #choiceOfWay(words: ShareWords): TemplateResult {
    return choice<Way>(
      {
        name: 'way',
        label: words.embedAs,
        value: this.#way,
        options: [
          ['script', words.script],
          ['frame', words.frame],
        ],
      },
      (way) => this.#set(() => (this.#way = way)),
    );
  }

  #dataFirst(words: ShareWords): TemplateResult {
    return html`<p class="share-note">
      ${fill(words.dataFirst, this.#settings().src)}
      <button @click=${() => void this.#saver.write('json', false)}>${words.save}</button>
    </p>`;
  }

  #sizes(words: ShareWords): TemplateResult {
    const width = { label: words.width, value: this.#widthPx, placeholder: words.fullWidth };
    const height = { label: words.height, value: this.#height };
    return html`${pixels(width, (px) => this.#set(() => (this.#widthPx = px)))}
    ${pixels(height, (px) => this.#set(() => (this.#heightPx = px)))}`;
  }

  #viewBox(words: ShareWords): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${this.#isThisView}
        @change=${() => this.#set(() => (this.#isThisView = !this.#isThisView))}
      />${words.thisView}</label
    >`;
  }

  #choiceOfTheme(words: ShareWords): TemplateResult {
    return choice<Theme>(
      {
        name: 'theme',
        label: words.colours,
        value: this.#theme,
        options: [
          ['auto', words.auto],
          ['light', words.light],
          ['dark', words.dark],
        ],
      },
      (theme) => this.#set(() => (this.#theme = theme)),
    );
  }
}

// The same data once more, without fetching it again.
function previewOf(context: ShareContext, settings: EmbedSettings, way: Way): CitedTimeline {
  const { host } = context;
  const whole = host.store.state.whole!;
  const element = document.createElement(host.element.localName) as CitedTimeline;
  for (const [name, value] of attributesOf({ ...settings, lang: host.store.locale })) {
    if (name !== 'src' && name !== 'columns') element.setAttribute(name, value);
  }
  const { view } = settings;
  if (view?.without) element.without = true;
  if (view && way === 'frame') {
    const { start, end, filters, source } = view;
    if (source === null) element.filters = filters;
    if (start !== undefined && end !== undefined) element.visibleRange = { start, end };
  }
  element.dataset = { ...whole.dataset, events: [...eventsOf(whole.eventAt, allRows(whole))] };
  return element;
}

// As large as it will be, made smaller as a whole where there is less room.
function place(box: HTMLElement, preview: HTMLElement, { widthPx, heightPx }: EmbedSettings): void {
  const room = box.clientWidth;
  const width = widthPx ?? Math.max(room, USUAL_WIDTH_PX);
  const scale = Math.min(1, room / width);
  box.style.height = `${heightPx * scale}px`;
  preview.style.width = `${width}px`;
  preview.style.height = `${heightPx}px`;
  preview.style.transform = scale === 1 ? '' : `scale(${scale})`;
}
