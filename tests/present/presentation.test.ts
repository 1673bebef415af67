// The classroom: one step in large type at a time, by keyboard or clicker, and everything as it was afterwards.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { TREATIES, TREATY_TITLES, eventsOnly, treatiesWith } from '../elements/datasets.ts';
import type { TimelinePage } from '../support/mount.ts';
import { addressOf, focused, mount, pause, place, wordsOf } from '../support/mount.ts';
import { presenting } from './presenting.ts';

const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);
const STORY = treatiesWith({
  story: [
    { title: 'How it began', range: '1914/1915', text: 'A summer like any other.' },
    { event: 'armistice', notes: 'Ask who signed it.' },
    { event: 'versailles', title: 'The mirror hall', text: 'Everybody was there.' },
    { title: 'What remains?' },
  ],
});
const STORY_TITLES = ['How it began', 'The armistice', 'The mirror hall', 'What remains?'];

afterEach(() => vi.restoreAllMocks());

const stage = (page: TimelinePage): HTMLElement | null =>
  page.screen.queryByRole('region', { name: 'Presentation' });
const words = (page: TimelinePage): string => wordsOf(stage(page));
const titleOf = (page: TimelinePage): string =>
  stage(page) ? (within(stage(page)!).getByRole('heading').textContent ?? '') : '';

