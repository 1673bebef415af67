// The four activities, played with the keyboard, a mouse and a finger.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { TREATIES, TREATY_TITLES, event, eventsOnly, treatiesWith } from '../elements/datasets.ts';
import { focused, wordsOf } from '../support/mount.ts';
import { drag } from '../support/mouse.ts';
import type { Classroom } from './classroom.ts';
import { openActivities } from './classroom.ts';

const ARMISTICE = treatiesWith({ events: [TREATIES.events[1]] });
const centre = (node: Element): { x: number; y: number } => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

describe('hiding the dates', () => {
  const group = (room: Classroom, title: string): HTMLElement =>
    room.screen.getByRole('group', { name: title });
  const guess = async (room: Classroom, title: string, words: string): Promise<void> => {
    await userEvent.fill(within(group(room, title)).getByRole('textbox', { name: 'Your guess' }), words);
    await room.press('{Enter}');
  };

  it('shows events without a date, each a group with its title', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    expect(room.questions().toSorted()).toEqual(TREATY_TITLES.toSorted());
    expect(room.words).not.toContain('11 November 1918');
    expect(room.words).not.toContain('June');
  });

  it('reveals a date with what each source says and a link to the passage, and says how good the guess is', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    await guess(room, 'The armistice', '1917');
    expect(wordsOf(focused())).toBe('11 November 1918');
    expect(room.said).toBe('The armistice: 11 November 1918. Your guess is too early.');
    expect(room.words).toContain('1917: Your guess is too early.');
    expect(room.words).toContain('disagrees · Gives 12 November 1918');
    const link = room.screen.getByRole('link', { name: /^Read the passage in The Gazette/ });
    expect(link.getAttribute('href')).toBe(
      'https://gazette.example/armistice#:~:text=at%20the%20eleventh%20hour,fell%20silent',
    );
    expect(room.words).not.toContain('28 June 1919');
  });

  it('counts guesses, and only those that can be read', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    await guess(room, 'The armistice', '1918');
    await guess(room, 'The conference opens', '1920');
    await guess(room, 'The League of Nations meets', 'long ago');
    await room.click('See the result');
    expect(focused()).toBe(room.screen.getByRole('heading', { name: /^Result/ }));
    expect(room.score()).toBe('Result: Hide the dates 1 of 2 right');
    expect(room.words).toContain('This guess cannot be read as a date.');
  });

  it('counts a written guess whose date was not revealed', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    const field = within(group(room, 'The armistice')).getByRole('textbox', { name: 'Your guess' });
    await userEvent.fill(field, '1918');
    await room.click('See the result');
    expect(room.score()).toBe('Result: Hide the dates 1 of 1 right');
    expect(room.words).toContain('Your answer: 1918');
  });

  it('says that a guess is no date, and leaves it to be written again', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    const hint = 'This guess cannot be read as a date. A year or a date: 1918, 1918-11-11';
    await guess(room, 'The armistice', 'nineteen eighteen');
    await room.press('{Enter}');
    const field = within(group(room, 'The armistice')).getByRole('textbox', { name: 'Your guess' });
    expect(focused()).toBe(field);
    expect(wordsOf(group(room, 'The armistice'))).toContain(hint);
    expect(room.said).toContain(hint);
    expect(room.words).not.toContain('11 November 1918');
    await guess(room, 'The armistice', '1918');
    expect(room.words).toContain('11 November 1918');
    expect(room.words).not.toContain(hint);
  });

  it('reveals the date all the same to who asks again after a guess that is no date', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    await guess(room, 'The armistice', 'long ago');
    await room.click('Reveal the date: The armistice');
    expect(wordsOf(focused())).toBe('11 November 1918');
  });

  it('has the sign of partly right in the result and its text, and counts it as not right', async () => {
    const room = await openActivities({
      dataset: eventsOnly(event({ id: 'a', title: 'A', date: '1440~' })),
    });
    await room.start('Hide the dates');
    await guess(room, 'A', '1450');
    expect(room.words).toContain('≈ 1450: Partly right.');
    await room.click('See the result');
    expect(room.score()).toContain('0 of 1 right');
    expect(wordsOf(room.dialog.querySelector('.activity-answers li'))).toMatch(/^≈ A .*Partly right\.$/);
    expect(room.words).not.toContain('Not right.');
    expect(room.dialog.querySelector('textarea')!.value).toContain('≈ Partly right.');
  });

  it('reveals one by one or all at once, and needs no written guess', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Hide the dates');
    await room.click('Reveal the date: The armistice');
    expect(room.screen.getAllByRole('button', { name: /^Reveal the date/ })).toHaveLength(4);
    await room.click('Reveal all dates');
    expect(room.screen.queryByRole('textbox')).toBeNull();
    await room.click('See the result');
    expect(room.score()).toContain('Played without written guesses');
  });
});

