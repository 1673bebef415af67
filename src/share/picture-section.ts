// The plot as a picture to keep: what is seen or the whole, in light or dark, as SVG or PNG, with a preview.
import { html } from 'lit';
import { countInView } from '../data/event-table.ts';
import { sourceName } from '../data/source-name.ts';
import { createMeasure } from '../elements/text-metrics.ts';
import { spanOf, viewOf } from '../elements/view-range.ts';
import type { LayoutInput } from '../layout/layout.ts';
import { createLayout } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import { isolated } from '../render/primitives.ts';
import type { Picture } from '../render/svg-text.ts';
import { svgDocument } from '../render/svg-text.ts';
import type { FileSaver } from './data-section.ts';
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

/** The section. */
export function pictureSection(contextNow: () => ShareContext, saver: FileSaver): Section {
  let what: What = contextNow().host.scene() ? 'seen' : 'whole';
  let scheme: Scheme = schemeOf(contextNow().host.container);
  let scale: Scale = '2';

  const picture = (): Picture | undefined => {
    const context = contextNow();
    const { host } = context;
    const { store } = host;
    const scene = what === 'seen' ? host.scene() : wholeScene(context);
    if (!scene) return undefined;
    return pictureOf(
      scene,
      { title: headOf(context).title, credits: creditsOf(context, what) },
      {
        measure: createMeasure(getComputedStyle(host.container).fontFamily),
        isMirrored: store.messages.mirror !== undefined,
      },
    );
  };
  const set = (change: () => void): void => {
    change();
    contextNow().update();
  };
  const theme = (): ReturnType<typeof themeOf> => themeOf(contextNow().host.container, scheme);
  const saveSvg = (): void => {
    const { title } = headOf(contextNow());
    const drawing = picture();
    if (!drawing) return;
    const text = svgDocument(drawing, title, theme());
    saver.save(new Blob([text], { type: 'image/svg+xml' }), fileName(title, 'svg'));
  };
  const savePng = async (): Promise<void> => {
    const { tell, words } = contextNow();
    const { title } = headOf(contextNow());
    const drawing = picture();
    if (!drawing) return;
    const blob = await pngOf(drawing, theme(), Number(scale));
    if (blob) saver.save(blob, fileName(title, 'png'));
    else tell(words.tooLarge);
  };

  return {
    body: () => {
      const { words, host } = contextNow();
      return html`
        <div class="share-row">
          ${choice<What>(
            {
              name: 'what',
              label: words.shows,
              value: what,
              options: [
                ...(host.scene() ? [['seen', words.asSeen] as const] : []),
                ['whole', words.whole] as const,
              ],
            },
            (value) => set(() => (what = value)),
          )}
          ${choice<Scheme>(
            {
              name: 'scheme',
              label: words.colours,
              value: scheme,
              options: [
                ['light', words.light],
                ['dark', words.dark],
              ],
            },
            (value) => set(() => (scheme = value)),
          )}
          ${choice<Scale>(
            {
              name: 'scale',
              label: words.pngSize,
              value: scale,
              options: [
                ['1', '1×'],
                ['2', '2×'],
                ['3', '3×'],
              ],
            },
            (value) => set(() => (scale = value)),
          )}
        </div>
        <canvas
          class="share-picture"
          role="img"
          aria-label=${fill(words.pictureOf, headOf(contextNow()).title)}
        ></canvas>
        <div class="share-row">
          <button class="main" @click=${() => void savePng()}>${words.savePng}</button>
          <button class="main" @click=${saveSvg}>${words.saveSvg}</button>
        </div>
      `;
    },
    drawn: (panel) => {
      const canvas = panel.querySelector('canvas');
      const { host, update } = contextNow();
      // Crowds are laid out by a part, which may not have come yet.
      if (host.store.rows.length > CROWD && !CROWDS.use(update) && !CROWDS.isMissing) return;
      const drawing = picture();
      if (canvas && drawing) paintPicture(canvas, drawing, theme(), Math.max(1, devicePixelRatio));
    },
  };
}

async function pngOf(
  drawing: Picture,
  theme: ReturnType<typeof themeOf>,
  scale: number,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  try {
    if (!paintPicture(canvas, drawing, theme, scale)) return null;
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
    viewport: viewOf(spanOf(table, store.rows) ?? table.extent, WHOLE_WIDTH_PX),
    heightPx: WHOLE_HEIGHT_PX,
    fontPx: host.scene()?.fontPx ?? Number.parseFloat(fontSize),
    hasLaneHeaders: true,
    locale: store.locale,
    measure: createMeasure(fontFamily),
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
  const names = sourceNames(context, what).map(apart);
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
function sourceNames({ host }: ShareContext, what: What): string[] {
  const { table, viewport } = host.store.state;
  const { rows } = host.store;
  if (!table) return [];
  const { sources } = table.dataset;
  let cited: ReadonlySet<string> | undefined;
  if (rows.length <= MOST_ASKED) {
    const shown =
      what === 'whole' ? rows : rows.filter((row) => countInView(table, Uint32Array.of(row), viewport));
    cited = new Set(
      Array.from(shown, (row) => table.eventAt(row).citations.map(({ source }) => source)).flat(),
    );
  }
  return [...new Set(sources.filter(({ id }) => cited?.has(id) ?? true).map(sourceName))];
}
