// The plot as a picture: what stands in it, as SVG and as PNG; that both look the same; and canvases that refuse.
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MountOptions } from '../support/mount.ts';
import { mount } from '../support/mount.ts';
import { TREATIES, event, eventsOnly, treatiesWith } from '../elements/datasets.ts';
import type { ShareDialog } from './share-dialog.ts';
import { onlyFile, openShare, takeFiles } from './share-dialog.ts';

const HOSTILE = '</title><script>alert(1)</script> & "quotes" \u0000 <b>';

async function pictureOf(options: MountOptions): Promise<ShareDialog> {
  const page = await mount(options);
  await page.atRest();
  const dialog = await openShare(page);
  await dialog.choose('Picture');
  return dialog;
}

const pick = (dialog: ShareDialog, name: string): Promise<void> =>
  userEvent.click(dialog.screen.getByRole('radio', { name }));

async function svgOf(options: MountOptions, choices: readonly string[] = []): Promise<Document> {
  const files = takeFiles();
  const dialog = await pictureOf(options);
  for (const choice of choices) await pick(dialog, choice);
  await dialog.press('Save SVG');
  const { text } = await onlyFile(files);
  await userEvent.keyboard('{Escape}');
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const wordsIn = (svg: Document, role: string): string[] =>
  Array.from(svg.querySelectorAll(`text.${role}`), ({ textContent }) => textContent);

const BLOCK_PX = 8;

/** Mean red, green and blue of blocks of a picture: the edges of letters, which are painted in two ways, are of no account. */
async function blocksOf(picture: Blob): Promise<number[][]> {
  const image = new Image();
  image.src = URL.createObjectURL(picture);
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const blocks: number[][] = [];
  for (let y = 0; y + BLOCK_PX <= height; y += BLOCK_PX)
    for (let x = 0; x + BLOCK_PX <= width; x += BLOCK_PX) {
      const sum = [0, 0, 0];
      for (let i = 0; i < BLOCK_PX ** 2; i++) {
        const at = 4 * ((y + Math.floor(i / BLOCK_PX)) * width + x + (i % BLOCK_PX));
        for (const part of [0, 1, 2]) sum[part]! += data[at + part]! / BLOCK_PX ** 2;
      }
      blocks.push(sum);
    }
  return blocks;
}

describe('a picture as SVG', () => {
  it('has title, lanes, events and axis, and below them sources, licence and address', async () => {
    const svg = await svgOf({ dataset: treatiesWith({ license: 'CC-BY-4.0' }) });
    expect(svg.querySelector('title')?.textContent).toBe('From war to peace');
    expect(wordsIn(svg, 'picture-title')).toEqual(['From war to peace']);
    expect(wordsIn(svg, 'lane-name').join(' ')).toBe('War Peace');
    expect(wordsIn(svg, 'label').join()).toContain('The armistice');
    expect(wordsIn(svg, 'context-label').length + wordsIn(svg, 'tick-label').length).toBeGreaterThan(2);
    const credits = wordsIn(svg, 'credit').join('\n');
    expect(credits).toContain('Sources: The Gazette, Nordlicht, State Archive');
    expect(credits).toContain('Licence: CC-BY-4.0');
    expect(credits).toContain(location.origin);
  });

  it('needs nothing beside it', async () => {
    const svg = await svgOf({ dataset: TREATIES });
    const text = new XMLSerializer().serializeToString(svg);
    expect(text).not.toMatch(/href|@import|@font-face|var\(|<image|<script|<foreignObject/);
    expect(svg.querySelector('style')?.textContent).toMatch(/font-family:[^;}]*sans-serif/);
  });

  it('shows text of a dataset as text', async () => {
    const svg = await svgOf({
      dataset: { ...eventsOnly(event({ id: 'a', title: HOSTILE })), title: HOSTILE, license: HOSTILE },
    });
    expect(svg.querySelector('script, b')).toBeNull();
    expect(svg.querySelector('title')?.textContent).toContain('<script>alert(1)</script>');
  });

  it('shows the whole timeline where that is wanted', async () => {
    const range = { start: Date.UTC(1918, 0), end: Date.UTC(1919, 0) };
    const files = takeFiles();
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = range;
    await page.atRest();
    const dialog = await openShare(page);
    await dialog.choose('Picture');
    await dialog.press('Save SVG');
    await pick(dialog, 'The whole timeline');
    await dialog.press('Save SVG');
    await expect.poll(() => files.length, { timeout: 10_000 }).toBe(2);
    const [seen, whole] = await Promise.all(files.map(({ blob }) => blob.text()));
    expect(seen).not.toContain('The war breaks out');
    expect(whole).toContain('The war breaks out');
  });

  it('has the colours of the page, in light and in dark', async () => {
    const papers = [];
    for (const choice of ['Light', 'Dark']) {
      const svg = await svgOf(
        { dataset: TREATIES, style: 'width: 900px; height: 600px; --timeline-ink: light-dark(#000, #ff0)' },
        [choice],
      );
      papers.push([
        svg.querySelector('rect')?.getAttribute('fill'),
        /text\{[^}]*fill:([^;}]+)/.exec(svg.querySelector('style')!.textContent)?.[1],
      ]);
      vi.restoreAllMocks();
    }
    expect(papers).toEqual([
      ['rgb(251, 250, 246)', 'rgb(0, 0, 0)'],
      ['rgb(20, 22, 26)', 'rgb(255, 255, 0)'],
    ]);
  });

  it('draws a crowd, on screen and as a whole', async () => {
    const events = Array.from({ length: 900 }, (_, i) => ({
      id: `e${i}`,
      title: `E ${i}`,
      date: `${1100 + i}`,
    }));
    for (const choice of ['What you see', 'The whole timeline']) {
      const svg = await svgOf({ dataset: { version: 1, title: 'A crowd', events } }, [choice]);
      expect(svg.querySelectorAll('path.small, path.density').length).toBeGreaterThan(0);
      vi.restoreAllMocks();
    }
  });

  it('has an axis and a title where there are no events', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { ...page.element.filters, text: 'nothing has this' };
    await page.element.updateComplete;
    const files = takeFiles();
    const dialog = await openShare(page);
    await dialog.choose('Picture');
    await pick(dialog, 'The whole timeline');
    await dialog.press('Save SVG');
    const { text } = await onlyFile(files);
    expect(text).toContain('class="axis-line"');
    expect(text).not.toContain('Sources:');
  });

  it('runs from right to left in Arabic', async () => {
    const files = takeFiles();
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'ar' } });
    await page.atRest();
    await userEvent.click(page.button('مشاركة'));
    await userEvent.click(await page.screen.findByRole('tab', { name: 'صورة' }));
    await userEvent.click(page.screen.getByRole('button', { name: 'حفظ SVG' }));
    const { text } = await onlyFile(files);
    expect(text).toMatch(/<style>text\{[^}]*direction:rtl\}/);
  });
});

