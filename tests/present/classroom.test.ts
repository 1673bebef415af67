// A lesson: questions and answers, what the plot shows so far, covers, the list of steps, numbers, fingers, and the screen
// that stays on.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { TREATIES, TREATY_TITLES, treatiesWith } from '../elements/datasets.ts';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount, pause, wordsOf } from '../support/mount.ts';
import { presenting } from './presenting.ts';

const LESSON = treatiesWith({
  title: 'A lesson',
  story: [
    { title: 'Before', range: '1914/1915', text: 'A summer like any other.' },
    { event: 'armistice', question: 'When did the war end?', answer: 'In November 1918.', notes: 'Wait.' },
    { event: 'versailles', show: ['outbreak'], text: 'Everybody was there.' },
    { title: 'After', show: ['armistice'] },
    { title: 'What remains?' },
  ],
});

afterEach(() => vi.restoreAllMocks());

const stage = (page: TimelinePage): HTMLElement => page.screen.getByRole('region', { name: 'Presentation' });
const words = (page: TimelinePage): string => wordsOf(stage(page));
const titleOf = (page: TimelinePage): string => within(stage(page)).getByRole('heading').textContent ?? '';
const shownTitles = (page: TimelinePage): string[] =>
  page.optionNames().map((name) => TREATY_TITLES.find((title) => name.startsWith(title)) ?? name);
const statusOf = (page: TimelinePage): string =>
  page.screen
    .getAllByRole('status')
    .map((node) => node.textContent?.trim())
    .join(' ');
const isCovered = (page: TimelinePage, colour: string): boolean => {
  const top = page.root.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return top !== null && getComputedStyle(top).backgroundColor === colour;
};
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

describe('a question', () => {
  it('is asked in large type, and answered by the next step forward', async () => {
    const page = await presenting(LESSON);
    await page.press(' ');
    expect(words(page)).toContain('When did the war end?');
    expect(words(page)).not.toContain('In November 1918.');
    const size = Number.parseFloat(getComputedStyle(page.screen.getByText('When did the war end?')).fontSize);
    expect(size / innerHeight).toBeGreaterThan(0.025);
    await page.press(' ');
    expect(words(page)).toContain('Answer: In November 1918.');
    expect(words(page)).toContain('Step 2 of 5');
    await page.press(' ');
    expect(titleOf(page)).toBe('The treaty of Versailles');
    expect(words(page)).toContain('Step 3 of 5');
  });

  it('is as large in a page whose own text is of another size', async () => {
    const page = await presenting(LESSON);
    await page.press('  ');
    const sizes = (): number[] =>
      [...stage(page).querySelectorAll('h2, p, button, span')].map((node) =>
        Number.parseFloat(getComputedStyle(node).fontSize),
      );
    const before = sizes();
    document.documentElement.style.fontSize = '40px';
    const after = sizes();
    document.documentElement.style.fontSize = '';
    expect(after).toEqual(before);
  });

  it('is found answered on the way back, and then open again', async () => {
    const page = await presenting(LESSON);
    await page.press('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(words(page)).toContain('In November 1918.');
    await page.press('{ArrowLeft}');
    expect(words(page)).toContain('Step 2 of 5');
    expect(words(page)).not.toContain('In November 1918.');
  });

  it('keeps the summary of its event to itself, which may say the answer', async () => {
    const page = await presenting(LESSON);
    await page.press(' ');
    expect(words(page)).not.toContain('The guns fall silent.');
  });

  it('has its date nowhere on the plot, even where the name of its event floats', async () => {
    const title = 'Waffenstillstand'.repeat(18); // one word, which fits nowhere
    const page = await presenting({
      version: 1,
      title: 'A lesson',
      events: [
        { id: 'a', title, date: '1918-11-11' },
        { id: 'b', title: 'Versailles', date: '1919-06-28' },
      ],
      story: [{ event: 'a', question: 'When?', answer: 'In November 1918.' }],
    });
    await expect.poll(() => page.root.querySelector('.label.floating')).not.toBeNull();
    expect(page.root.querySelector('.labels')?.textContent).not.toContain('1918');
  });

  it('is spoken with its step', async () => {
    const page = await presenting(LESSON);
    await page.press(' ');
    const live = page.screen.getByText('When did the war end?').closest('[aria-live]');
    expect(live?.getAttribute('aria-live')).toBe('polite');
    expect(live?.getAttribute('aria-atomic')).toBe('true');
    expect(live?.textContent).toContain('The armistice');
  });
});

describe('the plot of a story', () => {
  it('shows what has been named so far and never what comes next', async () => {
    const page = await presenting(LESSON);
    expect(page.options()).toEqual([]);
    await page.press(' ');
    expect(shownTitles(page)).toEqual(['The armistice']);
    await page.press('  ');
    expect(page.options()).toHaveLength(3);
    await page.press('{Home}');
    expect(page.options()).toEqual([]);
  });

  it('keeps what was shown faintly, until it is named again', async () => {
    const page = await presenting(LESSON);
    const inkOf = (title: string): string => {
      const label = [...page.root.querySelectorAll('.labels > *')].find((node) =>
        node.textContent?.startsWith(title),
      );
      if (!label) throw new Error(`There is no label "${title}".`);
      return getComputedStyle(label).color;
    };
    await page.press(' ');
    const strong = inkOf('The armistice');
    await page.press('  ');
    expect(inkOf('The armistice')).not.toBe(strong);
    await page.press(' ');
    expect(inkOf('The armistice')).toBe(strong);
  });

  it('shows all events again afterwards, with the filters there were', async () => {
    const page = await mount({ dataset: LESSON });
    page.element.filters = { text: '', categories: ['peace'], actors: [], sources: [] };
    await page.atRest();
    const before = page.optionNames();
    page.element.present();
    await page.atRest();
    await page.press('{ArrowRight}');
    expect(shownTitles(page)).toEqual(['The armistice']);
    await page.press('{Escape}');
    expect(page.optionNames()).toEqual(before);
  });

  it('shows everything throughout where the story names no event', async () => {
    const page = await presenting(
      treatiesWith({ story: [{ title: 'One', range: '1900/1930' }, { title: 'Two' }] }),
    );
    expect(page.options().length).toBeGreaterThan(2);
    await page.press(' ');
    expect(titleOf(page)).toBe('Two');
    expect(page.options().length).toBeGreaterThan(2);
  });

  it('shows the events up to the present one where there is no story', async () => {
    const page = await presenting(TREATIES);
    const seen = [page.options().length];
    for (let step = 1; step < TREATY_TITLES.length; step += 1) {
      await page.press('{ArrowRight}');
      const row = TREATY_TITLES[step]!;
      expect(page.option(new RegExp(`^${row}`)).getAttribute('aria-selected')).toBe('true');
      seen.push(Number(page.options()[0]?.getAttribute('aria-setsize')));
    }
    expect(seen).toEqual([1, 2, 3, 4, 5].slice(0, TREATY_TITLES.length));
  });

  it('steps through what passes the filters where there is no story', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: '', categories: ['war'], actors: [], sources: [] };
    await page.atRest();
    const count = page.options().length;
    page.element.present();
    await page.atRest();
    expect(count).toBeLessThan(TREATY_TITLES.length);
    expect(words(page)).toContain(`Step 1 of ${count}`);
  });

  it('tells a step in its own words where its event is not known yet', async () => {
    const page = await presenting(LESSON, { 'known-by': '1800' });
    await page.press(' ');
    expect(titleOf(page)).toBe('The armistice');
    expect(page.options()).toEqual([]);
  });
});

