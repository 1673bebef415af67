// The plot as a picture to keep: what is seen or the whole, in light or dark, as SVG or PNG, with a preview.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { isInView } from '../data/event-table.ts';
import { sourceName } from '../data/source-name.ts';
import { createMeasure } from '../elements/text-metrics.ts';
import { viewOfRows } from '../layout/view-range.ts';
import type { LayoutInput } from '../layout/layout.ts';
import { createLayout } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import { isolated } from '../time/isolated.ts';
import type { Picture } from '../render/svg-text.ts';
import { svgDocument } from '../render/svg-text.ts';
import type { FileSaver } from './file-saver.ts';
import { fileName } from '../elements/file-name.ts';
import { choice } from './form.ts';
import { linkOf } from './link-section.ts';
import type { Scheme } from '../elements/page-theme.ts';
import { schemeOf, themeOf } from '../elements/page-theme.ts';
import { paintPicture } from './paint-picture.ts';
import { pictureOf } from './picture.ts';
import type { Section, ShareContext } from './section.ts';
import { headOf, numberWords } from './section.ts';
import { fill } from '../time/time-words.ts';
import type { ShareWords } from './words.ts';
import type { Theme } from '../render/theme.ts';
import { localesFor } from '../time/formats.ts';
import { CROWD, CROWDS } from '../elements/crowd-plot.ts';

/** Size of a picture of the whole: that of a page in a report. */
const WHOLE_WIDTH_PX = 1200;
const WHOLE_HEIGHT_PX = 560;
/** Sources that are named; the others are counted. */
const MOST_NAMED = 10;
/** Events that are looked at for their sources; of more, all sources of the dataset are named. */
const MOST_ASKED = 5000;

type What = 'seen' | 'whole';
type Scale = '1' | '2' | '3';

/** A picture, and what is chosen for it. */
export class PictureSection implements Section {
  readonly #contextNow: () => ShareContext;
  readonly #saver: FileSaver;
  #what: What;
  #scheme: Scheme;
  #scale: Scale = '2';

  constructor(contextNow: () => ShareContext, saver: FileSaver) {
    this.#contextNow = contextNow;
    this.#saver = saver;
    const { host } = contextNow();
    this.#what = host.scene() ? 'seen' : 'whole';
    this.#scheme = schemeOf(host.container);
  }

  body(): TemplateResult {
    const { words } = this.#contextNow();
    return html`
      <div class="share-row">${this.#choices(words)}</div>
      <canvas
        class="share-picture"
        role="img"
        aria-label=${fill(words.pictureOf, headOf(this.#contextNow()).title)}
      ></canvas>
      <div class="share-row">
        <button class="main" @click=${() => void this.#savePng()}>${words.savePng}</button>
        <button class="main" @click=${() => this.#saveSvg()}>${words.saveSvg}</button>
      </div>
    `;
  }

  drawn(panel: HTMLElement): void {
    const canvas = panel.querySelector('canvas');
    const { host, update } = this.#contextNow();
    // Crowds are laid out by a part, which may not have come yet.
    if (host.store.rows.length > CROWD && !CROWDS.use(update) && !CROWDS.isMissing) return;
    const picture = this.#picture();
    if (canvas && picture) paintPicture(canvas, picture, this.#theme, Math.max(1, devicePixelRatio));
  }

  get #theme(): Theme {
    return themeOf(this.#contextNow().host.container, this.#scheme);
  }

  #set(change: () => void): void {
    change();
    this.#contextNow().update();
  }

