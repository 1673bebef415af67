// What goes wrong around a handout: browsers that do not print, data without events or sources, too much of it, hostile words, and
// pages with rules of their own for paper.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EVENTS_LIMIT } from '../../src/handout/chosen-events.ts';
import { isOnlyHere } from '../../src/elements/link-reach.ts';
import { TREATIES, eventsOnly, treatiesWith } from '../elements/datasets.ts';
import type { Handout } from './printing.ts';
import { choose, onPaper, openHandout, pages, printed, select, textOf } from './printing.ts';

const added: Element[] = [];

// These pages come from this device, whose address no QR code is for.
vi.mock(import('../../src/elements/link-reach.ts'), { spy: true });

afterEach(async () => {
  vi.restoreAllMocks();
  for (const node of added.splice(0)) node.remove();
  document.documentElement.removeAttribute('style');
  await onPaper(false);
});

const statusOf = ({ dialog }: Handout): string => within(dialog).getByRole('status').textContent ?? '';
const press = async ({ dialog }: Handout): Promise<void> =>
  userEvent.click(within(dialog).getByRole('button', { name: 'Print' }));

/** Puts rules into the page that the timeline stands in. */
function addRules(rules: string): void {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
  added.push(style);
}

async function chooseEverything(handout: Handout): Promise<void> {
  await choose(handout, 'Cards to cut out');
  await choose(handout, 'Worksheet, with a key');
}

/** Whatever lies beyond the edges of a page would not be printed. */
function expectNothingCut(): void {
  for (const page of pages()) {
    const edge = page.querySelector('footer')!.getBoundingClientRect();
    const { left, right } = page.getBoundingClientRect();
    for (const node of page.querySelectorAll('.block, .card, .card > *, .scene, .head, .legend')) {
      const box = node.getBoundingClientRect();
      expect(box.bottom, node.textContent!.slice(0, 60)).toBeLessThanOrEqual(edge.top + 1);
      expect(box.left).toBeGreaterThanOrEqual(left);
      expect(box.right).toBeLessThanOrEqual(right);
      const card = node.parentElement?.closest('.card')?.getBoundingClientRect();
      if (card) expect(box.bottom, node.textContent!.slice(0, 60)).toBeLessThanOrEqual(card.bottom);
    }
  }
}

describe('a browser that does not print', () => {
  it('is told of where it has no way to', async () => {
    vi.stubGlobal('print', undefined);
    const handout = await openHandout({ dataset: TREATIES });
    await press(handout);
    await expect.poll(() => statusOf(handout)).toContain('This browser cannot print.');
    vi.unstubAllGlobals();
  });

  it('is told of where it refuses', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => {
      throw new DOMException('Refused', 'SecurityError');
    });
    const handout = await openHandout({ dataset: TREATIES });
    await press(handout);
    await expect.poll(() => statusOf(handout)).toContain('This browser cannot print.');
  });

  it('leads to the keys of the browser where nothing happens, as in a frame that may open no windows', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const handout = await openHandout({ dataset: TREATIES });
    await press(handout);
    await expect.poll(() => statusOf(handout)).toContain('Press Ctrl + P');
    await choose(handout, 'Bibliography');
    expect(statusOf(handout)).not.toContain('Press Ctrl + P');
  });

  it('keeps everything as it was chosen when the reader cancels', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    });
    const handout = await openHandout({ dataset: TREATIES });
    await choose(handout, 'Cards to cut out');
    const before = textOf(pages());
    await press(handout);
    expect(textOf(pages())).toBe(before);
    expect(within(handout.dialog).getByRole('checkbox', { name: 'Cards to cut out' })).toHaveProperty(
      'checked',
      true,
    );
  });
});

describe('data that leaves little to print', () => {
  it('prints no page without events, and says so', async () => {
    const handout = await openHandout({ dataset: eventsOnly() });
    expect(statusOf(handout)).toContain('There are no events to print.');
    expect(within(handout.dialog).getByRole('button', { name: 'Print' })).toHaveProperty('disabled', true);
    expect(pages()).toHaveLength(0);
  });

  it('prints no page where filters leave nothing, and does when they leave something again', async () => {
    const handout = await openHandout({
      dataset: TREATIES,
      attributes: {},
    });
    const { element } = handout.page;
    await userEvent.keyboard('{Escape}');
    element.filters = { text: '', categories: ['war'], actors: ['wilson'], sources: ['memoir'] };
    await element.updateComplete;
    const again = handout.page.root.querySelectorAll<HTMLElement>('.menu-tools button')[1]!;
    again.click();
    const dialog = await handout.page.screen.findByRole('dialog', { name: 'Print a handout' });
    expect(within(dialog).getByRole('status').textContent).toContain('There are no events to print.');
    expect(pages()).toHaveLength(0);
  });

  it('has no bibliography without sources, and no numbers', async () => {
    const handout = await openHandout({
      dataset: eventsOnly({ id: 'a', title: 'Alone', date: '1914' }, { id: 'b', title: 'Two', date: '..' }),
    });
    expect(statusOf(handout)).toContain('These events cite no sources');
    expect(pages('bibliography')).toHaveLength(0);
    expect(textOf(pages('list'))).toContain('Alone');
    expect(textOf(pages())).not.toContain('[');
  });
});

