// The list, the table and the evidence: the same events, the same filter and the same selection as the plot.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import type { TimelinePage } from '../support/mount.ts';
import { mount, wordsOf } from '../support/mount.ts';
import { TREATIES, TREATY_TITLES, event, eventsOnly } from './datasets.ts';

const VIEWS = ['list', 'table', 'evidence'] as const;

function rowsOf(page: TimelinePage, name: string): HTMLElement[] {
  return within(page.screen.getByRole('table', { name })).getAllByRole('row').slice(1);
}

const current = (page: TimelinePage): string[] =>
  [...page.root.querySelectorAll('[aria-current=true]')].map((row) => wordsOf(row));

describe.each(VIEWS)('the %s', (view) => {
  it('has every event, in time order, each as a button', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    const titles = [...page.root.querySelectorAll('.sheet [data-row]')].map(wordsOf);
    expect(titles).toHaveLength(5);
    for (const [index, title] of titles.entries()) expect(title).toContain(TREATY_TITLES[index]);
  });

  it('marks the event that was opened on the plot', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.click(page.option(/The armistice/));
    page.element.view = view;
    await page.element.updateComplete;
    expect(current(page)).toEqual([expect.stringContaining('The armistice')]);
    expect(page.openTitle()).toBe('The armistice');
  });

  it('opens an event that the plot then marks', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    await userEvent.click(page.button(/The treaty of Versailles/));
    expect(page.openTitle()).toBe('The treaty of Versailles');
    expect(current(page)).toEqual([expect.stringContaining('Versailles')]);
    page.element.view = 'timeline';
    await expect.poll(() => page.option(/Versailles/).getAttribute('aria-selected')).toBe('true');
  });

  it('brings the open event into its own view, and leaves the page where it is', async () => {
    const page = await mount({ dataset: moscow, attributes: { view }, style: 'width: 800px; height: 400px' });
    page.container.style.marginBlock = '2000px';
    page.element.select('main-talks');
    await page.atRest();
    const sheet = page.root.querySelector('.sheet')!.getBoundingClientRect();
    const row = page.root.querySelector('[aria-current=true]')!.getBoundingClientRect();
    expect(row.top).toBeGreaterThanOrEqual(sheet.top);
    expect(row.bottom).toBeLessThanOrEqual(sheet.bottom + 1);
    expect(scrollY).toBe(0);
  });

  it('says so where the filters leave nothing', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    page.element.filters = { text: 'xyzzy', categories: [], actors: [], sources: [] };
    await page.element.updateComplete;
    expect(page.textOf('message')).toContain('No event matches the filters.');
  });
});

describe('the choice of views', () => {
  it('is one of four, made by mouse or arrow keys', async () => {
    const page = await mount({ dataset: TREATIES });
    const group = page.screen.getByRole('radiogroup', { name: 'View' });
    expect(within(group).getAllByRole('radio')).toHaveLength(4);
    await userEvent.click(within(group).getByRole('radio', { name: 'Table' }));
    expect(page.element.view).toBe('table');
    within(group).getByRole('radio', { name: 'Table' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(page.element.view).toBe('evidence');
  });

  it('lets lanes be chosen only where there are lanes', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'list' } });
    const lanes = page.screen.getAllByRole<HTMLSelectElement>('combobox', { name: /^Lanes by/ })[0]!;
    expect(lanes.disabled).toBe(true);
    await userEvent.click(page.screen.getByRole('radio', { name: 'Timeline' }));
    expect(lanes.disabled).toBe(false);
  });

  it('is in the menu on a phone, with the lanes', async () => {
    const page = await mount({ dataset: TREATIES, style: 'width: 360px; height: 640px' });
    expect(page.screen.queryByRole('radiogroup', { name: 'View' })).toBeNull();
    await userEvent.click(page.button('More'));
    const menu = within(page.screen.getByRole('dialog', { name: 'More' }));
    await userEvent.selectOptions(page.screen.getByRole('combobox', { name: 'Lanes by' }), 'actor');
    expect(page.element.lanes).toBe('actor');
    await userEvent.click(menu.getByRole('radio', { name: 'List' }));
    expect(page.element.view).toBe('list');
  });
});

