// Who says so, when did they say it, and what is left without them: by source, known by, citations to copy.
import { within } from '@testing-library/dom';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount, wordsOf } from '../support/mount.ts';
import { TREATIES, event, treatiesWith } from './datasets.ts';

const bar = (page: TimelinePage): HTMLElement => page.screen.getByRole('group', { name: 'Known by' });
const slider = (page: TimelinePage): HTMLInputElement =>
  within(bar(page)).getByRole('slider', { name: 'Known by' });
const panel = (page: TimelinePage): HTMLElement => page.screen.getByRole('region', { name: 'Source' });
const nameOfSource = (page: TimelinePage): string => wordsOf(within(panel(page)).getAllByRole('heading')[0]);

describe('what was known by a day', () => {
  it('is asked with a button, and shows everything at first', async () => {
    const page = await mount({ dataset: moscow });
    await userEvent.click(page.button('Known by'));
    await page.element.updateComplete;
    expect(slider(page).getAttribute('aria-valuetext')).toBe('As known today: 19 events');
    expect(page.button('Known by').getAttribute('aria-expanded')).toBe('true');
  });

  it('goes back from one day of publication to the day before with the arrow keys, and says so', async () => {
    const page = await mount({ dataset: moscow });
    await userEvent.click(page.button('Known by'));
    await page.element.updateComplete;
    slider(page).focus();
    await userEvent.keyboard('{Home}');
    await page.element.updateComplete;
    expect(within(bar(page)).getByRole('status').textContent).toBe(
      'As known by 4 February 2022: 1 of 19 events',
    );
    expect(page.optionNames()).toEqual(['Beijing meeting: a ‘no-limits’ friendship, 4 February 2022']);
    await userEvent.keyboard('{ArrowRight}');
    expect(page.element.knownBy).toBe('2022-09-07');
    expect(page.of('state-change')).not.toHaveLength(0);
    await userEvent.keyboard('{End}');
    expect(page.element.knownBy).toBeNull();
  });

  it('shows events, sources and dates as they were known in every view', async () => {
    const page = await mount({ dataset: moscow, attributes: { 'known-by': '2022-12-30', view: 'list' } });
    const visit = page.button(/^Xi Jinping’s state visit/);
    expect(wordsOf(visit)).toContain('spring 2023');
    expect(wordsOf(visit)).toContain('1 source');
    await userEvent.click(visit);
    expect(page.openTitle()).toContain('state visit');
    expect(within(page.details()!).getAllByRole('listitem')).toHaveLength(1);
    expect(page.screen.queryByRole('button', { name: /ICC/ })).toBeNull();
  });

  it('takes a day on which nothing was published, and says what it leaves out', async () => {
    const page = await mount({ dataset: moscow, attributes: { 'known-by': '2023-03-16' } });
    expect(wordsOf(bar(page))).toContain('As known by 16 March 2023: 9 of 19 events');
    expect(wordsOf(bar(page))).toContain('6 sources without a date of publication left out.');
    expect(page.screen.queryByRole('option', { name: /ICC/ })).toBeNull();
  });

  it('marks the day on the axis', async () => {
    const page = await mount({ dataset: moscow, attributes: { 'known-by': '2023-03-16' } });
    const words = (): string => wordsOf(page.part('axis'));
    expect(words()).toContain('Known by 16 March 2023');
    page.element.knownBy = null;
    await page.element.updateComplete;
    expect(words()).not.toContain('Known by');
  });

  it('closes the details of what was not known yet', async () => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'icc-warrant' } });
    page.element.knownBy = '2023-03-16';
    await page.element.updateComplete;
    expect(page.details()).toBeNull();
    page.element.knownBy = null;
    await page.element.updateComplete;
    expect(page.element.selected).toBeNull();
  });

  it('has the keyboard on its slider when it is opened, and gives it back when Escape closes it', async () => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'video-call' } });
    page.button('Known by').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()).toBe(slider(page));
    await userEvent.keyboard('{Escape}');
    await page.expectFocusOn('Known by');
    expect(page.screen.queryByRole('group', { name: 'Known by' })).toBeNull();
    expect(page.openTitle()).toContain('Video call');
  });

  it('is everything again when its bar is closed', async () => {
    const page = await mount({ dataset: moscow, attributes: { 'known-by': '2023-03-16' } });
    await userEvent.click(within(bar(page)).getByRole('button', { name: 'Close' }));
    expect(page.element.knownBy).toBeNull();
    expect(page.screen.queryByRole('group', { name: 'Known by' })).toBeNull();
    expect(page.element.hasAttribute('known-by')).toBe(false);
  });

  it.each(['soon', '', '2023-13'])('is everything for "%s", which is no date', async (day) => {
    const page = await mount({ dataset: TREATIES, attributes: { 'known-by': day } });
    expect(page.optionNames()).toHaveLength(5);
  });

  it('says so where nothing had been published', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { 'known-by': '1900' } });
    expect(page.textOf('message')).toBe('No event rests on the sources that are left.');
  });

  it('marks the day on the plot', async () => {
    const page = await mount({ dataset: moscow, attributes: { 'known-by': '2023-03-16' } });
    expect(wordsOf(page.part('axis'))).toContain('Known by 16 March 2023');
  });
});

