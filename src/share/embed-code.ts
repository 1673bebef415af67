// Code that puts a timeline into another page: a script and the element, or a frame. Pure. Whatever a title or an address is made
// of, it stays text of an attribute.
import { escapeHtml } from '../data/markup.ts';
import type { PageView } from '../interaction/view-hash.ts';
import { writeHash } from '../interaction/view-hash.ts';

/** What is to stand in the other page. */
export interface EmbedSettings {
  readonly title: string;
  /** Address of the dataset, as the other page is to name it. */
  readonly src: string;
  /** What the columns of a Parquet file mean; '' where their names say it. */
  readonly columns: string;
  /** Of the element's words; '' for that of the page. */
  readonly lang: string;
  /** Where it begins; undefined for the beginning of the dataset. */
  readonly view: PageView | undefined;
  readonly gestures: string;
  /** Colours of a frame, which knows nothing of the page around it. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** CSS px; undefined for all the width that there is. */
  readonly widthPx: number | undefined;
  readonly heightPx: number;
}

/** Height of the element where nothing says another, CSS px. */
export const DEFAULT_HEIGHT_PX = 480;
/** The same of a frame: what it asks for at the usual size of text. */
export const FRAME_HEIGHT_PX = 544;

/** Names and values of the element's attributes, those that are as usual left out. */
export function attributesOf({ src, columns, lang, view, gestures }: EmbedSettings): [string, string][] {
  const attributes: [string, string | null | undefined][] = [
    ['src', src],
    ['columns', columns],
    ['lang', lang],
    ['lanes', view && view.lanes !== 'category' ? view.lanes : ''],
    ['view', view && view.view !== 'timeline' ? view.view : ''],
    ['sort', view && view.sort !== 'time' ? view.sort : ''],
    ['known-by', view?.knownBy],
    ['source', view?.source],
    ['selected', view?.selected],
    ['gestures', gestures === 'cooperative' ? '' : gestures],
  ];
  return attributes.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** A script element and the timeline, as HTML. @param script Address of the standalone script. */
export function scriptCode(settings: EmbedSettings, script: string): string {
  const { title, src, view, widthPx, heightPx } = settings;
  const kind = script.endsWith('.iife.js') ? 'defer' : 'type="module"';
  const style = [
    ...(widthPx === undefined ? [] : [`width: ${widthPx}px; max-width: 100%`]),
    ...(heightPx === DEFAULT_HEIGHT_PX ? [] : [`height: ${heightPx}px`]),
  ].join('; ');
  const attributes = [
    ...attributesOf(settings).map(([name, value]) => attribute(name, value)),
    ...(view?.without && view.source ? ['without'] : []),
    ...(style ? [attribute('style', style)] : []),
  ].join(' ');
  return [
    `<script ${kind} ${attribute('src', script)}></script>`,
    `<cited-timeline ${attributes}>`,
    `  <a ${attribute('href', src)}>${escapeHtml(title)}</a>`,
    '</cited-timeline>',
  ].join('\n');
}

/**
 * A frame, as HTML, and the script that gives it the height that it asks for. Where another height is chosen, the script would undo
 * that, and is not there.
 *
 * @param page Address of the page for frames, `embed.html`; the script is beside it.
 */
export function frameCode(settings: EmbedSettings, page: string): string {
  const { title, widthPx, heightPx } = settings;
  const isAsAsked = heightPx === FRAME_HEIGHT_PX;
  const frame = `<iframe ${[
    attribute('src', frameAddress(settings, page)),
    attribute('title', title),
    attribute('width', widthPx === undefined ? '100%' : `${widthPx}`),
    attribute('height', `${heightPx}`),
    attribute('loading', 'lazy'),
    attribute('allow', 'fullscreen'),
    attribute('style', 'border: 0'),
    ...(isAsAsked ? ['data-cited-timeline'] : []),
  ].join(' ')}></iframe>`;
  const script = attribute('src', page.replace(/embed\.html$/, 'embed-host.js'));
  return isAsAsked ? `${frame}\n<script async ${script}></script>` : frame;
}

/** The address of the page for frames: attributes of the element by their names, filters and range as in a hash. */
export function frameAddress(settings: EmbedSettings, page: string): string {
  const { view, theme } = settings;
  const parameters = new URLSearchParams(attributesOf(settings));
  if (view?.without && view.source) parameters.set('without', '1');
  if (theme !== 'auto') parameters.set('theme', theme);
  if (view) {
    const others: PageView = { ...view, lanes: 'category', view: 'timeline', sort: 'time' };
    const isOpen = view.source !== null;
    const filters = isOpen ? { ...view.filters, sources: [] } : view.filters;
    const rest = writeHash({
      ...others,
      filters,
      selected: null,
      knownBy: null,
      source: null,
      without: false,
    });
    for (const [name, value] of new URLSearchParams(rest.slice(1))) parameters.append(name, value);
  }
  return `${page}?${parameters.toString()}`;
}

function attribute(name: string, value: string): string {
  return `${name}="${escapeHtml(value)}"`;
}