describe('a picture as PNG', () => {
  it('is as large as was chosen', async () => {
    const files = takeFiles();
    const dialog = await pictureOf({ dataset: TREATIES });
    for (const size of ['1×', '3×']) {
      await pick(dialog, size);
      await dialog.press('Save PNG');
    }
    await expect.poll(() => files.length, { timeout: 10_000 }).toBe(2);
    const [one, three] = await Promise.all(files.map(({ blob }) => createImageBitmap(blob)));
    expect(files[0]?.name).toBe('from-war-to-peace.png');
    expect(Math.abs(three!.width - 3 * one!.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(three!.height - 3 * one!.height)).toBeLessThanOrEqual(2);
  });

  it('looks as the SVG does', async () => {
    const files = takeFiles();
    const dialog = await pictureOf({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    await pick(dialog, '1×');
    await dialog.press('Save PNG');
    await dialog.press('Save SVG');
    await expect.poll(() => files.length, { timeout: 10_000 }).toBe(2);
    const [png, svg] = await Promise.all(files.map(({ blob }) => blocksOf(blob)));
    expect(png).toHaveLength(svg!.length);
    const different = png!.filter((block, index) =>
      block.some((part, i) => Math.abs(part - svg![index]![i]!) > 40),
    );
    expect(different.length / png!.length).toBeLessThan(0.01);
  });

  it.each([
    [
      'gives no picture',
      () => vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null)),
    ],
    ['is none', () => vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)],
    [
      'throws',
      () =>
        vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(() => {
          throw new DOMException('Too large.', 'InvalidStateError');
        }),
    ],
  ])('is refused with a word where the canvas %s, and the SVG is still there', async (_, refuse) => {
    const files = takeFiles();
    const dialog = await pictureOf({ dataset: TREATIES });
    refuse();
    await dialog.press('Save PNG');
    await expect.poll(() => dialog.said).toMatch(/cannot make so large a picture/);
    expect(files).toEqual([]);
    vi.mocked(HTMLCanvasElement.prototype.getContext).mockRestore?.();
    await dialog.press('Save SVG');
    expect((await onlyFile(files)).type).toBe('image/svg+xml');
  });

  it('has a preview with a name', async () => {
    const dialog = await pictureOf({ dataset: TREATIES });
    const canvas = dialog.screen.getByRole<HTMLCanvasElement>('img', {
      name: 'Picture of “From war to peace”',
    });
    expect(canvas.width).toBeGreaterThan(300);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    expect(new Set(new Uint32Array(data.buffer)).size).toBeGreaterThan(20);
  });
});