describe('putting in order', () => {
  it.each([1, 2, 3])('never begins in an order that is right: try %i', async () => {
    const room = await openActivities({
      dataset: eventsOnly(
        event({ id: 'a', title: 'A', date: '1914' }),
        event({ id: 'b', title: 'B', date: '1918' }),
      ),
    });
    await room.start('Put in order');
    expect(room.order()).toEqual(['B', 'A']);
  });

  it('takes the right order, arranged with the keyboard', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    await room.arrange(TREATY_TITLES);
    await room.click('Check the order');
    expect(room.said).toBe('Right: the dates allow this order.');
    expect(wordsOf(focused())).toBe('See the result');
    expect(room.words).toContain('What each source says');
    await room.press('{Enter}');
    expect(room.score()).toBe('Result: Put in order 5 of 5 right');
  });

  it('says which pair is wrong and why, with dates in words', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    const [outbreak, armistice, ...rest] = TREATY_TITLES;
    await room.arrange([armistice!, outbreak!, ...rest]);
    await room.click('Check the order');
    const why = '“The war breaks out” (28 July 1914) was earlier than “The armistice” (11 November 1918).';
    expect(room.words).toContain('The dates do not allow this order.');
    expect(room.words).toContain(why);
    expect(room.said).toContain(why);
    await room.click('See the result');
    expect(room.score()).toContain('4 of 5 right');
  });

  it('shows a right order with dates beside that of the player, and keeps it in the text', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    const [outbreak, armistice, ...rest] = TREATY_TITLES;
    const given = [armistice!, outbreak!, ...rest];
    await room.arrange(given);
    await room.click('Check the order');
    const cellsOf = (row: HTMLElement): string[] => within(row).getAllByRole('cell').map(wordsOf);
    for (const where of ['at once', 'in the result']) {
      const table = room.screen.getByRole('table');
      expect(within(table).getAllByRole('columnheader').map(wordsOf), where).toEqual([
        'Your order',
        'A right order',
      ]);
      const rows = within(table).getAllByRole('row').slice(1).map(cellsOf);
      expect(rows.map(([yours]) => given.findIndex((title) => yours!.includes(title)))).toEqual([
        0, 1, 2, 3, 4,
      ]);
      expect(rows.map(([, right]) => TREATY_TITLES.findIndex((title) => right!.includes(title)))).toEqual([
        0, 1, 2, 3, 4,
      ]);
      expect(rows[0]![1]).toBe('The war breaks out 28 July 1914');
      if (where === 'at once') await room.click('See the result');
    }
    const text = room.dialog.querySelector('textarea')!.value;
    expect(text).toContain(
      'A right order\n1. The war breaks out – 28 July 1914\n2. The armistice – 11 November 1918\n',
    );
    expect(text).toContain('Your order\n\n1. The armistice – 11 November 1918');
  });

  it('shows no other order beside one that is right', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    await room.arrange(TREATY_TITLES);
    await room.click('Check the order');
    expect(room.screen.queryByRole('table')).toBeNull();
  });

  it.each([[['In 1914', 'In July', 'In 1918']], [['In July', 'In 1914', 'In 1918']]])(
    'lets events whose dates overlap stand either way: %j',
    async (order) => {
      const room = await openActivities({
        dataset: eventsOnly(
          event({ id: 'a', title: 'In 1914', date: '1914' }),
          event({ id: 'b', title: 'In July', date: '1914-07' }),
          event({ id: 'c', title: 'In 1918', date: '1918' }),
        ),
      });
      await room.start('Put in order');
      await room.arrange(order);
      await room.click('Check the order');
      expect(room.words).toContain('Right: the dates allow this order.');
    },
  );

  it('moves with buttons, says the new place and keeps the keyboard where it can go on', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    const [first, second] = room.order();
    await room.click(`Move down: ${first}`);
    expect(room.order().slice(0, 2)).toEqual([second, first]);
    expect(room.said).toBe(`${first}: 2 of 5`);
    expect(focused()).toBe(room.button(`Move down: ${first}`));
    await room.click(`Move up: ${first}`);
    expect(room.order()[0]).toBe(first);
    expect(focused()).toBe(room.handle(first!));
    expect(room.button(`Move up: ${first}`).disabled).toBe(true);
    await room.press('{ArrowUp}');
    expect(room.order()[0]).toBe(first);
    await room.press('{End}');
    expect(room.order().at(-1)).toBe(first);
  });

  it('is dragged with a mouse, by the handle or the card', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    const [first, second, third, ...rest] = room.order();
    const card = (title: string): Element => room.handle(title).closest('li')!;
    await drag(centre(room.handle(first!)), centre(card(third!)), 8);
    await expect.poll(() => room.order()).toEqual([second, third, first, ...rest]);
    expect(room.said).toBe(`${first}: 3 of 5`);
    const name = card(first!).querySelector('.event-name')!;
    await drag(centre(name), centre(card(second!)), 8);
    await expect.poll(() => room.order()).toEqual([first, second, third, ...rest]);
  });

  it('is dragged with a finger by the handle, and put back when the browser takes the finger away', async () => {
    const room = await openActivities({ dataset: TREATIES });
    await room.start('Put in order');
    const before = room.order();
    const [first, second, third] = before;
    const frame = window.frameElement?.getBoundingClientRect();
    const touch = async (type: string, node?: Element): Promise<void> => {
      const at = node && centre(node);
      const touchPoints = at ? [{ x: at.x + (frame?.left ?? 0), y: at.y + (frame?.top ?? 0) }] : [];
      await cdp().send('Input.dispatchTouchEvent', { type, touchPoints } as never);
    };
    await touch('touchStart', room.handle(first!));
    await touch('touchMove', room.handle(second!));
    await touch('touchMove', room.handle(third!));
    await expect.poll(() => room.order()[0]).toBe(second);
    await touch('touchCancel');
    await expect.poll(() => room.order()).toEqual(before);
    await touch('touchStart', room.handle(first!));
    await touch('touchMove', room.handle(second!));
    await touch('touchMove', room.handle(third!));
    await touch('touchEnd');
    await expect.poll(() => room.order().indexOf(first!)).toBeGreaterThan(0);
    expect(room.said).toMatch(new RegExp(`^${first}: [23] of 5$`));
  });
});

