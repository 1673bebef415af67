// The dialog of the activities: what it offers of which data, what it keeps, how it closes.
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { TREATIES, event, eventsOnly } from '../elements/datasets.ts';
import { focused, mount, wordsOf } from '../support/mount.ts';
import { Classroom, openActivities } from './classroom.ts';

const dated = (...dates: string[]): Record<string, unknown> =>
  eventsOnly(...dates.map((date, i) => event({ id: `e${i}`, title: `Event ${i}`, date })));

describe('the activities', () => {
  it('open from the menu in a dialog with a heading, which has the keyboard', async () => {
    const room = await openActivities({ dataset: moscow });
    expect(room.screen.getByRole('heading', { name: 'Activities' })).toBe(focused());
    expect(room.screen.getAllByRole('heading', { level: 4 }).map(wordsOf)).toEqual([
      'Hide the dates',
      'Put in order',
      'Which source says so?',
      'How sure are we?',
    ]);
  });

  it('hide the timeline behind them, which has the answers', async () => {
    const room = await openActivities({ dataset: moscow });
    const { backgroundColor } = getComputedStyle(room.dialog, '::backdrop');
    const { backgroundColor: paper } = getComputedStyle(room.page.root.querySelector('.root')!);
    expect(backgroundColor).toBe(paper);
  });

  it('close with Escape, leave nothing behind and give the keyboard back', async () => {
    const room = await openActivities({ dataset: moscow });
    await room.start('Put in order');
    await room.press('{Escape}');
    await expect.poll(() => room.isOpen).toBe(false);
    expect(room.page.root.querySelector('.tool')!.childElementCount).toBe(0);
    expect(focused()).toBe(room.page.button('More'));
  });

  it('are made of what is in view, or of all that the filters keep', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: Date.UTC(1918, 0), end: Date.UTC(1919, 11) };
    await page.atRest();
    const room = new Classroom(page);
    await room.open();
    expect(room.button(/Hide the dates$/).textContent).toContain('Start with 3 events');
    await userEvent.click(room.screen.getByRole('radio', { name: 'All that the filters keep' }));
    expect(room.button(/Hide the dates$/).textContent).toContain('Start with 5 events');
  });

  it('keep to the filters', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { categories: ['war'] } as never;
    const room = new Classroom(page);
    await room.open();
    await userEvent.click(room.screen.getByRole('radio', { name: 'All that the filters keep' }));
    await room.start('Hide the dates');
    expect(room.questions()).toEqual(['The war breaks out']);
  });

  it('have from five to twelve events', async () => {
    const room = await openActivities({ dataset: moscow });
    const select = room.screen.getByRole('combobox', { name: 'How many events' });
    expect([...(select as HTMLSelectElement).options].map(wordsOf)).toEqual('5 6 7 8 9 10 11 12'.split(' '));
    await userEvent.selectOptions(select, '5');
    await room.start('Hide the dates');
    expect(room.questions()).toHaveLength(5);
  });

  it('begin with the number keys', async () => {
    const room = await openActivities({ dataset: moscow });
    room.screen.getByRole('button', { name: /Hide the dates$/ }).focus();
    await room.press('4');
    expect(wordsOf(room.screen.getAllByRole('heading')[0])).toBe('How sure are we?');
  });

  it('come again with other events, as far as there are others', async () => {
    const page = await mount({ dataset: dated(...Array.from({ length: 10 }, (_, i) => `${1900 + i}`)) });
    const room = new Classroom(page);
    await room.open();
    await userEvent.selectOptions(room.screen.getByRole('combobox', { name: 'How many events' }), '5');
    await room.start('Hide the dates');
    const first = room.questions();
    await room.click('See the result');
    await room.click('Again with other events');
    expect(new Set([...first, ...room.questions()]).size).toBe(10);
    await room.click('See the result');
    await room.click('Again with other events');
    expect(room.questions()).toHaveLength(5);
  });

  it('stay the same while they are played, whatever is drawn again', async () => {
    const room = await openActivities({ dataset: moscow });
    await room.start('Put in order');
    const before = room.order();
    await room.click('Large type');
    room.page.element.lang = 'de';
    await room.page.element.updateComplete;
    await expect.poll(() => room.words).toContain('Reihenfolge prüfen');
    expect(room.order()).toEqual(before);
  });

  it('fill the screen in large type, and come back', async () => {
    const room = await openActivities({ dataset: moscow });
    const size = () => parseFloat(getComputedStyle(room.dialog).fontSize);
    const before = size();
    await room.click('Large type');
    expect(room.button('Large type').getAttribute('aria-pressed')).toBe('true');
    expect(size()).toBeGreaterThanOrEqual(before * 1.3);
    expect(room.dialog.getBoundingClientRect()).toMatchObject({
      left: 0,
      top: 0,
      width: innerWidth,
      height: innerHeight,
    });
    await room.click('Large type');
    expect(size()).toBe(before);
  });

  it('speak the language of the page, and read from right to left', async () => {
    const page = await mount({ dataset: moscow, attributes: { lang: 'ar' } });
    const room = new Classroom(page);
    await userEvent.click(page.root.querySelector('[popovertarget=menu]')!);
    await userEvent.click(page.screen.getByRole('button', { name: 'أنشطة' }));
    await page.element.updateComplete;
    await expect.poll(() => room.words).toContain('ترتيب الأحداث');
    expect(getComputedStyle(room.dialog).direction).toBe('rtl');
  });

  it('are closed when the dataset is replaced', async () => {
    const room = await openActivities({ dataset: moscow });
    await room.start('Which source says so?');
    room.page.element.dataset = TREATIES;
    await expect.poll(() => room.isOpen).toBe(false);
    await room.page.element.updateComplete;
    await room.open();
    expect(room.words).toContain('Start with');
  });

  it('are closed when the timeline leaves the page', async () => {
    const room = await openActivities({ dataset: moscow });
    room.page.element.remove();
    expect(room.isOpen).toBe(false);
  });

  it('store nothing and ask nothing of any server', async () => {
    const fetching = vi.spyOn(window, 'fetch');
    const storing = vi.spyOn(Storage.prototype, 'setItem');
    const [before, cookies] = [performance.getEntriesByType('resource').length, document.cookie];
    const room = await openActivities({ dataset: moscow });
    await room.start('Which source says so?');
    for (let i = 0; i < 8; i++) {
      await room.press('1');
      await room.press('{Enter}');
    }
    expect(room.score()).toMatch(/\d of 8 right/);
    expect(fetching).not.toHaveBeenCalled();
    expect(storing).not.toHaveBeenCalled();
    expect(document.cookie).toBe(cookies);
    expect(performance.getEntriesByType('resource')).toHaveLength(before);
  });
});