describe('presenting a story', () => {
  it('shows its first step in large type over the whole window', async () => {
    const page = await presenting(STORY);
    expect(titleOf(page)).toBe('How it began');
    expect(words(page)).toContain('A summer like any other.');
    expect(words(page)).toContain('Step 1 of 4');
    const heading = within(stage(page)!).getByRole('heading');
    expect(Number.parseFloat(getComputedStyle(heading).fontSize)).toBeGreaterThan(28);
    const { left, top, width, height } = page.element.getBoundingClientRect();
    expect([left, top, width, height]).toEqual([0, 0, innerWidth, innerHeight]);
  });

  it('keeps the plot in sight and takes everything else away', async () => {
    const page = await presenting(STORY);
    expect(page.plotBox().width).toBeGreaterThan(700);
    expect(page.plotBox().bottom).toBeLessThanOrEqual(stage(page)!.getBoundingClientRect().top + 1);
    expect(page.screen.queryByRole('searchbox')).toBeNull();
    expect(page.details()).toBeNull();
    expect(page.screen.queryByRole('button', { name: 'Present' })).toBeNull();
  });

  it('brings the span of a step into view', async () => {
    const page = await presenting(STORY);
    expect(page.range()).toEqual({ start: day(1914, 1, 1), end: day(1916, 1, 1) });
  });

  it('opens the event of a step on the plot, with its own words or those of the story', async () => {
    const page = await presenting(STORY);
    await page.press('{ArrowRight}');
    expect(titleOf(page)).toBe('The armistice');
    expect(words(page)).toContain('11 November 1918');
    expect(words(page)).toContain('The guns fall silent.');
    expect(page.option(/The armistice/).getAttribute('aria-selected')).toBe('true');
    await page.press('{ArrowRight}');
    expect(titleOf(page)).toBe('The mirror hall');
    expect(words(page)).toContain('Everybody was there.');
    expect(page.element.selected).toBe('versailles');
  });

  it('never shows the notes to the room', async () => {
    const page = await presenting(STORY);
    await page.press('{ArrowRight}');
    expect(page.root.textContent).not.toContain('Ask who signed it.');
  });

  it.each([
    [' ', '{ArrowLeft}'],
    ['{ArrowRight}', '{ArrowLeft}'],
    ['{ArrowDown}', '{ArrowUp}'],
    ['{PageDown}', '{PageUp}'],
    ['{Enter}', '{Backspace}'],
  ])('goes on with %j and back with %j, and stops at both ends', async (forth, back) => {
    const page = await presenting(STORY);
    const seen = [titleOf(page)];
    for (let step = 0; step < 4; step += 1) {
      await page.press(forth);
      seen.push(titleOf(page));
    }
    expect(seen).toEqual([...STORY_TITLES, 'What remains?']);
    for (let step = 0; step < 4; step += 1) await page.press(back);
    expect(titleOf(page)).toBe('How it began');
  });

  it('goes to the end and the beginning with End and Home', async () => {
    const page = await presenting(STORY);
    await page.press('{End}');
    expect(titleOf(page)).toBe('What remains?');
    expect(words(page)).toContain('Step 4 of 4');
    await page.press('{Home}');
    expect(titleOf(page)).toBe('How it began');
  });

  it('goes one step for one press of a button, by mouse or key', async () => {
    const page = await presenting(STORY);
    await userEvent.click(page.button('Next'));
    expect(titleOf(page)).toBe('The armistice');
    page.button('Next').focus();
    await page.press('{Enter}');
    expect(titleOf(page)).toBe('The mirror hall');
    await page.press(' ');
    expect(titleOf(page)).toBe('What remains?');
    await userEvent.click(page.button('Previous'));
    expect(titleOf(page)).toBe('The mirror hall');
  });

  it('hears the keys wherever the last click was', async () => {
    const page = await presenting(STORY);
    await userEvent.click(page.part('axis'));
    (document.activeElement as HTMLElement | null)?.blur();
    await page.press('{ArrowRight}');
    expect(titleOf(page)).toBe('The armistice');
  });

  it('leaves keys with Ctrl, Alt and ⌘ to the browser', async () => {
    const page = await presenting(STORY);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      const press = new KeyboardEvent('keydown', {
        key: 'ArrowRight',
        [modifier]: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      stage(page)?.dispatchEvent(press);
      expect(press.defaultPrevented).toBe(false);
    }
    await page.atRest();
    expect(titleOf(page)).toBe('How it began');
  });

  it('tells the page nothing: the steps are not acts of its reader', async () => {
    const page = await presenting(STORY);
    await page.press('{ArrowRight}{ArrowRight}{Escape}');
    await pause(350);
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
  });

  it('begins at the step of the open event', async () => {
    const page = await presenting(STORY, { selected: 'versailles' });
    expect(titleOf(page)).toBe('The mirror hall');
  });

  it('waits for the dataset', async () => {
    const page = place({ attributes: { src: addressOf(JSON.stringify(STORY)) } });
    page.element.present();
    await page.loaded;
    await page.atRest();
    expect(titleOf(page)).toBe('How it began');
  });

  it('shows all steps of the built-in dataset, each with words', async () => {
    const page = await presenting(moscow);
    const seen = new Set<string>();
    for (const [index, { answer = '' }] of moscow.story.entries()) {
      expect(words(page)).toContain(`Step ${index + 1} of ${moscow.story.length}`);
      expect(titleOf(page).length).toBeGreaterThan(3);
      seen.add(titleOf(page));
      if (answer) await page.press('{PageDown}');
      expect(words(page)).toContain(answer);
      await page.press('{PageDown}');
    }
    expect(seen.size).toBe(moscow.story.length);
  });

  it('fits its words on a small screen, to be scrolled', async () => {
    const page = await presenting(
      treatiesWith({ story: [{ title: 'Long', text: 'A sentence that goes on. '.repeat(400) }] }),
    );
    const { bottom, right } = stage(page)!.getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(page.button('Leave').getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  });
});

describe('presenting without a story', () => {
  it('steps through the events in time', async () => {
    const page = await presenting(TREATIES);
    const seen = [titleOf(page)];
    for (let step = 1; step < TREATY_TITLES.length; step += 1) {
      await page.press('{ArrowRight}');
      seen.push(titleOf(page));
    }
    expect(seen).toEqual(TREATY_TITLES);
  });

  it('has something to say where there are no events, and a way out', async () => {
    const page = await presenting(eventsOnly());
    expect(titleOf(page)).toBe('No events yet');
    await page.press('{ArrowRight}{Home}{End}{ArrowLeft}');
    expect(titleOf(page)).toBe('No events yet');
    await page.press('{Escape}');
    expect(stage(page)).toBeNull();
  });
});

describe('leaving a presentation', () => {
  it('with Escape brings back the view, the open event, and the size', async () => {
    const page = await mount({ dataset: STORY, attributes: { selected: 'outbreak' } });
    const range = { start: day(1913, 1, 1), end: day(1917, 1, 1) };
    page.element.visibleRange = range;
    page.element.present();
    await page.atRest();
    await page.press('{ArrowRight}{ArrowRight}');
    expect(page.element.selected).toBe('versailles');
    await page.press('{Escape}');
    expect(stage(page)).toBeNull();
    expect(page.openTitle()).toBe('The war breaks out');
    expect(page.element.visibleRange).toEqual(range);
    expect(page.element.getBoundingClientRect().width).toBe(1000);
    expect(page.element.getBoundingClientRect().height).toBe(620);
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });

  it.each(['list', 'table', 'evidence'])('brings back the %s it began in', async (view) => {
    const page = await presenting(STORY, { view });
    expect(page.listbox().checkVisibility()).toBe(true);
    await page.press('{Escape}');
    expect(page.element.view).toBe(view);
  });

  it('gives the keyboard back to the button that began it', async () => {
    const page = await mount({ dataset: STORY });
    page.button('Present').focus();
    await page.press('{Enter}');
    expect(titleOf(page)).toBe('How it began');
    await page.press('{Escape}');
    await expect.poll(() => focused()?.textContent?.trim()).toBe('Present');
  });

  it('gives the keyboard back to the page’s own button', async () => {
    const page = await mount({ dataset: STORY });
    const button = document.createElement('button');
    page.container.before(button);
    button.focus();
    page.element.present();
    await page.atRest();
    await page.press('{Escape}');
    await expect.poll(focused).toBe(button);
    button.remove();
  });

  it('works by its button too, and again and again', async () => {
    const page = await mount({ dataset: STORY });
    for (let time = 0; time < 3; time += 1) {
      page.element.present();
      page.element.present();
      await page.atRest();
      expect(page.screen.getAllByRole('region', { name: 'Presentation' })).toHaveLength(1);
      await userEvent.click(page.button('Leave'));
      expect(stage(page)).toBeNull();
    }
    await page.press('{ArrowRight}');
    expect(stage(page)).toBeNull();
  });

  it('comes by itself when another dataset does', async () => {
    const page = await presenting(STORY, { selected: 'league' });
    page.element.dataset = eventsOnly({ id: 'x', title: 'Something else', date: '2000' });
    await expect.poll(() => page.textOf('title')).toBe('A timeline');
    await page.atRest();
    expect(stage(page)).toBeNull();
    expect(page.optionNames()).toEqual(['Something else, 2000']);
  });

  it('comes with the element when it leaves the page', async () => {
    const page = await presenting(STORY);
    page.element.remove();
    page.container.append(page.element);
    await page.atRest();
    expect(stage(page)).toBeNull();
    expect(page.element.getBoundingClientRect().width).toBe(1000);
  });
});

describe('full screen', () => {
  it('may be refused: then the presentation fills the window', async () => {
    const page = await mount({ dataset: STORY });
    vi.spyOn(page.element, 'requestFullscreen').mockRejectedValue(new TypeError('Not allowed.'));
    page.element.present();
    await page.atRest();
    expect(titleOf(page)).toBe('How it began');
    expect(page.element.getBoundingClientRect().width).toBe(innerWidth);
    await page.press('{Escape}');
    expect(stage(page)).toBeNull();
  });

  it('may be unknown to the browser', async () => {
    const page = await mount({ dataset: STORY });
    Object.assign(page.element, { requestFullscreen: undefined });
    page.element.present();
    await page.atRest();
    expect(titleOf(page)).toBe('How it began');
  });

  it('is asked for by a reader’s click, and leaving it leaves the presentation', async () => {
    const page = await mount({ dataset: STORY });
    await userEvent.click(page.button('Present'));
    await expect.poll(() => document.fullscreenElement).toBe(page.element);
    expect(titleOf(page)).toBe('How it began');
    await document.exitFullscreen();
    await expect.poll(() => stage(page)).toBeNull();
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });

  it('leaves the presentation if it was left before the browser had told of it', async () => {
    const page = await mount({ dataset: STORY });
    const ask = vi.spyOn(page.element, 'requestFullscreen').mockResolvedValue();
    page.element.present();
    await expect.poll(() => ask.mock.calls).toHaveLength(1);
    await expect.poll(() => page.element.hasAttribute('presenting')).toBe(false);
    expect(stage(page)).toBeNull();
  });

  it('ends with the presentation', async () => {
    const page = await mount({ dataset: STORY });
    await userEvent.click(page.button('Present'));
    await expect.poll(() => document.fullscreenElement).toBe(page.element);
    page.button('Leave').click();
    await expect.poll(() => document.fullscreenElement).toBeNull();
  });

  it.each([
    ['its own, that comes too late, is given up', true],
    ['that of another, which has begun by then, is left alone', false],
  ])('%s', async (_, isOwn) => {
    const page = await mount({ dataset: STORY });
    let grant = (): void => undefined;
    const granted = new Promise<void>((resolve) => (grant = resolve));
    vi.spyOn(page.element, 'requestFullscreen').mockReturnValue(granted);
    const exit = vi.spyOn(document, 'exitFullscreen').mockResolvedValue();
    page.element.present();
    await page.atRest();
    await page.press('{Escape}');
    const full = vi.spyOn(document, 'fullscreenElement', 'get');
    full.mockReturnValue(isOwn ? page.element : document.body);
    grant();
    await pause(20);
    full.mockRestore();
    expect(exit).toHaveBeenCalledTimes(isOwn ? 1 : 0);
  });
});
