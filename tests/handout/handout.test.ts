// The dialog of a handout and its pages: what is chosen is printed, and nothing else of the page.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { isOnlyHere } from '../../src/elements/link-reach.ts';
import { event, eventsOnly, TREATIES, treatiesWith } from '../elements/datasets.ts';
import { focused } from '../support/mount.ts';
import { choose, onPaper, openHandout, pages, printed, select, textOf } from './printing.ts';

// These pages come from this device, whose address no QR code is for.
vi.mock(import('../../src/elements/link-reach.ts'), { spy: true });

afterEach(async () => {
  vi.restoreAllMocks();
  await onPaper(false);
});

describe('the dialog', () => {
  it('says how many pages there are, as they change', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    const status = within(handout.dialog).getByRole('status');
    expect(status.textContent).toContain('3 pages');
    await choose(handout, 'Cards to cut out');
    expect(status.textContent).toContain('4 pages');
    await choose(handout, 'Worksheet, with a key');
    expect(status.textContent).toContain('6 pages');
    expect(pages()).toHaveLength(6);
  });

  it('shows the pages in small as they will be printed', async () => {
    const { dialog } = await openHandout({ dataset: TREATIES });
    const preview = within(dialog).getByRole('group', { name: 'Preview' }).firstElementChild?.shadowRoot;
    const small = Array.from(preview!.querySelectorAll('.paper'));
    expect(textOf(small)).toBe(textOf(pages()));
    const { width, height } = small[0]!.getBoundingClientRect();
    const { style } = pages()[0]!;
    expect(height).toBeGreaterThan(150);
    expect(width / height).toBeCloseTo(Number.parseFloat(style.width) / Number.parseFloat(style.height), 2);
  });

  it('asks the browser to print when the reader does', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => dispatchEvent(new Event('beforeprint')));
    const { dialog } = await openHandout({ dataset: TREATIES });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    expect(dialog.isConnected).toBe(true);
    expect(within(dialog).getByRole('status').textContent!.trim()).toBe('3 pages');
  });

  it('closes by Esc, leaves nothing in the page, and gives the keyboard back', async () => {
    const before = document.adoptedStyleSheets.length;
    const { page, dialog } = await openHandout({ dataset: TREATIES });
    expect(document.adoptedStyleSheets).toHaveLength(before + 1);
    await userEvent.keyboard('{Escape}');
    expect(dialog.isConnected).toBe(false);
    expect(printed()).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(before);
    expect(page.root.contains(focused())).toBe(true);
  });

  it('leaves nothing in the page when the timeline goes', async () => {
    const { page } = await openHandout({ dataset: TREATIES });
    page.element.remove();
    expect(printed()).toBeNull();
  });

  it('asks for a part where none is chosen, and prints none', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    for (const part of ['Timeline to scale', 'List of events', 'Bibliography']) await choose(handout, part);
    expect(within(handout.dialog).getByRole('status').textContent).toContain('Choose what to print.');
    expect(within(handout.dialog).getByRole('button', { name: 'Print' })).toHaveProperty('disabled', true);
    await onPaper(true);
    expect(getComputedStyle(document.body).display).not.toBe('none');
  });

  it('offers the story where there is one', async () => {
    const plain = await openHandout({ dataset: TREATIES });
    expect(within(plain.dialog).queryByRole('radio', { name: /story/ })).toBeNull();
    plain.page.container.remove();
    const story = [{ event: 'armistice' }, { title: 'What remains?' }];
    const told = await openHandout({ dataset: treatiesWith({ story }) });
    await choose(told, /Those of the story/);
    expect(pages('list')[0]!.querySelectorAll('.entry')).toHaveLength(1);
    expect(textOf(pages('list'))).toContain('The armistice');
  });

  it('takes those in view, or those that the filters keep', async () => {
    const handout = await openHandout({ dataset: moscow });
    const all = textOf(pages('list'));
    expect(all).toContain('AUKUS is first announced');
    await choose(handout, /Those in view/);
    expect(textOf(pages('list'))).not.toContain('AUKUS is first announced');
  });
});