describe('a source', () => {
  const open = async (): Promise<TimelinePage> => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'state-visit' } });
    await userEvent.click(page.button('What rests on KUOW'));
    await page.element.updateComplete;
    return page;
  };

  it('opens from the details of an event, with all that rests on it', async () => {
    const page = await open();
    expect(nameOfSource(page)).toBe('KUOW');
    expect(wordsOf(panel(page))).toContain('published 17 March 2023');
    const events = within(panel(page)).getAllByRole('listitem').map(wordsOf);
    expect(events).toHaveLength(9);
    expect(events).toContainEqual(expect.stringMatching(/Video call.*30 December 2022 · vaguer/));
    expect(events).toContainEqual(expect.stringMatching(/Drone incident.*· gives no date/));
    expect(page.element.source).toBe('kuow');
    expect(page.element.filters.sources).toEqual(['kuow']);
  });

  it('has its day of publication on the axis', async () => {
    const page = await open();
    expect(wordsOf(page.part('axis'))).toContain('published 17 March 2023');
  });

  it('says what would be left without it', async () => {
    const page = await open();
    await userEvent.click(
      within(panel(page)).getByRole('radio', { name: '18 events remain if it is left out' }),
    );
    await page.element.updateComplete;
    expect(page.element.without).toBe(true);
    const losses = within(panel(page)).getAllByRole('listitem').map(wordsOf);
    expect(losses).toContainEqual(expect.stringMatching(/Blinken.*would have no source/));
    expect(losses).toContainEqual(expect.stringMatching(/Qin Gang.*would rest on one source/));
    page.element.view = 'list';
    await page.element.updateComplete;
    const list = page.screen.getByRole('list', { name: 'Events' });
    expect(within(list).queryByRole('button', { name: /^Kuleba speaks/ })).toBeNull();
    expect(within(list).getAllByRole('listitem')).toHaveLength(18);
    await userEvent.click(within(panel(page)).getByRole('radio', { name: '9 events rest on it' }));
    expect(page.element.without).toBe(false);
  });

  it('opens an event of its own and is there again when that is closed', async () => {
    const page = await open();
    await userEvent.click(within(panel(page)).getByRole('button', { name: /Samarkand/ }));
    expect(page.openTitle()).toContain('Samarkand');
    await userEvent.keyboard('{Escape}');
    expect(nameOfSource(page)).toBe('KUOW');
    await page.expectFocusOn('Source');
    await userEvent.keyboard('{Escape}');
    expect(page.element.source).toBeNull();
    expect(page.element.filters.sources).toEqual([]);
    // Back where it was opened.
    expect(page.openTitle()).toContain('state visit');
  });

  it('is opened by an attribute too, and not at all where the dataset has none of that id', async () => {
    const page = await mount({ dataset: moscow, attributes: { source: 'kuow', without: '' } });
    expect(nameOfSource(page)).toBe('KUOW');
    expect(page.element.without).toBe(true);
    const other = await mount({ dataset: TREATIES, attributes: { source: 'nobody' } });
    expect(other.screen.queryByRole('region', { name: 'Source' })).toBeNull();
    expect(other.optionNames()).toHaveLength(5);
  });

  it('shows hostile text as text, and links only to addresses that are safe', async () => {
    const source = {
      id: 's',
      title: '<img src=x onerror=alert(1)>',
      issued: '2020',
      URL: 'javascript:alert(1)',
    };
    const event = { id: 'e', title: 'E', date: '2020', citations: [{ source: 's' }] };
    const dataset = { version: 1, title: 'T', sources: [source], events: [event] };
    const page = await mount({ dataset, attributes: { source: 's' } });
    expect(wordsOf(panel(page))).toContain('<img src=x onerror=alert(1)>');
    expect(within(panel(page)).queryAllByRole('link')).toEqual([]);
    expect(page.root.querySelector('img')).toBeNull();
  });
});

