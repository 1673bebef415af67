// The data as files: their names and what is in them, what is shown now, what cannot be saved; and long files, bit by bit.
import { csvParse } from 'd3';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parseDataset } from '../../src/data.ts';
import { writeFile } from '../../src/share/write-file.ts';
import { en } from '../../src/share/words/en.ts';
import { shareWords } from '../../src/share/words.ts';
import type { MountOptions } from '../support/mount.ts';
import { mount } from '../support/mount.ts';
import { TREATIES, event, eventsOnly } from '../elements/datasets.ts';
import type { ShareDialog } from './share-dialog.ts';
import { onlyFile, openShare, takeFiles } from './share-dialog.ts';

async function dataOf(options: MountOptions): Promise<ShareDialog> {
  const dialog = await openShare(await mount(options));
  await dialog.choose('Data');
  return dialog;
}

describe('the data as files', () => {
  it('are a dataset that reads the same', async () => {
    const files = takeFiles();
    const dialog = await dataOf({ dataset: TREATIES });
    await dialog.press('Save Dataset (JSON)');
    const { name, text, type } = await onlyFile(files);
    expect([name, type]).toEqual(['from-war-to-peace.json', 'application/json']);
    expect(parseDataset(JSON.parse(text)).dataset).toEqual(parseDataset(TREATIES).dataset);
    expect(dialog.said).toMatch(/^from-war-to-peace\.json is ready \(\d.*kB\)\. Save again$/);
  });

  it('are a table that spreadsheets know as UTF-8', async () => {
    const files = takeFiles();
    const dialog = await dataOf({ dataset: TREATIES });
    await dialog.press('Save Table (CSV)');
    await expect.poll(() => files.length).toBe(1);
    const bytes = new Uint8Array(await files[0]!.blob.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csvParse(await files[0]!.blob.text()).map(({ id }) => id)).toContain('armistice');
  });

  it('are a calendar, and say how many events it cannot have', async () => {
    const files = takeFiles();
    const dialog = await dataOf({
      dataset: eventsOnly(
        event({ id: 'a', date: '1918-11-11' }),
        event({ id: 'b', date: '-0043-03-15' }),
        event({ id: 'c', date: 'Y-66000000' }),
      ),
    });
    await dialog.press('Save Calendar (ICS)');
    const { text } = await onlyFile(files);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    await expect
      .poll(() => dialog.said)
      .toContain('Left out, because a calendar cannot hold their dates: 2.');
  });

  it('are no calendar where it could have none of the events', async () => {
    const files = takeFiles();
    const dialog = await dataOf({ dataset: eventsOnly(event({ id: 'b', date: '-0043-03-15' })) });
    await dialog.press('Save Calendar (ICS)');
    await expect.poll(() => dialog.said).toBe('Left out, because a calendar cannot hold their dates: 1.');
    expect(files).toEqual([]);
  });

  it('are the sources, and say where there are none', async () => {
    const files = takeFiles();
    const dialog = await dataOf({ dataset: TREATIES });
    await dialog.press('Save Sources (CSL-JSON)');
    const { name, text } = await onlyFile(files);
    expect(name).toBe('from-war-to-peace.csl.json');
    expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual([
      'gazette',
      'memoir',
      'archive',
    ]);
    await userEvent.keyboard('{Escape}');
    const without = await dataOf({ dataset: eventsOnly(event({ id: 'a' })) });
    await without.press('Save Sources (CSL-JSON)');
    await expect.poll(() => without.said).toBe('There are no sources.');
  });

  it('are those that are shown now where that is wanted, with no story of the others', async () => {
    const files = takeFiles();
    const story = [
      { event: 'armistice' },
      { event: 'outbreak' },
      { range: '1914/1918', show: ['outbreak', 'armistice'] },
      { show: ['outbreak'], notes: 'Nothing is left to show.' },
    ];
    const page = await mount({ dataset: { ...TREATIES, story } });
    page.element.filters = { ...page.element.filters, categories: ['peace'] };
    const dialog = await openShare(page);
    await dialog.choose('Data');
    await userEvent.click(dialog.screen.getByRole('radio', { name: /^Those shown now/ }));
    await dialog.press('Save Dataset (JSON)');
    const { text } = await onlyFile(files);
    const { dataset, problems } = parseDataset(JSON.parse(text));
    expect(problems).toEqual([]);
    expect(dataset?.events.every(({ category }) => category === 'peace')).toBe(true);
    expect(dataset?.story).toEqual([story[0], { range: '1914/1918', show: ['armistice'] }]);
  });

  it('cannot be a calendar where none is shown', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { ...page.element.filters, text: 'nothing has this' };
    await page.element.updateComplete;
    const dialog = await openShare(page);
    await dialog.choose('Data');
    await userEvent.click(dialog.screen.getByRole('radio', { name: 'Those shown now (0)' }));
    await dialog.press('Save Calendar (ICS)');
    await expect.poll(() => dialog.said).toBe('There are no events.');
  });

  it('say so where the browser takes no file', async () => {
    const dialog = await dataOf({ dataset: TREATIES });
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new TypeError('Refused.');
    });
    await dialog.press('Save Dataset (JSON)');
    await expect.poll(() => dialog.said).toBe('The file could not be saved.');
    vi.restoreAllMocks();
  });

  it('can be had by a link where a frame forbids downloads without a word', async () => {
    const files = takeFiles();
    const dialog = await dataOf({ dataset: TREATIES });
    await dialog.press('Save Dataset (JSON)');
    await onlyFile(files);
    const link = await dialog.screen.findByRole<HTMLAnchorElement>('link', { name: 'Save again' });
    expect(link.download).toBe('from-war-to-peace.json');
    expect(await (await fetch(link.href)).text()).toBe(await files[0]!.blob.text());
  });

  it('have names that every system takes, whatever the title', async () => {
    const files = takeFiles();
    const dialog = await dataOf({ dataset: { ...TREATIES, title: '../"><script>\u0000 Ünïcode' } });
    await dialog.press('Save Dataset (JSON)');
    expect((await onlyFile(files)).name).toBe('script-ünïcode.json');
  });
});

describe('writeFile', () => {
  function* pieces(count: number): Generator<string, string> {
    for (let i = 0; i < count; i++) yield `${i}\n`.padStart(100);
    return 'the end';
  }

  it('writes a long file without holding the page up', async () => {
    const { signal } = new AbortController();
    const counts: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const { blob, result } = await writeFile(pieces(200_000), {
      type: 'text/plain',
      signal,
      progress: (count) => counts.push(count),
    });
    clearInterval(timer);
    expect([blob.size, blob.type, result]).toEqual([20_000_000, 'text/plain', 'the end']);
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.at(-1)).toBe(200_000);
    expect(turns).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const writing = writeFile(pieces(Infinity), {
      type: 'text/plain',
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the words of sharing', () => {
  it.each(['ar', 'de', 'es', 'fr', 'ru', 'tr', 'uk', 'zh'])(
    'are all there in %s, with the places of the English ones',
    (language) => {
      const words = shareWords(language);
      expect(words).not.toBe(en);
      const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
      for (const [key, text] of Object.entries(en) as [keyof typeof en, string][]) {
        expect(words[key]).not.toBe('');
        expect([key, places(words[key])]).toEqual([key, places(text)]);
      }
    },
  );

  it('are English in other languages', () => {
    expect(shareWords('pt-BR')).toBe(en);
  });
});