describe('the screen', () => {
  it.each([
    ['b', BLACK, 'Black screen'],
    ['.', BLACK, 'Black screen'],
    ['w', WHITE, 'White screen'],
  ])('is covered by %s and uncovered by it, which is said', async (key, colour, name) => {
    const page = await presenting(LESSON);
    await page.press(key);
    expect(isCovered(page, colour)).toBe(true);
    expect(statusOf(page)).toContain(name);
    await page.press(key);
    expect(isCovered(page, colour)).toBe(false);
    expect(statusOf(page)).toContain('The step is shown again');
    expect(titleOf(page)).toBe('Before');
  });

  it('is uncovered by Esc, which then leaves', async () => {
    const page = await presenting(LESSON);
    await page.press('b{Escape}');
    expect(isCovered(page, BLACK)).toBe(false);
    expect(titleOf(page)).toBe('Before');
    await page.press('{Escape}');
    await expect.poll(() => page.element.hasAttribute('presenting')).toBe(false);
  });

  it('is uncovered by a click, and by the next step', async () => {
    const page = await presenting(LESSON);
    await page.press('b');
    await userEvent.click(document.elementFromPoint(20, 20) ?? document.body, { position: { x: 20, y: 20 } });
    expect(isCovered(page, BLACK)).toBe(false);
    await page.press('b{ArrowRight}');
    expect(isCovered(page, BLACK)).toBe(false);
    expect(titleOf(page)).toBe('The armistice');
  });

  it('has a spotlight that follows the pointer', async () => {
    const page = await presenting(LESSON);
    await page.press('l');
    const lit = (): string => {
      const spot = page.root.querySelector('.step-spotlight');
      return spot ? getComputedStyle(spot).backgroundImage : '';
    };
    expect(statusOf(page)).toContain('Spotlight');
    for (const [x, y] of [
      [200, 150],
      [640, 400],
    ] as const) {
      dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
      expect(lit()).toContain(`at ${x}px ${y}px`);
    }
    await page.press('l');
    expect(lit()).toBe('');
  });

  it('stays on as long as it presents, where the browser can see to it', async () => {
    const release = vi.fn<() => Promise<void>>().mockResolvedValue();
    const request = vi
      .spyOn(navigator.wakeLock, 'request')
      .mockResolvedValue({ released: false, release } as unknown as WakeLockSentinel);
    const page = await presenting(LESSON);
    expect(request).toHaveBeenCalledWith('screen');
    await page.press('{Escape}');
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('asks again when the page is looked at again', async () => {
    const lock = { released: false, release: () => Promise.resolve() };
    const request = vi
      .spyOn(navigator.wakeLock, 'request')
      .mockResolvedValue(lock as unknown as WakeLockSentinel);
    await presenting(LESSON);
    lock.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => request.mock.calls.length).toBe(2);
  });

  it('may go dark where that is refused: nobody is bothered', async () => {
    vi.spyOn(navigator.wakeLock, 'request').mockRejectedValue(new DOMException('No.', 'NotAllowedError'));
    const page = await presenting(LESSON);
    expect(titleOf(page)).toBe('Before');
    await page.press('{Escape}');
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });
});

describe('the list of steps', () => {
  it('opens by O or a button, has the keyboard on the present step, and leads to another', async () => {
    const page = await presenting(LESSON);
    await page.press('{ArrowRight}o');
    const dialog = page.screen.getByRole('dialog', { name: 'All steps' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(5);
    expect(focused()?.getAttribute('aria-current')).toBe('step');
    expect(focused()?.textContent).toContain('The armistice');
    await userEvent.click(within(dialog).getByRole('button', { name: /After/ }));
    expect(page.screen.queryByRole('dialog')).toBeNull();
    expect(titleOf(page)).toBe('After');
    await userEvent.click(page.button('All steps'));
    expect(
      within(page.screen.getByRole('dialog', { name: 'All steps' })).getAllByRole('listitem'),
    ).toHaveLength(5);
  });

  it('has the keys to itself, and Esc closes nothing else', async () => {
    const page = await presenting(LESSON);
    await page.press('o');
    await page.press('{PageDown}b');
    expect(titleOf(page)).toBe('Before');
    expect(isCovered(page, BLACK)).toBe(false);
    await page.press('{Escape}');
    expect(page.screen.queryByRole('dialog')).toBeNull();
    expect(titleOf(page)).toBe('Before');
    await page.press('{PageDown}');
    expect(titleOf(page)).toBe('The armistice');
  });

  it('is not offered where there are no steps', async () => {
    const page = await presenting({ version: 1, title: 'Empty', events: [] });
    await page.press('o');
    expect(page.screen.queryByRole('dialog')).toBeNull();
    expect((page.button('All steps') as HTMLButtonElement).disabled).toBe(true);
  });

  it('is short for a long timeline, and any step is reached by its number', async () => {
    const events = Array.from({ length: 3000 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i + 1}`,
      date: `${i + 1}`.padStart(4, '0'),
    }));
    const page = await presenting({ version: 1, title: 'Long', events });
    await page.press('2500{Enter}');
    expect(titleOf(page)).toBe('Event 2500');
    await page.press('o');
    expect(within(page.screen.getByRole('dialog')).getAllByRole('listitem')).toHaveLength(300);
    expect(focused()?.textContent).toContain('Event 2500');
  });
});

describe('digits and Enter', () => {
  it('lead to a step, and say so before', async () => {
    const page = await presenting(LESSON);
    await page.press('4');
    expect(statusOf(page)).toContain('Step 4: press Enter');
    await page.press('{Enter}');
    expect(titleOf(page)).toBe('After');
    expect(statusOf(page)).not.toContain('press Enter');
  });

  it('lead no farther than the last step', async () => {
    const page = await presenting(LESSON);
    await page.press('99{Enter}');
    expect(titleOf(page)).toBe('What remains?');
  });

  it('are taken back by Esc, which leaves nothing else', async () => {
    const page = await presenting(LESSON);
    await page.press('4{Escape}');
    expect(titleOf(page)).toBe('Before');
    await page.press('{Enter}');
    expect(titleOf(page)).toBe('The armistice');
  });
});

describe('help', () => {
  it('lists the keys by ?', async () => {
    const page = await presenting(LESSON);
    await page.press('?');
    const dialog = page.screen.getByRole('dialog', { name: 'Keys' });
    const meanings = [...dialog.querySelectorAll('dd')].map((node) => node.textContent?.trim());
    const named = ['Black screen', 'Spotlight', 'Presenter window', 'Go to a step by its number'];
    expect(meanings).toEqual(expect.arrayContaining(named));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(page.screen.queryByRole('dialog')).toBeNull();
  });
});

describe('fingers', () => {
  const touch = async (
    node: Element,
    from: readonly [number, number],
    to: readonly [number, number],
  ): Promise<void> => {
    const { left, top } = node.getBoundingClientRect();
    const send = (type: string, [x, y]: readonly [number, number]): boolean =>
      node.dispatchEvent(
        new PointerEvent(type, {
          pointerType: 'touch',
          isPrimary: true,
          bubbles: true,
          composed: true,
          clientX: left + x,
          clientY: top + y,
        }),
      );
    send('pointerdown', from);
    send('pointerup', to);
    await pause(30);
  };

  it('swipe to and fro, and tap to go on', async () => {
    const page = await presenting(LESSON);
    const target = (): Element => within(stage(page)).getByRole('heading');
    await touch(target(), [150, 10], [40, 12]);
    expect(titleOf(page)).toBe('The armistice');
    await touch(target(), [40, 12], [150, 10]);
    expect(titleOf(page)).toBe('Before');
    await touch(target(), [40, 12], [41, 12]);
    expect(titleOf(page)).toBe('The armistice');
  });

  it('press buttons as ever, once', async () => {
    const page = await presenting(LESSON);
    const button = page.button('Next');
    await touch(button, [5, 5], [5, 5]);
    expect(titleOf(page)).toBe('Before');
    button.click();
    await expect.poll(() => titleOf(page)).toBe('The armistice');
  });

  it('uncover a covered screen by their click, and go no step on', async () => {
    const page = await presenting(LESSON);
    await page.press('b');
    const cover = page.root.querySelector('.step-cover')!;
    await touch(cover, [200, 200], [201, 200]);
    expect(isCovered(page, BLACK)).toBe(true);
    (cover as HTMLElement).click();
    await page.atRest();
    expect(isCovered(page, BLACK)).toBe(false);
    expect(titleOf(page)).toBe('Before');
  });
});

describe('a flight to a step', () => {
  it('takes at most 700 ms', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'no-preference' }],
    });
    const page = await presenting(LESSON);
    await pause(900);
    const before = page.range().start;
    const began = performance.now();
    await userEvent.keyboard('{End}{ArrowLeft}{Home}{ArrowRight}');
    let last = began;
    let range = before;
    while (performance.now() - began < 2000) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (page.range().start !== range) last = performance.now();
      range = page.range().start;
    }
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    expect(range).not.toBe(before);
    expect(last - began).toBeLessThan(1200); // keys and slow frames included
  });
});

describe('where it begins', () => {
  it('is a step by its number, and another number leads on', async () => {
    const page = await mount({ dataset: LESSON });
    page.element.present(3);
    await page.atRest();
    expect(words(page)).toContain('Step 3 of 5');
    page.element.present(5);
    await page.atRest();
    expect(titleOf(page)).toBe('What remains?');
    page.element.present(null);
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });

  it('is the step that was asked for last, whatever was taken back before it began', async () => {
    const page = await mount({ dataset: LESSON });
    page.element.present(5);
    page.element.present(null);
    page.element.present();
    page.element.present(2);
    await page.atRest();
    expect(words(page)).toContain('Step 2 of 5');
  });

  it('tells the page each step, and its end', async () => {
    const page = await mount({ dataset: LESSON });
    const told: unknown[] = [];
    page.element.addEventListener('step-change', (event) =>
      told.push((event as CustomEvent<{ step: number | null }>).detail.step),
    );
    page.element.present(2);
    await page.atRest();
    await page.press('{ArrowRight}{ArrowRight}{Escape}');
    expect(told).toEqual([2, 3, null]);
  });
});

describe('leaving', () => {
  it('brings back where the page and the list were scrolled to', async () => {
    const page = await mount({
      dataset: LESSON,
      attributes: { view: 'list' },
      style: 'width: 600px; height: 260px',
    });
    document.body.style.marginTop = '300px';
    const after = document.createElement('div');
    after.style.height = '2000px';
    page.container.after(after);
    const list = page.root.querySelector('.sheet')!;
    list.scrollTop = 60;
    scrollTo(0, 240);
    const [pageTop, listTop] = [scrollY, list.scrollTop];
    expect(pageTop).toBe(240);
    page.element.present();
    await page.atRest();
    await page.press('{ArrowRight}{Escape}');
    await expect.poll(() => page.root.querySelector('.sheet')?.scrollTop).toBe(listTop);
    expect(scrollY).toBe(pageTop);
    after.remove();
    document.body.style.marginTop = '';
  });
});