describe('a citation to copy', () => {
  const open = async (): Promise<{ page: TimelinePage; written: string[] }> => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    const page = await mount({ dataset: moscow, attributes: { source: 'newgeopolitics' } });
    await userEvent.click(within(panel(page)).getByText('Copy citation'));
    return { page, written };
  };
  const copy = async (page: TimelinePage, format: string): Promise<void> => {
    await userEvent.click(within(panel(page)).getByRole('button', { name: format }));
    await expect.poll(() => wordsOf(panel(page).querySelector('output'))).not.toBe('');
  };

  it('is plain text with the address', async () => {
    const { page, written } = await open();
    await copy(page, 'Plain text');
    expect(written[0]).toMatch(
      /^Yurii Poita, “.*”, New Geopolitics Research Network, 18 March 2023\. https:/,
    );
    expect(wordsOf(panel(page).querySelector('output'))).toBe('Copied');
  });

  it('is CSL-JSON that other programs read', async () => {
    const { page, written } = await open();
    await copy(page, 'CSL-JSON');
    expect(JSON.parse(written[0]!)).toEqual([
      expect.objectContaining({ id: 'newgeopolitics', issued: { 'date-parts': [[2023, 3, 18]] } }),
    ]);
  });

  it('is BibTeX', async () => {
    const { page, written } = await open();
    await copy(page, 'BibTeX');
    expect(wordsOf(panel(page).querySelector('output'))).toBe('Copied');
    expect(written[0]).toMatch(/^@\w+\{newgeopolitics,/);
    expect(written[0]).toContain('author = {Poita, Yurii}');
  });

  it('can be copied by hand where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    const page = await mount({ dataset: moscow, attributes: { source: 'newgeopolitics' } });
    await userEvent.click(within(panel(page)).getByText('Copy citation'));
    await copy(page, 'Plain text');
    const box = within(panel(page)).getByRole('textbox', { name: 'Plain text' });
    expect((box as HTMLTextAreaElement).value).toContain('Yurii Poita');
    expect(wordsOf(panel(page))).toContain('The browser does not let this page copy.');
  });
});

describe('what came of copying a citation', () => {
  const otherEvent = event({ id: 'after', title: 'After', date: '1919', citations: [{ source: 'memoir' }] });
  const dataset = treatiesWith({
    events: [event({ citations: [{ source: 'gazette' }] }), otherEvent],
  });
  const outputOf = (page: TimelinePage): Element => page.root.querySelector('.copy output')!;

  it.each([
    ['of the next event', { selected: 'armistice' }, { selected: 'after' }],
    ['that is opened next', { source: 'gazette' }, { source: 'memoir' }],
  ])('does not stay under the source %s', async (_, attributes, next) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    const page = await mount({ dataset, attributes });
    await expect.poll(() => page.root.querySelector('.copy summary')).not.toBeNull();
    await userEvent.click(page.root.querySelector('.copy summary')!);
    await userEvent.click(page.button('Plain text'));
    await expect.poll(() => outputOf(page).querySelector('textarea')?.value).toContain('The war is over');
    Object.assign(page.element, next);
    await expect
      .poll(() => wordsOf(page.root.querySelector('.copy')?.closest('section')))
      .toContain('Nordlicht');
    expect(outputOf(page).childElementCount).toBe(0);
    expect(wordsOf(outputOf(page))).toBe('');
  });
});

describe('events that rest on one source or none', () => {
  it('are picked out with one box, which counts them', async () => {
    const page = await mount({ dataset: moscow, attributes: { view: 'table' } });
    await userEvent.click(page.button('Filters'));
    await page.element.updateComplete;
    const box = page.screen.getByRole('checkbox', { name: /One source or none/ });
    expect(wordsOf(box.closest('label'))).toBe('One source or none 2');
    await userEvent.click(box);
    expect(page.element.filters.fewSources).toBe(true);
    expect(page.screen.getAllByRole('row').slice(1)).toHaveLength(2);
    expect(page.root.querySelector('[popovertarget=filters]')?.getAttribute('aria-label')).toBe(
      'Filters, 1 on',
    );
  });
});

describe('a closer look at the data', () => {
  const ask = async (page: TimelinePage): Promise<void> => {
    await userEvent.click(page.button('More'));
    await page.element.updateComplete;
    const menu = page.screen.getByRole('dialog', { name: 'More' });
    await userEvent.click(await within(menu).findByRole('button', { name: 'Check the data' }));
    await page.element.updateComplete;
  };

  it('says that nothing suspect was found, and can be put away', async () => {
    const page = await mount({ dataset: moscow });
    await ask(page);
    expect(page.textOf('problems')).toContain('Nothing suspect was found.');
    expect(focused()).toBe(page.part('problems'));
    await userEvent.click(
      within(page.part('problems') as HTMLElement).getByRole('button', { name: 'Close' }),
    );
    expect(page.root.querySelector('.problems')).toBeNull();
  });

  it('is put away with Esc', async () => {
    const page = await mount({ dataset: moscow });
    await ask(page);
    await userEvent.keyboard('{Escape}');
    expect(page.root.querySelector('.problems')).toBeNull();
    expect(focused()).toBe(page.button('More'));
  });

  it('lists what is suspect with its place and what to write instead, after what is wrong', async () => {
    const events = ['1914', '1915', '1916'].map((year) => ({
      id: year,
      title: `In ${year}`,
      date: `${year}-01-01`,
    }));
    const bad = { id: 'bad', title: 'Bad', date: '1914-13' };
    const page = await mount({ dataset: { version: 1, title: 'T', events: [...events, bad] } });
    await ask(page);
    const items = within(page.part('problems') as HTMLElement)
      .getAllByRole('listitem')
      .map(wordsOf);
    expect(items[0]).toContain('events[3].date');
    expect(items.some((words) => words.includes('1 January'))).toBe(true);
  });

  it('reads the text of a file too', async () => {
    const page = await mount({ dataset: `\uFEFF${JSON.stringify(moscow)}` });
    await ask(page);
    expect(page.textOf('problems')).toContain('Nothing suspect was found.');
  });
});