describe('the list and the bibliography', () => {
  it('number the sources alike', async () => {
    await openHandout({ dataset: moscow });
    const numbers = new Set(
      Array.from(textOf(pages('list')).matchAll(/\[([\d, ]+)\]/g)).flatMap(([, list]) => list!.split(', ')),
    );
    const entries = pages('bibliography').flatMap((page) =>
      Array.from(page.querySelectorAll('.number'), (node) => node.textContent),
    );
    expect(entries).toEqual(entries.map((_, index) => `${index + 1}`));
    expect([...numbers].toSorted()).toEqual([...entries].toSorted());
  });

  it('say which source gives another date', async () => {
    await openHandout({ dataset: moscow });
    expect(textOf(pages('list'))).toMatch(/≠ \[\d+\] 20–23 March 2023/);
  });

  it('name the sources where there is no bibliography for numbers to lead to', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    await choose(handout, 'Bibliography');
    expect(pages('bibliography')).toHaveLength(0);
    expect(textOf(pages('list'))).toContain('Sources: The Gazette');
    expect(textOf(pages('list'))).not.toMatch(/\[\d/);
  });
});

describe('the worksheet', () => {
  it('leaves the dates out, in the order of the alphabet, and has them on the key', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    await choose(handout, 'Worksheet, with a key');
    const asked = textOf(pages('worksheet'));
    expect(asked).toContain('The armistice');
    expect(asked).not.toMatch(/19\d\d/);
    const titles = Array.from(pages('worksheet')[0]!.querySelectorAll('.task h3'), (h) => h.textContent);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b)));
    expect(pages('worksheet')[0]!.querySelectorAll('.task .line')).toHaveLength(titles.length);
    expect(textOf(pages('key'))).toContain('11 November 1918');
    expect(textOf(pages('key'))).toContain('The armistice');
  });

  it('leaves the events out, and has them on the key', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    await choose(handout, 'Worksheet, with a key');
    await choose(handout, 'Events');
    expect(textOf(pages('worksheet'))).toContain('11 November 1918');
    expect(textOf(pages('worksheet'))).not.toContain('The armistice');
    expect(textOf(pages('key'))).toContain('The armistice');
  });
});

describe('the cards', () => {
  it('are one an event', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    await choose(handout, 'Cards to cut out');
    const cards = pages('cards').flatMap((page) => Array.from(page.querySelectorAll('.card:has(h3)')));
    expect(cards).toHaveLength(5);
    const armistice = cards.find((card) => card.textContent!.includes('The armistice'))!;
    expect(textOf([armistice])).toContain('11 November 1918');
    expect(textOf([armistice])).toContain('The guns fall silent.');
  });

  it('lose no word of a long title or summary, and those of one row are equally high', async () => {
    const title = `The treaty ${'of many names '.repeat(12)}ends`;
    const summary = `The summary ${'goes on and on '.repeat(40)}ends`;
    const handout = await openHandout({
      dataset: eventsOnly(event(), { id: 'long', title, summary, date: '1916' }),
    });
    await choose(handout, 'Cards to cut out');
    await onPaper(true);
    const cards = pages('cards').flatMap((page) => Array.from(page.querySelectorAll<HTMLElement>('.card')));
    const long = cards.find((card) => card.textContent!.includes('The treaty of many names'))!;
    expect(textOf([long])).toContain(title);
    expect(textOf([long])).toContain(summary);
    for (const node of [long, ...long.children])
      expect(node.scrollHeight).toBeLessThanOrEqual(node.clientHeight + 1);
    const { top, height } = long.getBoundingClientRect();
    const row = cards.filter((card) => card.getBoundingClientRect().top === top);
    expect(row.length).toBeGreaterThan(1);
    for (const card of row) expect(card.getBoundingClientRect().height).toBe(height);
  });

  it('go on on the next card where a text is too long for one, and none is cut by a page', async () => {
    const words = Array.from({ length: 600 }, (_, index) => `word${index}`);
    const handout = await openHandout({
      dataset: eventsOnly(event(), {
        id: 'long',
        title: 'A long story',
        summary: words.join(' '),
        date: '1916',
      }),
    });
    await choose(handout, 'Cards to cut out');
    await onPaper(true);
    const printedPages = pages('cards');
    const story = printedPages.flatMap((page) =>
      Array.from(page.querySelectorAll('.card')).filter((card) => card.textContent!.includes('A long story')),
    );
    expect(textOf(story).match(/word\d+/g)).toEqual(words);
    expect(textOf(story.slice(0, 1))).toContain(`1 / ${story.length}`);
    for (const page of printedPages) {
      const foot = page.querySelector('footer')!.getBoundingClientRect().top;
      for (const card of page.querySelectorAll('.card'))
        expect(card.getBoundingClientRect().bottom).toBeLessThanOrEqual(foot);
    }
  });

  it('have dates apart from events', async () => {
    const handout = await openHandout({ dataset: TREATIES });
    await choose(handout, 'Cards to cut out');
    await choose(handout, 'Dates and events on separate cards');
    const cards = pages('cards').flatMap((page) => Array.from(page.querySelectorAll('.card')));
    expect(cards.filter((card) => card.querySelector('.card-date.alone'))).toHaveLength(5);
    const events = cards.filter((card) => card.querySelector('h3'));
    expect(events).toHaveLength(5);
    expect(textOf(events)).not.toMatch(/19\d\d/);
  });
});