describe('the table', () => {
  it('has date, title, category, place and the number of sources', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'table' } });
    const heads = within(page.screen.getByRole('table', { name: 'Events' })).getAllByRole('columnheader');
    expect(heads.map(wordsOf)).toEqual(['Date', 'Event', 'Category', 'Place', 'Sources']);
    const cells = [...(rowsOf(page, 'Events')[1]?.children ?? [])].map(wordsOf);
    expect(cells).toEqual([
      '11 November 1918',
      'The armistice',
      'Peace',
      'Compiègne',
      '3 ≠, sources disagree',
    ]);
  });
});

describe('the list', () => {
  it('has summary, date and sources of each event', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'list' } });
    const words = wordsOf(page.button(/^The armistice/));
    for (const part of ['11 November 1918', 'The guns fall silent.', '3 sources', 'sources disagree']) {
      expect(words).toContain(part);
    }
  });
});

describe('the evidence', () => {
  it('has a column for each source that is cited, and says what each says of each event', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'evidence' } });
    const heads = within(page.screen.getByRole('table', { name: 'Evidence' })).getAllByRole('columnheader');
    expect(heads.map(wordsOf)).toEqual([
      'Event ▴',
      'Sources',
      '≠',
      'The Gazette',
      'Nordlicht',
      'State Archive',
    ]);
    const cells = [...(rowsOf(page, 'Evidence')[1]?.children ?? [])].map(wordsOf);
    expect(cells.slice(1)).toEqual([
      '3',
      '1',
      '= agrees in The Gazette (opens in a new tab)',
      '≠ disagrees',
      '≈ vaguer in State Archive (opens in a new tab)',
    ]);
    const silent = [...(rowsOf(page, 'Evidence')[4]?.children ?? [])].map(wordsOf);
    expect(silent.slice(1)).toEqual(['0', '0', '', '', '']);
  });

  const titles = (page: TimelinePage): string[] =>
    rowsOf(page, 'Evidence').map((row) =>
      wordsOf(within(row).getByRole('rowheader').querySelector('button')),
    );
  const head = (page: TimelinePage, name: RegExp): HTMLElement =>
    within(page.screen.getByRole('table', { name: 'Evidence' })).getByRole('columnheader', { name });

  it('is sorted by time, and by a click by the number of sources or by disagreement', async () => {
    const page = await mount({ dataset: moscow, attributes: { view: 'evidence' } });
    expect(head(page, /^Event/).getAttribute('aria-sort')).toBe('ascending');
    const inTime = titles(page);
    await userEvent.click(page.button('Sources: Sort by number of sources'));
    expect(head(page, /^Sources/).getAttribute('aria-sort')).toBe('descending');
    expect(head(page, /^Event/).getAttribute('aria-sort')).toBe('none');
    expect(titles(page).slice(0, 2)).toEqual([
      'Xi Jinping’s state visit to Moscow',
      'China’s position paper on Ukraine',
    ]);
    await userEvent.click(page.button('≠: Sort by disagreement'));
    const disputed = titles(page).slice(0, 3);
    expect(page.element.sort).toBe('disagreement');
    // Who disagrees stands first.
    const heads = within(page.screen.getByRole('table', { name: 'Evidence' })).getAllByRole('columnheader');
    expect(heads.slice(3, 6).map(wordsOf)).toContain('Voltaire Network');
    expect(disputed).toContain('Drone incident over the Black Sea');
    expect(disputed).toContain('Xi Jinping’s state visit to Moscow');
    expect(titles(page).toSorted()).toEqual(inTime.toSorted());
    await userEvent.click(page.button('Event: Sort by time'));
    expect(titles(page)).toEqual(inTime);
  });

  it('keeps what a source is cited for when its name is pressed', async () => {
    const page = await mount({ dataset: moscow, attributes: { view: 'evidence' } });
    await userEvent.click(page.button('KUOW'));
    expect(page.button('KUOW').getAttribute('aria-pressed')).toBe('true');
    expect(titles(page)).toHaveLength(9);
    // The keyboard stays on the name, although the columns around it have changed.
    await page.expectFocusOn('KUOW');
    await userEvent.keyboard('{Enter}');
    await page.expectFocusOn('KUOW');
    expect(titles(page)).toHaveLength(19);
    expect(page.element.filters.sources).toEqual([]);
  });

  it('is whole with 500 events and 60 sources, and as narrow as a phone', async () => {
    const sources = Array.from({ length: 60 }, (_, n) => ({ id: `s${n}`, title: `Source ${n}` }));
    const events = Array.from({ length: 500 }, (_, n) => ({
      id: `e${n}`,
      title: `Event ${n}`,
      date: `${1500 + n}`,
      citations: [{ source: `s${n % 60}` }, { source: `s${(n * 7) % 60}`, date: '1900' }],
    }));
    const dataset = { version: 1, title: 'Many', sources, events };
    const page = await mount({
      dataset,
      attributes: { view: 'evidence' },
      style: 'width: 390px; height: 700px',
    });
    expect(titles(page)).toHaveLength(500);
    expect(rowsOf(page, 'Evidence')[0]?.children).toHaveLength(63);
    const sheet = page.root.querySelector('.sheet')!;
    sheet.scrollTo(2000, 3000);
    const first = within(rowsOf(page, 'Evidence')[100]!).getByRole('rowheader').getBoundingClientRect();
    // The names of the events stay in sight beside the cells.
    expect(first.left).toBeGreaterThanOrEqual(0);
    expect(first.right).toBeLessThan(200);
    expect(sheet.scrollWidth).toBeGreaterThan(2000);
  });

  it('keeps the key of its signs in sight beside columns that go by, each sign with its words', async () => {
    const page = await mount({ dataset: moscow, attributes: { view: 'evidence' } });
    const table = page.screen.getByRole('table', { name: 'Evidence' });
    const [key] = within(table).getAllByText(/gives no date/);
    expect(wordsOf(table.querySelector('caption'))).toContain('= agrees, ≈ vaguer, ');
    const { left } = key!.getBoundingClientRect();
    table.parentElement!.scrollLeft = 300;
    expect(key!.getBoundingClientRect().left).toBeCloseTo(left, 0);
  });

  it('keeps its head in sight only where there is height for rows too', async () => {
    const topAfterScroll = async (heightPx: number): Promise<number> => {
      const page = await mount({
        dataset: moscow,
        attributes: { view: 'evidence' },
        style: `width: 400px; height: ${heightPx}px`,
      });
      const sheet = page.screen.getByRole('table', { name: 'Evidence' }).parentElement!;
      sheet.scrollTop = 400;
      return head(page, /^Event/).getBoundingClientRect().bottom - sheet.getBoundingClientRect().top;
    };
    expect(await topAfterScroll(620)).toBeGreaterThan(0);
    expect(await topAfterScroll(256)).toBeLessThan(0);
  });

  it('keeps words of usual length whole in its head', async () => {
    const titles = ['Geopolitics Research Network', 'Devdiscourse'];
    const sources = titles.map((title, i) => ({ id: `s${i}`, title }));
    const events = [event({ citations: [{ source: 's0' }, { source: 's1' }] })];
    const page = await mount({
      dataset: { ...eventsOnly(...events), sources },
      attributes: { view: 'evidence', style: 'width: 390px; height: 700px' },
    });
    const heads = [...page.root.querySelectorAll('thead th')];
    const lines = heads.map((head) => {
      const words = document.createRange();
      words.selectNodeContents(head.querySelector('span')!);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toEqual([1, 1, 1, 3, 1]);
  });

  it('breaks long words in the names of sources, so that none runs into the next', async () => {
    const title = 'Donaudampfschifffahrtsgesellschaftskapitän';
    const sources = ['a', 'b'].map((id) => ({ id, title: `${title} ${id}` }));
    const events = [event({ citations: [{ source: 'a' }, { source: 'b' }] })];
    const page = await mount({
      dataset: { ...eventsOnly(...events), sources },
      attributes: { view: 'evidence' },
    });
    for (const cell of page.root.querySelectorAll('thead th:nth-child(n + 4)'))
      expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
  });

  it('links each cell to the passage', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'evidence' } });
    const link = within(rowsOf(page, 'Evidence')[1]!).getAllByRole('link')[0];
    expect(link?.getAttribute('href')).toContain('#:~:text=at%20the%20eleventh%20hour');
    expect(link?.getAttribute('rel')).toContain('noopener');
  });

  it('leaves out sources that nothing cites', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'evidence' } });
    page.element.filters = { text: '', categories: ['war'], actors: [], sources: [] };
    await page.element.updateComplete;
    const heads = within(page.screen.getByRole('table', { name: 'Evidence' })).getAllByRole('columnheader');
    expect(heads.map(wordsOf)).toEqual(['Event ▴', 'Sources', '≠', 'The Gazette']);
  });
});