  #choices(words: ShareWords): TemplateResult {
    const isSeen = this.#contextNow().host.scene() !== undefined;
    const what = {
      name: 'what',
      label: words.shows,
      value: this.#what,
      options: [...(isSeen ? [['seen', words.asSeen] as const] : []), ['whole', words.whole] as const],
    };
    const scheme = {
      name: 'scheme',
      label: words.colours,
      value: this.#scheme,
      options: [['light', words.light] as const, ['dark', words.dark] as const],
    };
    const scale = {
      name: 'scale',
      label: words.pngSize,
      value: this.#scale,
      options: [['1', '1×'] as const, ['2', '2×'] as const, ['3', '3×'] as const],
    };
    return html`${choice<What>(what, (value) => this.#set(() => (this.#what = value)))}
    ${choice<Scheme>(scheme, (value) => this.#set(() => (this.#scheme = value)))}
    ${choice<Scale>(scale, (value) => this.#set(() => (this.#scale = value)))}`;
  }

  #picture(): Picture | undefined {
    const context = this.#contextNow();
    const { host } = context;
    const scene = this.#what === 'seen' ? host.scene() : wholeScene(context);
    if (!scene) return undefined;
    return pictureOf(
      scene,
      { title: headOf(context).title, credits: creditsOf(context, this.#what) },
      {
        measure: createMeasure(getComputedStyle(host.container)),
        isMirrored: host.store.messages.mirror !== undefined,
      },
    );
  }

  #saveSvg(): void {
    const { title } = headOf(this.#contextNow());
    const picture = this.#picture();
    if (!picture) return;
    const text = svgDocument(picture, title, this.#theme);
    this.#saver.save(new Blob([text], { type: 'image/svg+xml' }), fileName(title, 'svg'));
  }

  async #savePng(): Promise<void> {
    const context = this.#contextNow();
    const picture = this.#picture();
    if (!picture) return;
    const blob = await pngOf(picture, this.#theme, Number(this.#scale));
    if (blob) this.#saver.save(blob, fileName(headOf(context).title, 'png'));
    else context.tell(context.words.tooLarge);
  }
}

async function pngOf(picture: Picture, theme: Theme, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  try {
    if (!paintPicture(canvas, picture, theme, scale)) return null;
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null; // too large for this browser
  }
}

function wholeScene({ host }: ShareContext): Scene | undefined {
  const { store, container } = host;
  const { table, selected } = store.state;
  if (!table) return undefined;
  const { fontSize, fontFamily } = getComputedStyle(container);
  const input: LayoutInput = {
    table,
    rows: store.rows,
    lanes: store.lanes,
    laneLabels: store.laneLabels,
    viewport: viewOfRows(table, store.rows, WHOLE_WIDTH_PX),
    heightPx: WHOLE_HEIGHT_PX,
    fontPx: host.scene()?.fontPx ?? Number.parseFloat(fontSize),
    hasLaneHeaders: true,
    locale: store.locale,
    measure: createMeasure({ fontFamily }),
    emphasised: selected === undefined ? [] : [selected],
    moments: store.moments,
  };
  const crowds = store.rows.length > CROWD ? CROWDS.module : undefined;
  const scene = crowds ? new crowds.CrowdLayout().layout(input) : createLayout()(input);
  return store.messages.mirror?.(scene) ?? scene;
}

// Whose work it is, what may be done with it, and where it is from.
function creditsOf(context: ShareContext, what: What): string[] {
  const { words, host } = context;
  const { locale } = host.store;
  const { license } = headOf(context);
  // Among words that run the other way, names and addresses keep to themselves (UAX #9, 6.2).
  const isMirrored = host.store.messages.mirror !== undefined;
  const apart = (text: string): string => (isMirrored ? `\u2068${text}\u2069` : isolated(text));
  const names = creditedNames(context, what).map(apart);
  const list = new Intl.ListFormat(localesFor(locale), { type: 'unit', style: 'short' }).format(
    names.slice(0, MOST_NAMED),
  );
  const others = names.length - MOST_NAMED;
  const sources = others > 0 ? fill(words.more, list, numberWords(locale, others)) : list;
  return [
    ...(names.length > 0 ? [fill(words.creditSources, sources)] : []),
    ...(license ? [fill(words.creditLicence, apart(license))] : []),
    ...(/^https?:$/.test(location.protocol) ? [apart(linkOf(context).replace(/#.*$/s, ''))] : []),
  ];
}

// Each name once; of what is seen, the sources of what is in view.
function creditedNames({ host }: ShareContext, what: What): string[] {
  const { table, viewport } = host.store.state;
  const { rows } = host.store;
  if (!table) return [];
  const { sources } = table.dataset;
  let cited: ReadonlySet<string> | undefined;
  if (rows.length <= MOST_ASKED) {
    const shown = what === 'whole' ? rows : rows.filter((row) => isInView(table, row, viewport));
    cited = new Set(
      Array.from(shown, (row) => table.eventAt(row).citations.map(({ source }) => source)).flat(),
    );
  }
  return [...new Set(sources.filter(({ id }) => cited?.has(id) ?? true).map(sourceName))];
}
