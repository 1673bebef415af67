// Every text of a dataset is hostile: it is shown as text, cannot reorder what stands beside it, and cannot break the page,
// however long it is.
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount } from '../support/mount.ts';
import { event, eventsOnly } from './datasets.ts';

declare global {
  interface Window {
    pwned?: unknown;
  }
}

const PAYLOADS = [
  '<img src=x onerror="window.pwned = 1">',
  '<script>window.pwned = 1</script>',
  '"><svg onload="window.pwned = 1">',
  "' onfocus='window.pwned = 1' autofocus='",
  '</text></svg><iframe srcdoc="<script>parent.pwned = 1</script>">',
  '${window.pwned = 1}',
  '<!--?lit$0$--><a href="javascript:window.pwned = 1">',
  '&lt;b&gt;',
];

// The same payload in every field that holds text.
function datasetOf(text: string): unknown {
  return {
    version: 1,
    title: text,
    description: text,
    license: text,
    categories: [{ id: 'c', label: text }],
    actors: [{ id: 'a', label: text }],
    sources: [
      {
        id: text,
        type: text,
        title: text,
        author: [{ given: text, family: text }, { literal: text }],
        'container-title': text,
        publisher: text,
        'publisher-place': text,
        volume: text,
        issue: text,
        page: text,
        DOI: text,
        note: text,
        issued: { literal: text },
      },
      { id: 'linked', title: text, 'container-title': text, URL: 'https://source.example/' },
    ],
    events: [
      {
        id: text,
        title: text,
        date: '1918-11-11',
        category: 'c',
        actors: ['a'],
        place: text,
        summary: text,
        citations: [
          { source: text, note: text, date: '1918' },
          { source: 'linked', note: text, passage: { start: text, end: text, prefix: text, suffix: text } },
        ],
      },
      event({ id: 'b', title: text, date: text }),
    ],
    eras: [{ title: text, date: '1914/1918' }],
    story: [{ title: text, text, notes: text }, { event: text }],
  };
}

const FOREIGN =
  'img, script, iframe, object, embed, svg[onload], [onerror], [onload], [onfocus], [autofocus], [srcdoc]';

beforeEach(() => {
  delete window.pwned;
});

describe.each(PAYLOADS)('%j in every field', (text) => {
  it('is text in every view, in the details, the panels and the presentation', async () => {
    const page = await mount({ dataset: datasetOf(text) });
    page.element.select(text);
    await page.element.updateComplete;
    expect(page.openTitle()).toBe(text);
    expect(page.textOf('title')).toBe(text);
    expect(page.textOf('details')).toContain(text);
    await userEvent.fill(page.search(), text.slice(0, 4));
    for (const view of ['list', 'table', 'evidence', 'timeline'] as const) {
      page.element.view = view;
      for (const lanes of ['category', 'actor', 'source', 'none'] as const) {
        page.element.lanes = lanes;
        await page.atRest();
        expect(page.root.querySelectorAll(FOREIGN)).toHaveLength(0);
      }
    }
    page.element.present();
    await page.atRest();
    await userEvent.keyboard('{ArrowRight}');
    expect(page.textOf('presentation')).toContain(text);
    expect(page.root.querySelectorAll(FOREIGN)).toHaveLength(0);
    const hrefs = [...page.root.querySelectorAll('a')].map((link) => link.href);
    expect(hrefs.filter((href) => !href.startsWith('https://source.example/'))).toEqual([]);
    expect(window.pwned).toBeUndefined();
  });
});

describe('characters that reorder text', () => {
  it.each(['\u202E', '\u202D', '\u2066', '\u2067', '\u202A'])(
    '%j is taken out of titles, with a warning',
    async (mark) => {
      const page = await mount({
        dataset: eventsOnly(event({ title: `Report ${mark}fdp.exe`, summary: `${mark}summary` })),
        attributes: { selected: 'armistice' },
      });
      expect(page.optionNames()).toEqual(['Report fdp.exe, 11 November 1918']);
      expect(page.root.textContent).not.toContain(mark);
      expect(page.element.problems.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
        'warning events[0].title',
        'warning events[0].summary',
      ]);
    },
  );

  it('are not needed for text that runs from right to left', async () => {
    const title = 'הסכם שביתת הנשק';
    const page = await mount({ dataset: eventsOnly(event({ title })) });
    expect(page.optionNames()).toEqual([`${title}, 11 November 1918`]);
    expect(page.element.problems).toEqual([]);
  });

  it('control characters and halves of pairs do not reach the page', async () => {
    const page = await mount({ dataset: eventsOnly(event({ title: 'A\u0000B\u001BC\uD800D' })) });
    expect(page.optionNames()).toEqual(['ABCD, 11 November 1918']);
  });
});

