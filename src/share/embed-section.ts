// Code for other people's pages, with a preview that is the timeline itself, as large as it will be there.
import { html, nothing } from 'lit';
import { allRows } from '../data/event-table.ts';
import type { CitedTimeline } from '../elements/cited-timeline.ts';
import { copyField } from './copy-field.ts';
import type { FileSaver } from './data-section.ts';
import type { EmbedSettings } from './embed-code.ts';
import { attributesOf, DEFAULT_HEIGHT_PX, frameCode, scriptCode } from './embed-code.ts';
import { fileName } from '../elements/file-name.ts';
import { choice, pixels } from './form.ts';
import { framePageAddress, scriptAddress } from './own-addresses.ts';
import type { Section, ShareContext } from './section.ts';
import { addressOfData, elementOf, eventsOf, headOf, viewNow } from './section.ts';
import { fill } from '../time/time-words.ts';

/** More events than this are not shown twice at a time. */
const MOST_PREVIEWED = 5000;
/** Width of a page whose width nobody knows. */
const USUAL_WIDTH_PX = 800;

type Way = 'script' | 'frame';
type Theme = EmbedSettings['theme'];

/** The section. */
export function embedSection(contextNow: () => ShareContext, saver: FileSaver): Section {
  let way: Way = 'script';
  let theme: Theme = 'auto';
  let widthPx: number | undefined;
  let heightPx = DEFAULT_HEIGHT_PX;
  let isThisView = true;
  let preview: CitedTimeline | undefined;
  let previewed = '';

  const settings = (): EmbedSettings => {
    const context = contextNow();
    const element = elementOf(context);
    const { title } = headOf(context);
    // A frame knows nothing of the page around it.
    const lang = element.lang || (way === 'frame' ? context.host.store.locale : '');
    return {
      title,
      src: addressOfData(context) ?? fileName(title, 'json'),
      lang,
      view: isThisView ? viewNow(context) : undefined,
      gestures: element.gestures,
      theme,
      widthPx,
      heightPx,
    };
  };
  const set = (change: () => void): void => {
    change();
    contextNow().update();
  };
  const hints = (): readonly string[] => {
    const context = contextNow();
    const { words } = context;
    const isThere = way === 'script' ? scriptAddress().isKnown : framePageAddress().isKnown;
    const files = way === 'script' ? words.scriptFirst : words.frameFirst;
    return [way === 'script' ? words.scriptHint : words.frameHint, ...(isThere ? [] : [files])];
  };

  return {
    body: () => {
      const context = contextNow();
      const { words, host } = context;
      const chosen = settings();
      const code =
        way === 'script'
          ? scriptCode(chosen, scriptAddress().href)
          : frameCode(chosen, framePageAddress().href);
      const hasPreview = host.store.state.whole!.count <= MOST_PREVIEWED;
      return html`
        ${choice<Way>(
          {
            name: 'way',
            label: words.embedAs,
            value: way,
            options: [
              ['script', words.script],
              ['frame', words.frame],
            ],
          },
          (value) => set(() => (way = value)),
        )}
        ${hints().map((hint) => html`<p class="soft">${hint}</p>`)}
        ${
          addressOfData(context) === undefined
            ? html`<p class="share-note">
                ${fill(words.dataFirst, chosen.src)}
                <button @click=${() => void saver.write('json', false)}>${words.save}</button>
              </p>`
            : nothing
        }
        <div class="share-row">
          ${pixels({ label: words.width, value: widthPx, placeholder: words.fullWidth }, (value) =>
            set(() => (widthPx = value)),
          )}
          ${pixels({ label: words.height, value: heightPx }, (value) =>
            set(() => (heightPx = value ?? DEFAULT_HEIGHT_PX)),
          )}
          <label class="check"
            ><input
              type="checkbox"
              .checked=${isThisView}
              @change=${() => set(() => (isThisView = !isThisView))}
            />${words.thisView}</label
          >
        </div>
        ${
          way === 'frame'
            ? choice<Theme>(
                {
                  name: 'theme',
                  label: words.colours,
                  value: theme,
                  options: [
                    ['auto', words.auto],
                    ['light', words.light],
                    ['dark', words.dark],
                  ],
                },
                (value) => set(() => (theme = value)),
              )
            : nothing
        }
        ${copyField(context, {
          label: words.code,
          text: code,
          action: words.copyCode,
          copied: words.codeCopied,
          lines: way === 'script' ? 6 : 4,
        })}
        <p class="share-label">${words.preview}</p>
        ${hasPreview ? html`<div class="share-preview" inert></div>` : html`<p class="soft">${words.noPreview}</p>`}
      `;
    },
    drawn: (panel) => {
      const box = panel.querySelector<HTMLElement>('.share-preview');
      if (!box) return;
      const context = contextNow();
      const { host } = context;
      const chosen = settings();
      const key = JSON.stringify([way, isThisView, theme, host.store.locale]);
      if (key !== previewed || preview?.parentElement !== box) {
        previewed = key;
        preview = previewOf(context, chosen, way);
        box.replaceChildren(preview);
      }
      place(box, preview, chosen);
      const scheme = way === 'frame' && theme !== 'auto' ? theme : '';
      preview.style.colorScheme = scheme;
    },
  };
}

// The same data once more, without fetching it again.
function previewOf(context: ShareContext, settings: EmbedSettings, way: Way): CitedTimeline {
  const { host } = context;
  const whole = host.store.state.whole!;
  const element = document.createElement(host.element.localName) as CitedTimeline;
  for (const [name, value] of attributesOf({ ...settings, lang: host.store.locale })) {
    if (name !== 'src') element.setAttribute(name, value);
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
