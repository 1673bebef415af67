// Nine languages: the words of the element and of its dates, from left to right and from right to left.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { messagesFor } from '../../src/elements/languages.ts';
import { messages as english } from '../../src/elements/languages/en-all.ts';
import type { AllMessages, Messages } from '../../src/elements/messages.ts';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount } from '../support/mount.ts';
import { TREATIES } from './datasets.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru', 'tr', 'uk', 'zh'];
// Words that are the same in another language are few.
const SAME_WORDS = 12;

async function wordsIn(language: string): Promise<AllMessages> {
  return new Promise((resolve) => {
    const ask = (): void => {
      const messages = messagesFor(language, ask);
      if (messages) resolve(messages as AllMessages);
    };
    ask();
  });
}

/** Every word of a language, functions with numbers of each plural form among them. */
function allWords(messages: Messages): string[] {
  const words = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap((item) => words(item));
    if (typeof value === 'object' && value !== null)
      return Object.values(value).flatMap((item) => words(item));
    if (typeof value !== 'function') return [];
    const say = value as (...args: unknown[]) => unknown;
    return [0, 1, 2, 3, 5, 11, 21, 100, 1234].map((n) => String(say(n, n, n)));
  };
  const { mirror: _, ...rest } = messages;
  return words(rest);
}

const optionNames = ({ root }: TimelinePage): string[] =>
  [...root.querySelectorAll('[role=option]')].map((option) => option.getAttribute('aria-label') ?? '');

describe.each(LANGUAGES)('the language %s', (language) => {
  it('has every word, filled in for every number', async () => {
    const messages = await wordsIn(language);
    expect(
      Object.keys(messages)
        .filter((key) => key !== 'mirror')
        .sort(),
    ).toEqual(Object.keys(english).sort());
    const words = allWords(messages);
    expect(words).toHaveLength(allWords(english).length);
    for (const word of words) {
      expect(word.trim()).not.toBe('');
      expect(word).not.toMatch(/#|undefined|NaN|\{\d\}|\[object/);
    }
    const english_ = new Set(allWords(english).filter((word) => /[a-z]{4}/.test(word)));
    const same = [...new Set(words)].filter((word) => english_.has(word));
    expect(same.length, same.join(', ')).toBeLessThan(SAME_WORDS);
  });

  it('speaks in the page', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: language } });
    const messages = await wordsIn(language);
    expect(page.screen.getByRole('listbox').getAttribute('aria-label')).toBe(messages.events);
    expect(page.root.querySelector('button.main')?.textContent?.trim()).toBe(messages.present);
    expect(optionNames(page)[1]).toMatch(/1918|١٩١٨/);
  });
});

describe('the language of the element', () => {
  it('is that of a language with a country', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'de-AT' } });
    expect(page.screen.getByRole('listbox').getAttribute('aria-label')).toBe('Ereignisse');
  });

  it('is English for a language that is not here', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'fi' } });
    expect(page.screen.getByRole('listbox').getAttribute('aria-label')).toBe('Events');
    expect(page.root.querySelector('.root')?.getAttribute('dir')).toBe('ltr');
  });

  it('changes all words when it changes, those of an open event and of a presentation too', async () => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'video-call' } });
    page.element.lang = 'uk';
    await page.element.updateComplete;
    const words = (page.part('details').textContent ?? '').replace(/\s+/g, ' ');
    expect(words).toContain('30 грудня 2022 р.');
    expect(words).not.toMatch(/vaguer|Archived copy|Read the passage/);
  });

  it('follows the language of the page when that changes', async () => {
    const page = await mount({ dataset: TREATIES });
    document.documentElement.lang = 'es';
    await expect.poll(() => page.screen.queryByRole('radio', { name: 'Lista' })).not.toBeNull();
    page.container.lang = 'de';
    await expect.poll(() => page.screen.queryByRole('radio', { name: 'Liste' })).not.toBeNull();
    document.documentElement.lang = 'en';
    page.container.removeAttribute('lang');
    await expect.poll(() => page.screen.queryByRole('radio', { name: 'List' })).not.toBeNull();
  });
});

describe('Arabic', () => {
  const open = () => mount({ dataset: TREATIES, attributes: { lang: 'ar' } });
  const lefts = (page: TimelinePage): number[] =>
    [...page.root.querySelectorAll('[role=option]')].map((option) => option.getBoundingClientRect().right);

  it('is read from right to left, and so is time', async () => {
    const page = await open();
    expect(getComputedStyle(page.root.querySelector('.root')!).direction).toBe('rtl');
    const places = lefts(page);
    expect(places.length).toBeGreaterThan(3);
    expect(places[0]).toBe(Math.max(...places));
    expect(places.at(-1)).toBe(Math.min(...places));
  });

  it('has the later on the left for the keyboard too', async () => {
    const page = await open();
    const first = page.root.querySelector<HTMLElement>('[role=option]')!;
    first.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await page.atRest();
    expect(focused()?.getAttribute('aria-label')).toContain('The armistice');
    await userEvent.keyboard('{ArrowRight}');
    await page.atRest();
    expect(focused()?.getAttribute('aria-label')).toContain('The war breaks out');
  });

  it('keeps the time under the pointer when it zooms', async () => {
    const page = await open();
    const { left, top, width } = page.plotBox();
    const clientX = left + width * 0.25;
    const timeAt = (): number => {
      const { start, end } = page.range();
      return start + ((left + width - clientX) / width) * (end - start);
    };
    const before = timeAt();
    const span = page.range().end - page.range().start;
    const wheel = {
      deltaY: -200,
      ctrlKey: true,
      clientX,
      clientY: top - 60,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    page.root.querySelector('.stage')!.dispatchEvent(new WheelEvent('wheel', wheel));
    await page.atRest();
    expect(page.range().end - page.range().start).toBeLessThan(span);
    expect(Math.abs(timeAt() - before) / span).toBeLessThan(0.001);
  });

  it('goes on from a brush that is dragged to the left', async () => {
    const page = await open();
    page.element.visibleRange = { start: Date.UTC(1915, 0), end: Date.UTC(1916, 0) };
    await page.atRest();
    const strip = page.part('overview').getBoundingClientRect();
    const brush = page.root.querySelector('.brush')!.getBoundingClientRect();
    const y = brush.top + brush.height / 2;
    const x = brush.left + brush.width / 2;
    expect(x).toBeGreaterThan(strip.left + strip.width / 2);
    const before = page.range().start;
    const node = page.part('overview');
    const point = (type: string, clientX: number): void => {
      node.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, clientX, clientY: y, bubbles: true, button: 0 }),
      );
    };
    node.setPointerCapture = () => undefined;
    point('pointerdown', x);
    point('pointermove', x - 40);
    point('pointerup', x - 40);
    await page.atRest();
    expect(page.range().start).toBeGreaterThan(before);
  });

  it('names the present day, and the help that goes with it, in its own words', async () => {
    const page = await open();
    await userEvent.click(page.screen.getByRole('button', { name: 'المزيد' }));
    await page.element.updateComplete;
    const menu = page.screen.getByRole('dialog', { name: 'المزيد' });
    const messages = await wordsIn('ar');
    for (const words of [messages.legend, messages.legendItems.point, messages.keys]) {
      expect(within(menu).getByText(words)).toBeVisible();
    }
  });
});
