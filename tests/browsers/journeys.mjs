// @ts-check
// What a reader does with the built pages, once in each browser engine. A journey fails by throwing; each begins with a
// page of its own, and nothing may be reported as an error in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { middleOf } from './reader.mjs';

/** @typedef {import('./reader.mjs').Reader} Reader */
/** @type {{ title: string, events: readonly { title: string }[] }} */
const DATASET = JSON.parse(
  readFileSync(new URL('../../data/moscow-visit-2023.json', import.meta.url), 'utf8'),
);
const WARRANT = 'ICC arrest warrant for Putin';

const CTRL_WHEEL = 'Ctrl and the wheel zoom';

/** What cannot be tried in an engine, and why. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const CANNOT = {
  webkit: { [CTRL_WHEEL]: 'WebKitWebDriver lets go of all keys while the wheel turns' },
};

/** @type {Readonly<Record<string, (reader: Reader) => Promise<void>>>} */
export const JOURNEYS = {
  'The page opens with all events': async (reader) => {
    await open(reader);
    const count = await reader.run(() =>
      document
        .querySelector('cited-timeline')
        ?.shadowRoot?.querySelector('[role=option]')
        ?.getAttribute('aria-setsize'),
    );
    assert.equal(count, String(DATASET.events.length));
    await reader.find('heading', DATASET.title);
  },

  'A click opens an event, Esc closes it': async (reader) => {
    await open(reader);
    await reader.click('option', `${WARRANT}, `);
    await reader.find('region', 'Details');
    await reader.find('heading', WARRANT);
    await reader.press('Escape');
    await reader.gone('region', 'Details');
  },

  'The keyboard alone opens an event and gives its place back': async (reader) => {
    await open(reader);
    await tabTo(reader, 'option');
    await reader.press('Home', 'ArrowRight', 'Enter');
    await reader.find('region', 'Details');
    const { selected } = await reader.shown();
    assert.ok(selected, 'nothing is selected');
    await reader.press('Escape');
    await reader.gone('region', 'Details');
    const last = await focusIn(reader, 'option');
    await reader.press('ArrowRight');
    await reader.until('the keyboard on the next event', async () =>
      (await reader.all('option')).some(({ isFocused, name }) => isFocused && name !== last.name),
    );
    await reader.press('Enter');
    await reader.until('the next event', async () => {
      const { selected: next } = await reader.shown();
      return next && next !== selected;
    });
  },

  'Buttons and keys zoom': async (reader) => {
    await open(reader);
    const whole = spanOf(await reader.range());
    await reader.click('button', 'Zoom in');
    await reader.until('a closer view', async () => spanOf(await reader.range()) < whole * 0.9);
    await tabTo(reader, 'option');
    const before = spanOf(await reader.range());
    await reader.press('+');
    await reader.until('a closer view', async () => spanOf(await reader.range()) < before * 0.9);
    await reader.press('-', '0');
    await reader.until('the whole', async () => spanOf(await reader.range()) >= whole * 0.9);
  },

  'A plain wheel is the page’s, unless the page gives it away': async (reader) => {
    await open(reader);
    const at = middleOf(await reader.find('listbox'));
    const before = spanOf(await reader.range());
    await reader.wheel(at, -240);
    await new Promise((done) => setTimeout(done, 400));
    assert.equal(spanOf(await reader.range()), before, 'a plain wheel zoomed');
    await reader.run(() => document.querySelector('cited-timeline')?.setAttribute('gestures', 'greedy'));
    // Further than before: WebKitWebDriver turns the wheel by the difference.
    await reader.wheel(at, -480);
    await reader.until('a closer view', async () => spanOf(await reader.range()) < before * 0.95);
  },

  [CTRL_WHEEL]: async (reader) => {
    await open(reader);
    const at = middleOf(await reader.find('listbox'));
    const before = spanOf(await reader.range());
    await reader.wheel(at, -240, 'Control');
    await reader.until('a closer view', async () => spanOf(await reader.range()) < before * 0.95);
  },

  'Dragging moves the view and keeps its span': async (reader) => {
    await open(reader);
    const whole = spanOf(await reader.range());
    await reader.click('button', 'Zoom in');
    await reader.until('a closer view', async () => spanOf(await reader.range()) < whole * 0.9);
    const before = await reader.range();
    const { x, y } = middleOf(await reader.find('listbox'));
    await reader.drag({ x, y: y + 60 }, { x: x + 160, y: y + 60 });
    const after = await reader.until('a moved view', async () => {
      const range = await reader.range();
      return range.start < before.start && range;
    });
    const change = Math.abs(spanOf(after) / spanOf(before) - 1);
    assert.ok(change < 0.001, `the span changed by ${change}`);
    const { selected } = await reader.shown();
    assert.equal(selected, null, 'the drag opened an event');
  },

  'List, table and evidence show the same events': async (reader) => {
    await open(reader);
    for (const [view, role] of /** @type {const} */ ([
      ['List', 'list'],
      ['Table', 'table'],
      ['Evidence', 'table'],
    ])) {
      await reader.click('radio', view);
      await reader.until(`the ${view}`, async () => (await reader.shown()).view === view.toLowerCase());
      await reader.find(role);
      for (const { title } of DATASET.events) {
        await reader.until(`“${title}” in the ${view}`, () =>
          reader.run(
            (words) =>
              document
                .querySelector('cited-timeline')
                ?.shadowRoot?.querySelector('.sheet')
                ?.textContent?.includes(words) ?? false,
            title,
          ),
        );
      }
    }
    await reader.click('radio', 'Timeline');
    await reader.find('listbox', 'Events');
  },

  'Search finds an event and opens it': async (reader) => {
    await open(reader);
    await tabTo(reader, 'option');
    await reader.press('/');
    await focusIn(reader, 'searchbox');
    await reader.type('warrant');
    await reader.click('button', WARRANT);
    await reader.find('region', 'Details');
    await reader.find('heading', WARRANT);
  },

  'Filters open over the page, keep what is chosen, and clear': async (reader) => {
    await open(reader);
    await reader.click('button', 'Filters');
    await reader.find('dialog', 'Filters');
    await reader.click('checkbox', 'Diplomacy');
    await reader.until('a filter', async () => (await reader.shown()).filters.categories.length === 1);
    await reader.press('Escape');
    await reader.gone('dialog', 'Filters');
    const { isFocused } = await reader.find('button', 'Filters, 1');
    assert.ok(isFocused, 'the keyboard is not back on the button');
    await reader.click('button', 'Clear filters');
    await reader.until('no filter', async () => (await reader.shown()).filters.categories.length === 0);
  },

  'The address holds the view, and Back goes back': async (reader) => {
    await open(reader);
    await reader.click('option', `${WARRANT}, `);
    const hash = await reader.until('the event in the address', () =>
      reader.run(() => location.hash.includes('event=') && location.hash),
    );
    await reader.run(() => history.back());
    await reader.gone('region', 'Details');
    await reader.open(`${hash}`);
    await reader.find('heading', WARRANT);
  },

  'A presentation goes on, back and away': async (reader) => {
    await open(reader);
    await reader.click('button', 'Present');
    await stepOf(reader, 1);
    await reader.press('Space');
    await stepOf(reader, 2);
    await reader.press('ArrowLeft');
    await stepOf(reader, 1);
    // In full screen the first Esc may be the browser's.
    await reader.until('the end of the presentation', async () => {
      await reader.press('Escape');
      return (await reader.all('region')).every(({ name }) => name !== 'Presentation');
    });
    await reader.find('listbox', 'Events');
  },

  'Arabic runs from right to left, with dates from the browser': async (reader) => {
    await open(reader);
    await reader.run(() => document.querySelector('cited-timeline')?.setAttribute('lang', 'ar'));
    await reader.find('listbox', 'الأحداث');
    const options = await reader.all('option');
    assert.ok(
      options.every(({ name }) => !/Invalid Date|NaN|undefined/.test(name)),
      'a date is not in words',
    );
  },

  'Thirteen billion years are shown and zoomed': async (reader) => {
    await reader.open('?src=/examples/deep-time.json');
    await reader.find('option', 'The Big Bang');
    const before = spanOf(await reader.range());
    await reader.click('button', 'Zoom in');
    await reader.until('a closer view', async () => spanOf(await reader.range()) < before * 0.9);
  },

  'Three million flights are read from a Parquet file': async (reader) => {
    await reader.open('examples/flights.html');
    await reader.find('option');
    await reader.until('all flights', () =>
      reader.run(() =>
        /3,000,000|3 million/.test(document.querySelector('cited-timeline')?.shadowRoot?.textContent ?? ''),
      ),
    );
  },

  'A page with a strict policy and a hostile style sheet shows its timelines': async (reader) => {
    await reader.open('strict/examples/embed.html');
    await reader.find('option', 'The Big Bang');
    await reader.find('option', `${WARRANT}, `);
    await reader.click('option', `${WARRANT}, `);
    await reader.find('region', 'Details');
  },
};

/** @param {Reader} reader */
async function open(reader) {
  await reader.open('');
  await reader.find('option');
  await reader.range();
}

/** @param {{ start: number, end: number }} range */
function spanOf({ start, end }) {
  return end - start;
}

/** @param {Reader} reader @param {number} step */
function stepOf(reader, step) {
  return reader.until(`step ${step}`, () =>
    reader.run(
      (words) =>
        document
          .querySelector('cited-timeline')
          ?.shadowRoot?.querySelector('[part=presentation]')
          ?.textContent?.includes(words) ?? false,
      `Step ${step}`,
    ),
  );
}

/** Presses Tab until a thing of this role has the keyboard. @param {Reader} reader @param {import('./reader.mjs').Role} role */
async function tabTo(reader, role) {
  for (let stop = 0; stop < 60; stop += 1) {
    if ((await reader.all(role)).some(({ isFocused }) => isFocused)) return;
    await reader.press('Tab');
  }
  throw new Error(`Tab does not lead to a ${role}.`);
}

/** @param {Reader} reader @param {import('./reader.mjs').Role} role */
function focusIn(reader, role) {
  return reader.until(`the keyboard on a ${role}`, async () =>
    (await reader.all(role)).find(({ isFocused }) => isFocused),
  );
}
