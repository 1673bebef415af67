// Code for other pages: what it asks for, and that no title and no address in it becomes anything but text.
import { describe, expect, it } from 'vitest';
import type { EmbedSettings } from '../../src/share/embed-code.ts';
import { escapeHtml } from '../../src/data/markup.ts';
import { FRAME_HEIGHT_PX, frameAddress, frameCode, scriptCode } from '../../src/share/embed-code.ts';
import type { PageView } from '../../src/interaction/view-hash.ts';
import { HOSTILE_PIECES, hostileTexts } from '../data/exporters/hostile.ts';

const SEED = 1805;
const VIEW: PageView = {
  start: -1000,
  end: 2000,
  lanes: 'actor',
  view: 'list',
  sort: 'sources',
  selected: 'a b',
  filters: { text: 'xi', categories: ['war', 'law'], actors: [], sources: [], fewSources: true },
  knownBy: '2023-03',
  source: null,
  without: false,
};
const PLAIN: EmbedSettings = {
  title: 'A timeline',
  src: 'https://example.org/data.json',
  columns: '',
  lang: '',
  view: undefined,
  gestures: 'cooperative',
  theme: 'auto',
  widthPx: undefined,
  heightPx: 480,
};

function parsed(code: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${code}</body>`, 'text/html').body;
}

function attributesOf(element: Element | null): Record<string, string> {
  return Object.fromEntries(Array.from(element?.attributes ?? [], ({ name, value }) => [name, value]));
}

describe('scriptCode', () => {
  it('is a script and the element, with its name and the way to its data until the script runs', () => {
    expect(scriptCode(PLAIN, 'https://example.org/cited-timeline.js')).toBe(
      [
        '<script type="module" src="https://example.org/cited-timeline.js"></script>',
        '<cited-timeline src="https://example.org/data.json">',
        '  <a href="https://example.org/data.json">A timeline</a>',
        '</cited-timeline>',
      ].join('\n'),
    );
  });

  it('says what the columns of a Parquet file mean, in the page and in the frame', () => {
    const flights = { ...PLAIN, src: 'flights.parquet', columns: 'start: date, title: {a} to {b}' };
    const element = parsed(scriptCode(flights, 'x.js')).querySelector('cited-timeline');
    expect(attributesOf(element)).toEqual({
      src: 'flights.parquet',
      columns: 'start: date, title: {a} to {b}',
    });
    const frame = parsed(frameCode(flights, 'embed.html')).querySelector('iframe')!;
    expect(new URL(frame.src, 'https://example.org').searchParams.get('columns')).toBe(flights.columns);
  });

  it('loads the classic script as such', () => {
    expect(scriptCode(PLAIN, 'cited-timeline.iife.js')).toContain(
      '<script defer src="cited-timeline.iife.js">',
    );
  });

  it('has the view as attributes, and the size', () => {
    const code = scriptCode(
      {
        ...PLAIN,
        view: { ...VIEW, source: 's', without: true },
        lang: 'de',
        gestures: 'greedy',
        widthPx: 600,
        heightPx: 300,
      },
      'x.js',
    );
    expect(attributesOf(parsed(code).querySelector('cited-timeline'))).toEqual({
      src: PLAIN.src,
      lang: 'de',
      lanes: 'actor',
      view: 'list',
      sort: 'sources',
      'known-by': '2023-03',
      source: 's',
      selected: 'a b',
      gestures: 'greedy',
      without: '',
      style: 'width: 600px; max-width: 100%; height: 300px',
    });
  });
});

describe('frameCode', () => {
  it('is a frame with a title, as wide as there is room and as high as it asks for', () => {
    const whole = parsed(
      frameCode({ ...PLAIN, heightPx: FRAME_HEIGHT_PX }, 'https://example.org/embed.html'),
    );
    const [frame = null, script = null] = whole.children;
    expect(attributesOf(frame)).toEqual({
      src: `https://example.org/embed.html?src=${encodeURIComponent(PLAIN.src)}`,
      title: 'A timeline',
      width: '100%',
      height: '544',
      loading: 'lazy',
      allow: 'fullscreen',
      style: 'border: 0',
      'data-cited-timeline': '',
    });
    expect(attributesOf(script)).toEqual({ async: '', src: 'https://example.org/embed-host.js' });
  });

  it('keeps a height that is chosen: no script changes it', () => {
    const frame = parsed(frameCode({ ...PLAIN, heightPx: 300 }, 'embed.html'));
    expect(frame.querySelector('script')).toBeNull();
    expect(frame.firstElementChild?.getAttribute('height')).toBe('300');
    expect(frame.firstElementChild?.hasAttribute('data-cited-timeline')).toBe(false);
  });

  it('asks by the names of attributes, and for filters and range by the names of the hash', () => {
    const { searchParams } = new URL(
      frameAddress({ ...PLAIN, lang: 'de', theme: 'dark', view: VIEW }, 'https://example.org/embed.html'),
    );
    expect([...searchParams]).toEqual([
      ['src', PLAIN.src],
      ['lang', 'de'],
      ['lanes', 'actor'],
      ['view', 'list'],
      ['sort', 'sources'],
      ['known-by', '2023-03'],
      ['selected', 'a b'],
      ['theme', 'dark'],
      ['range', '-1000..2000'],
      ['q', 'xi'],
      ['categories', 'war'],
      ['categories', 'law'],
      ['few', '1'],
    ]);
  });

  it('asks for an open source by its own name alone', () => {
    const view: PageView = {
      ...VIEW,
      source: 's',
      without: true,
      filters: { ...VIEW.filters, sources: ['s'], fewSources: false },
    };
    const { searchParams } = new URL(frameAddress({ ...PLAIN, view }, 'https://example.org/embed.html'));
    expect(searchParams.getAll('source')).toEqual(['s']);
    expect(searchParams.getAll('without')).toEqual(['1']);
    expect(searchParams.has('sources')).toBe(false);
  });
});

describe('code for other pages', () => {
  it(`is the same elements whatever the texts in it (seed ${SEED})`, () => {
    for (const text of [...HOSTILE_PIECES, ...hostileTexts(SEED, 500)]) {
      const settings = { ...PLAIN, title: text, src: text, view: { ...VIEW, selected: text } };
      const script = parsed(scriptCode(settings, text));
      expect(Array.from(script.querySelectorAll('*'), ({ localName }) => localName)).toEqual([
        'script',
        'cited-timeline',
        'a',
      ]);
      expect(script.querySelector('cited-timeline')?.getAttributeNames()).not.toContain('onerror');
      const frame = parsed(frameCode(settings, 'https://example.org/embed.html'));
      expect(Array.from(frame.querySelectorAll('*'), ({ localName }) => localName)).toEqual(['iframe']);
      const { src } = attributesOf(frame.firstElementChild);
      expect(src).toMatch(/^https:\/\/example\.org\/embed\.html\?/);
    }
  });

  it('brings titles back as they were', () => {
    const title = `"><script>alert('1')</script>&amp;`;
    const frame = parsed(frameCode({ ...PLAIN, title }, 'embed.html')).firstElementChild;
    expect(frame?.getAttribute('title')).toBe(title);
    expect(parsed(escapeHtml(title)).textContent).toBe(title);
  });
});