describe('data that is too little', () => {
  const REASONS = {
    dates: 'None of these events has a known date.',
    order: 'It takes two events whose dates tell which came first.',
    sources: 'It takes an event with a source, and another source that does not say the same.',
    sureness: 'None of these events has sources that can be compared at a glance.',
  };

  it('of no events is said to be none', async () => {
    const room = await openActivities({ dataset: eventsOnly() });
    expect(room.words).toContain('No events yet');
    for (const reason of Object.values(REASONS)) expect(room.words).toContain(reason);
    expect(room.screen.queryByRole('button', { name: /^Start/ })).toBeNull();
  });

  it('of which the filters keep nothing is said to be so', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { actors: ['foch'], categories: ['war'] } as never;
    const room = new Classroom(page);
    await room.open();
    expect(room.words).toContain('No event matches the filters.');
  });

  it('of one event without sources leaves its date to be guessed', async () => {
    const room = await openActivities({ dataset: dated('1918') });
    expect(room.screen.getAllByRole('button', { name: /^Start/ }).map(wordsOf)).toEqual([
      'Start with 1 event',
    ]);
    for (const reason of [REASONS.order, REASONS.sources, REASONS.sureness])
      expect(room.words).toContain(reason);
    await room.start('Hide the dates');
    expect(room.questions()).toEqual(['Event 0']);
  });

  it('of two events can be put in order', async () => {
    const room = await openActivities({ dataset: dated('1918', '1914') });
    await room.start('Put in order');
    expect(room.order()).toEqual(['Event 0', 'Event 1']);
    await room.arrange(['Event 1', 'Event 0']);
    await room.click('Check the order');
    expect(room.words).toContain('Right: the dates allow this order.');
  });

  it('of events that all have the same date cannot be put in order', async () => {
    const room = await openActivities({ dataset: dated('1918', '1918', '1918', '1918') });
    expect(room.words).toContain(REASONS.order);
  });

  it('of events with unknown dates has nothing to be guessed', async () => {
    const room = await openActivities({ dataset: dated('../..', '../..') });
    expect(room.words).toContain(REASONS.dates);
  });

  it('of events with open dates can be played', async () => {
    const room = await openActivities({ dataset: dated('2022-02-24/..', '../1914', '1800') });
    await userEvent.click(room.screen.getByRole('radio', { name: 'All that the filters keep' }));
    await room.start('Put in order');
    expect(room.order()).toHaveLength(3);
    await room.click('All activities');
    await userEvent.click(room.screen.getByRole('radio', { name: 'All that the filters keep' }));
    await room.start('Hide the dates');
    await room.click('Reveal all dates');
    expect(room.words).toContain('since 24 February 2022');
  });
});