describe('too much', () => {
  it('opens with a thousand events, prints the most important, and says what it leaves out', async () => {
    const events = Array.from({ length: 1000 }, (_, index) => ({
      id: `e${index}`,
      title: `Event ${index} of a long century`,
      date: `${1900 + (index % 100)}`,
      importance: 1 + (index % 5),
    }));
    const handout = await openHandout({ dataset: eventsOnly(...events) });
    const words = 'The 300 most important of 1,000 events; the others are left out.';
    expect(statusOf(handout)).toContain(words);
    expect(textOf(pages('list'))).toContain(words);
    const entries = pages('list').flatMap((page) => Array.from(page.querySelectorAll('.entry')));
    expect(entries).toHaveLength(EVENTS_LIMIT);
    await onPaper(true);
    expectNothingCut();
  });

  it('fits events of any length onto pages of any size', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(300);
    const sources = Array.from({ length: 150 }, (_, index) => ({
      id: `s${index}`,
      title: long,
      URL: `https://example.org/${'way'.repeat(400)}/${index}`,
    }));
    const citations = sources.map(({ id }) => ({ source: id, date: '1915' }));
    const handout = await openHandout({
      dataset: {
        version: 1,
        title: long,
        description: long,
        categories: [{ id: 'c', label: long }],
        sources,
        events: [
          { id: 'a', title: long, summary: long, place: long, date: '1914-07-28', category: 'c', citations },
          { id: 'b', title: 'x'.repeat(5000), summary: '長'.repeat(5000), date: '1915' },
        ],
      },
    });
    await chooseEverything(handout);
    await onPaper(true);
    for (const paper of ['A4', 'A3', 'Letter']) {
      for (const orientation of ['Portrait', 'Landscape']) {
        await onPaper(false);
        await select(handout, 'Paper', paper);
        await choose(handout, orientation);
        await onPaper(true);
        expectNothingCut();
      }
    }
  });

  it('puts lanes that have no room on the sheet into one', async () => {
    const categories = Array.from({ length: 90 }, (_, index) => ({
      id: `c${index}`,
      label: `Lane ${index}`,
    }));
    const events = categories.map(({ id }, index) => ({
      id,
      title: `Of lane ${index}`,
      date: `${1900 + index}`,
      category: id,
    }));
    await openHandout({ dataset: { version: 1, title: 'Lanes', categories, events } });
    await onPaper(true);
    expectNothingCut();
    expect(pages('timeline')[0]!.querySelectorAll('.lane')).toHaveLength(1);
  });
});

describe('hostile words', () => {
  it('are printed as words, and addresses that are none are not printed', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const handout = await openHandout({
      dataset: treatiesWith({
        title: evil,
        description: evil,
        categories: [{ id: 'war', label: evil }],
        sources: [{ id: 'gazette', title: evil, URL: 'javascript:alert(1)' }],
        events: [
          {
            id: 'outbreak',
            title: evil,
            summary: evil,
            place: evil,
            date: '1914',
            category: 'war',
            citations: [{ source: 'gazette', date: '1915' }],
          },
        ],
      }),
    });
    await chooseEverything(handout);
    expect(printed()!.querySelector('img, script, a')).toBeNull();
    expect(textOf(pages('list'))).toContain(evil);
    expect(textOf(pages())).not.toContain('javascript:');
    expect(window).not.toHaveProperty('hacked');
  });
});

describe('the page around it', () => {
  it('is not printed while a handout is open, and is again afterwards', async () => {
    await openHandout({ dataset: TREATIES });
    await onPaper(true);
    expect(getComputedStyle(document.body).display).toBe('none');
    expect(pages()[0]!.getBoundingClientRect().height).toBeGreaterThan(700);
    await onPaper(false);
    expect(getComputedStyle(document.body).display).not.toBe('none');
    expect(pages()[0]!.getBoundingClientRect().height).toBe(0);
    await userEvent.keyboard('{Escape}');
    await onPaper(true);
    expect(getComputedStyle(document.body).display).not.toBe('none');
  });

  it('may have any rules for print and for everything: the handout looks the same', async () => {
    await openHandout({ dataset: TREATIES });
    await onPaper(true);
    const look = (): unknown =>
      pages().map((page) => {
        const { width, height, left } = page.getBoundingClientRect();
        const { color, fontSize, letterSpacing } = getComputedStyle(page.querySelector('h1, h2')!);
        return { width, height, left, color, fontSize, letterSpacing, words: page.textContent };
      });
    const before = look();
    addRules(`
      html { font-size: 40px !important; zoom: 2 !important; transform: rotate(3deg) !important; overflow: hidden !important; height: 50px !important }
      html::before { content: 'Advertisement' !important; display: block !important; height: 300px }
      * { letter-spacing: 9px !important; color: red !important; display: none !important; margin: 50px !important }
      div { font-size: 3px !important; columns: 4 !important }
      @media print { html > div { display: none !important; position: fixed !important } body { display: block !important; background: black !important } }
      @page { margin: 9cm !important }`);
    expect(getComputedStyle(document.body).display).toBe('none');
    expect(look()).toEqual(before);
  });

  it('may be zoomed as a whole: the pages are filled as before', async () => {
    vi.mocked(isOnlyHere).mockReturnValue(false);
    const handout = await openHandout({ dataset: TREATIES });
    await chooseEverything(handout);
    const before = pages().map((page) => page.textContent);
    document.documentElement.style.transform = 'scale(0.5)';
    await choose(handout, 'QR code of this view');
    await choose(handout, 'QR code of this view');
    expect(pages().map((page) => page.textContent)).toEqual(before);
  });
});