describe('very long text', () => {
  const words = Array.from({ length: 1_250 }, (_, n) => `word${String(n).padStart(3, '0')}`).join(' ');
  const labelsOf = (root: ParentNode): string[] =>
    [...root.querySelectorAll('.label')].map((label) =>
      [...label.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])).join(''),
    );

  it('of 10,000 characters is cut on the plot, and never within a word', async () => {
    expect(words.length).toBeGreaterThan(9_900);
    const page = await mount({
      dataset: eventsOnly(event({ title: words }), event({ id: 'b', title: words, date: '1920' })),
    });
    const labels = labelsOf(page.part('plot'));
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const shown = label.replace(/\s*…\s*$/, '').trim();
      expect(words.split(' ').slice(0, shown.split(' ').length).join(' ')).toBe(shown);
    }
  });

  it.each([
    ['of many words', words],
    ['of one word', 'w'.repeat(10_000)],
    ['without a place to break', 'あ'.repeat(10_000)],
    ['of combining marks', `a${'\u0301'.repeat(2_000)}`],
  ])('%s leaves the layout of the page as it is', async (_, title) => {
    const dataset = {
      ...eventsOnly(
        event({
          title,
          place: title,
          summary: title,
          category: 'c',
          actors: ['a'],
          citations: [{ source: 's', note: title }],
        }),
      ),
      title,
      description: title,
      categories: [{ id: 'c', label: title }],
      actors: [{ id: 'a', label: title }],
      sources: [{ id: 's', title, 'container-title': title, URL: 'https://source.example/' }],
      eras: [{ title, date: '1910/1920' }],
    };
    const page = await mount({ dataset, attributes: { selected: 'armistice' } });
    for (const view of ['timeline', 'list', 'table', 'evidence'] as const) {
      page.element.view = view;
      await page.atRest();
      const whole = page.element.getBoundingClientRect();
      expect([whole.width, whole.height]).toEqual([1000, 620]);
      expect(page.element.scrollWidth).toBe(1000);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
      const search = page.search().getBoundingClientRect();
      expect(search.right).toBeLessThanOrEqual(whole.right);
      expect(search.bottom).toBeLessThanOrEqual(whole.bottom);
    }
    page.element.view = 'timeline';
    await page.atRest();
    expect(page.part('axis').getBoundingClientRect().bottom).toBeLessThanOrEqual(620);
    expect(page.plotBox().width).toBeGreaterThan(300);
  });
});

describe('very many records', () => {
  it('5,000 citations on one event open', async () => {
    const sources = Array.from({ length: 5_000 }, (_, n) => ({
      id: `s${n}`,
      title: `Source ${n}`,
      URL: `https://source.example/${n}`,
    }));
    const page = await mount({
      dataset: {
        ...eventsOnly(
          event({
            citations: sources.map(({ id }, n) => ({ source: id, date: n % 3 ? '1918-11-11' : '1918' })),
          }),
        ),
        sources,
      },
    });
    page.element.select('armistice');
    await page.element.updateComplete;
    expect(page.textOf('event-title')).toBe('The armistice');
    expect(page.textOf('details')).toContain('What each source says 5000');
    expect(page.part('sources').children).toHaveLength(200);
    expect(page.textOf('details')).toContain('4,800 sources');
  });

  it('a hundred categories, actors and sources leave the plot its place', async () => {
    const records = Array.from({ length: 100 }, (_, n) => ({ id: `r${n}`, label: `Record number ${n}` }));
    const page = await mount({
      dataset: {
        version: 1,
        title: 'Many',
        categories: records,
        actors: records,
        sources: records.map(({ id, label }) => ({ id, title: label })),
        events: records.map(({ id }, n) =>
          event({ id, date: `${1900 + n}`, category: id, actors: [id], citations: [{ source: id }] }),
        ),
      },
    });
    for (const lanes of ['category', 'actor', 'source'] as const) {
      page.element.lanes = lanes;
      await page.atRest();
      const plot = page.part('plot').getBoundingClientRect();
      expect(plot.height).toBeGreaterThan(200);
      expect(plot.bottom).toBeLessThanOrEqual(620);
      const count = page
        .optionNames()
        .reduce((sum, name) => sum + (/^\d+ events, /.test(name) ? Number.parseInt(name, 10) : 1), 0);
      expect(count).toBe(100);
    }
  });
});
