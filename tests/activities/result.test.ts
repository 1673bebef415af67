// What is left of an activity: a text that is saved or printed, and nothing else.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TREATIES, treatiesWith } from '../elements/datasets.ts';
import { wordsOf } from '../support/mount.ts';
import type { Classroom } from './classroom.ts';
import { openActivities } from './classroom.ts';

declare global {
  interface Window {
    pwned?: unknown;
  }
}

afterEach(() => void vi.restoreAllMocks());

const playedThrough = async (dataset: unknown = TREATIES): Promise<Classroom> => {
  const room = await openActivities({ dataset });
  await room.start('Hide the dates');
  await room.click('Reveal all dates');
  await room.click('See the result');
  return room;
};

const textIn = (room: Classroom): string => room.dialog.querySelector('textarea')!.value;

describe('a result', () => {
  it('is saved as a text with the score, the answers, the dates and the evidence', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:none';
    });
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this);
    });
    const room = await openActivities({ dataset: treatiesWith({ events: [TREATIES.events[1]] }) });
    await room.start('How sure are we?');
    await room.press('1');
    await room.press('{Enter}');
    await room.click('Save as a text file');
    expect(room.said).toBe('Handed to the browser to save.');
    expect(clicked.map(({ download }) => download)).toEqual(['from-war-to-peace-how-sure-are-we.txt']);
    const text = await blobs[0]!.text();
    expect(text).toContain('From war to peace\nHow sure are we? · ');
    expect(text).toContain('0 of 1 right');
    expect(text).toContain('1. The armistice – 11 November 1918');
    expect(text).toContain('Your answer: Two or more give a date, and all give this one');
    expect(text).toContain('Right answer: At least one gives another date, or disputes the event');
    expect(text).toContain('- Nordlicht: disagrees, 12 November 1918');
    expect(text).toContain(
      '- The Gazette: agrees, 11 November 1918 https://gazette.example/armistice#:~:text=at%20the%20eleventh%20hour,fell%20silent',
    );
    expect(room.page.root.querySelector('a[download]')).toBeNull();
  });

  it('that the browser does not let be saved can be copied', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    const room = await playedThrough();
    await room.click('Save as a text file');
    expect(room.said).toBe('The browser did not let this page save. Copy the text below.');
    expect(room.words).toContain('Copy the text below.');
    expect(textIn(room)).toContain('The armistice – 11 November 1918');
  });

  it('is printed alone, and printing that is over or cancelled leaves the page as it was', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const seen: string[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => {
      const paper = document.querySelector('.cited-timeline-print')!;
      seen.push(wordsOf(paper.shadowRoot!.querySelector('pre')));
    });
    const room = await playedThrough();
    await room.click('Print');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain('The armistice – 11 November 1918');
    expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.cited-timeline-print')).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
    expect(room.score()).toContain('Result');
  });

  it('is not seen on screen meanwhile, whatever the page has for every box', async () => {
    const pageStyle = document.createElement('style');
    pageStyle.textContent = 'body > div { display: block }';
    document.head.append(pageStyle);
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const room = await playedThrough();
    await room.click('Print');
    const { display } = getComputedStyle(document.querySelector('.cited-timeline-print')!);
    pageStyle.remove();
    window.dispatchEvent(new Event('afterprint'));
    expect(display).toBe('none');
  });

  it('leaves nothing in a page that may not print at all', async () => {
    const sheets = document.adoptedStyleSheets.length;
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const room = await playedThrough();
    await room.click('Print');
    await room.click('Print');
    expect(document.querySelectorAll('.cited-timeline-print')).toHaveLength(1);
    await room.press('{Escape}');
    await expect.poll(() => room.isOpen).toBe(false);
    expect(document.querySelector('.cited-timeline-print')).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });

  it('of hostile data is text, one line a line', async () => {
    const payload =
      '<img src=x onerror="window.pwned = 1">\n=1+1\u202E</pre><script>window.pwned = 1</script>';
    const dataset = {
      version: 1,
      title: payload,
      sources: [
        { id: 'a', title: payload, 'container-title': payload, publisher: payload },
        { id: 'b', title: 'Other' },
      ],
      events: [
        {
          id: 'e',
          title: payload,
          date: '1918-11-11',
          citations: [{ source: 'a', date: '1918', note: payload, passage: { start: payload } }],
        },
        { id: 'f', title: `2 ${payload}`, date: '1914' },
      ],
    };
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const room = await playedThrough(dataset);
    expect(
      textIn(room)
        .split('\n')
        .filter((line) => line.startsWith('=1+1')),
    ).toEqual([]);
    expect(textIn(room)).toContain('<img src=x');
    await room.click('Print');
    for (const name of ['Which source says so?', 'How sure are we?']) {
      await room.click('All activities');
      await room.start(name);
      await room.press('1');
    }
    await room.click('All activities');
    await room.start('Put in order');
    await room.click('Check the order');
    expect(room.dialog.querySelector('img, script, iframe')).toBeNull();
    expect(
      document.querySelector('.cited-timeline-print')!.shadowRoot!.querySelector('img, script'),
    ).toBeNull();
    expect(window.pwned).toBeUndefined();
  });
});