describe('the timeline', () => {
  it('goes over several sheets of one scale, with marks and letters at the joints', async () => {
    const handout = await openHandout({ dataset: moscow });
    await select(handout, 'Sheets side by side', '3');
    const sheets = pages('timeline');
    expect(sheets).toHaveLength(3);
    const letters = sheets.map((sheet) =>
      Array.from(sheet.querySelectorAll('.joint b'), (b) => b.textContent),
    );
    expect(letters).toEqual([['A'], ['B', 'B'], ['C']]);
    expect(textOf(sheets)).toContain('Cut A and B at the marks and join them.');
    const sizes = new Set(sheets.map((sheet) => sheet.querySelector('.scene')!.getAttribute('viewBox')));
    expect(sizes.size).toBe(1);
  });

  it('cuts no name at the edge of a sheet, and names every event', async () => {
    const handout = await openHandout({ dataset: moscow });
    await select(handout, 'Sheets side by side', '4');
    await onPaper(true);
    let named = '';
    for (const sheet of pages('timeline')) {
      const frame = sheet.querySelector('.scene')!.getBoundingClientRect();
      for (const label of sheet.querySelectorAll('.scene text.label')) {
        const { left, right } = label.getBoundingClientRect();
        expect(left, label.textContent!).toBeGreaterThanOrEqual(frame.left - 1);
        expect(right, label.textContent!).toBeLessThanOrEqual(frame.right + 1);
        named += label.textContent;
      }
    }
    for (const { title } of moscow.events) expect(named).toContain(title.slice(0, 12));
  });

  it('tells categories by shape, and by hatching where there is no shape', async () => {
    await openHandout({ dataset: moscow });
    const scene = pages('timeline')[0]!.querySelector('.scene')!;
    const shapes = new Set(Array.from(scene.querySelectorAll('.point'), (point) => point.getAttribute('d')));
    expect(shapes.size).toBeGreaterThan(3);
    const fills = Array.from(scene.querySelectorAll('.bar'), (bar) => bar.getAttribute('fill')!);
    for (const fill of fills) expect(scene.querySelector(fill.slice(4, -1))?.tagName).toBe('pattern');
  });

  it('has a QR code of the address, unless it is not wanted', async () => {
    vi.mocked(isOnlyHere).mockReturnValue(false);
    onTestFinished(() => void vi.mocked(isOnlyHere).mockReset());
    const handout = await openHandout({ dataset: TREATIES });
    expect(pages('timeline')[0]!.querySelector('.qr-code')).not.toBeNull();
    await choose(handout, 'QR code of this view');
    expect(printed()!.querySelector('.qr-code')).toBeNull();
  });

  it('has no QR code of an address that opens other data, or nothing, elsewhere', async () => {
    const here = await openHandout({ dataset: TREATIES });
    expect(printed()!.querySelector('.qr-code')).toBeNull();
    expect(within(here.dialog).queryByRole('checkbox', { name: 'QR code of this view' })).toBeNull();
    vi.mocked(isOnlyHere).mockReturnValue(false);
    onTestFinished(() => void vi.mocked(isOnlyHere).mockReset());
    await userEvent.keyboard('{Escape}');
    here.page.container.remove();
    await openHandout({ dataset: TREATIES, attributes: { 'view-in-hash': '' } });
    expect(printed()!.querySelector('.qr-code')).toBeNull();
  });
});