describe('which source says so', () => {
  const SOURCES = TREATIES.sources;

  it('asks of each event, and takes the source that says so, by its number key', async () => {
    const room = await openActivities({ dataset: treatiesWith({ events: [TREATIES.events[0]] }) });
    await room.start('Which source says so?');
    expect(room.legend).toBe('Which source says that this happened? The war breaks out');
    expect(focused()).toBe(room.screen.getByRole('group'));
    const right = room.options().findIndex((option) => wordsOf(option).includes('The Gazette'));
    await room.press(`${right + 1}`);
    expect(room.said).toBe('Right.');
    expect(wordsOf(focused())).toBe('See the result');
    expect(room.words).toContain('Dated here: 28 July 1914');
    expect(room.words).toContain('gives no date');
    expect(room.screen.getByRole('link').getAttribute('href')).toBe('https://gazette.example/armistice');
    await room.press('{Enter}');
    expect(room.score()).toContain('1 of 1 right');
  });

  it('says which source would have been right, and counts the first answer', async () => {
    const room = await openActivities({ dataset: treatiesWith({ events: [TREATIES.events[0]] }) });
    await room.start('Which source says so?');
    const wrong = room.options().find((option) => wordsOf(option).includes('Nordlicht'))!;
    await userEvent.click(wrong);
    expect(room.said).toBe('Not right. Right answer: The Gazette, The war is over');
    const right = room.options().find((option) => wordsOf(option).includes('The Gazette'))!;
    await userEvent.click(right, { force: true });
    await room.click('See the result');
    expect(room.score()).toContain('0 of 1 right');
    expect(room.words).toContain('Your answer: Nordlicht, What I remember');
  });

  it('says plainly that an address is not known', async () => {
    const bare = SOURCES.map(({ id, title }) => ({ id, title }));
    const room = await openActivities({
      dataset: treatiesWith({ sources: bare, events: [TREATIES.events[0]] }),
    });
    await room.start('Which source says so?');
    await room.press('1');
    expect(room.words).toContain('No address known');
    expect(room.screen.queryByRole('link')).toBeNull();
  });

  it('makes no link of an address that is none', async () => {
    const bad = SOURCES.map((source) => ({ ...source, URL: 'javascript:alert(1)' }));
    const room = await openActivities({
      dataset: treatiesWith({ sources: bad, events: [TREATIES.events[0]] }),
    });
    await room.start('Which source says so?');
    await room.press('1');
    expect(room.screen.queryByRole('link')).toBeNull();
  });

  it('goes through as many questions as there are events, and back to the start', async () => {
    const room = await openActivities({ dataset: moscow });
    await room.start('Which source says so?');
    const asked = new Set<string>();
    for (let i = 1; i <= 8; i++) {
      expect(room.words).toContain(`Question ${i} of 8`);
      expect(focused()).toBe(room.screen.getByRole('group'));
      asked.add(room.legend);
      await room.press('1');
      await room.press('{Enter}');
    }
    expect(asked.size).toBe(8);
    expect(room.score()).toMatch(/\d of 8 right/);
    await room.click('All activities');
    expect(wordsOf(focused())).toBe('Activities');
  });

  it('leaves number keys alone while something else is meant by them', async () => {
    const room = await openActivities({ dataset: treatiesWith({ events: [TREATIES.events[0]] }) });
    await room.start('Which source says so?');
    await room.press('{Control>}1{/Control}');
    await room.press('7');
    expect(room.words).not.toContain('Right answer');
    expect(room.options()).not.toHaveLength(0);
  });
});

describe('how sure are we', () => {
  it('shows what the sources say without a verdict, and tells it with the answer', async () => {
    const room = await openActivities({ dataset: ARMISTICE });
    await room.start('How sure are we?');
    const exhibits = wordsOf(room.screen.getByRole('list', { name: 'What each source says' }));
    expect(exhibits).toContain('Gives 11 November 1918');
    expect(exhibits).toContain('Gives 12 November 1918');
    expect(exhibits).not.toMatch(/agrees|disagrees|vaguer/);
    // As in the file: who speaks against the event does not come first.
    expect(exhibits.indexOf('The Gazette')).toBeLessThan(exhibits.indexOf('Nordlicht'));
    await room.press('3');
    expect(room.said).toBe('Right.');
    expect(room.words).toContain('disagrees · Gives 12 November 1918');
    expect(room.words).toContain('vaguer · Gives November 1918');
  });

  it('tells the right answer after a wrong one', async () => {
    const room = await openActivities({ dataset: ARMISTICE });
    await room.start('How sure are we?');
    await room.click(/Two or more give a date, and all give this one/);
    expect(room.said).toBe('Not right. Right answer: At least one gives another date, or disputes the event');
    expect(room.button(/At least one gives another date/).textContent).toContain('Right.');
  });
});
