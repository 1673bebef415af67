// Code for other pages in the dialog: addresses, sizes, the preview, and what is said where something must be done first.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parseDataset } from '../../src/data.ts';
import type { CitedTimeline } from '../../src/index.ts';
import { mount } from '../support/mount.ts';
import { TREATIES } from '../elements/datasets.ts';
import type { ShareDialog } from './share-dialog.ts';
import { onlyFile, openShare, takeClipboard, takeFiles } from './share-dialog.ts';

const SRC = new URL('../../data/moscow-visit-2023.json', import.meta.url).pathname;

const codeOf = (dialog: ShareDialog): string => dialog.field('Code for your page').value;

async function embedOf(attributes: Readonly<Record<string, string>> = { src: SRC }, dataset?: unknown) {
  const page = await mount(dataset === undefined ? { attributes } : { attributes, dataset });
  const dialog = await openShare(page);
  await dialog.choose('Embed');
  return dialog;
}

const preview = (dialog: ShareDialog): CitedTimeline =>
  dialog.node.querySelector<CitedTimeline>('.share-preview > cited-timeline')!;

describe('code for other pages in the dialog', () => {
  it('names the dataset by its whole address, and copies', async () => {
    const copied = takeClipboard();
    const dialog = await embedOf({ src: SRC, lanes: 'actor' });
    expect(codeOf(dialog)).toContain(`src="${new URL(SRC, location.href).href}" lanes="actor"`);
    await dialog.press('Copy code');
    await expect.poll(() => dialog.said).toBe('Code copied');
    expect(copied).toEqual([codeOf(dialog)]);
  });

  it('begins with the beginning of the dataset where nobody wants this view', async () => {
    const dialog = await embedOf({ src: SRC, lanes: 'actor' });
    await userEvent.click(dialog.screen.getByLabelText('Begin with this view'));
    expect(codeOf(dialog)).not.toContain('lanes');
  });

  it('has the size that is chosen, and shows it', async () => {
    const dialog = await embedOf();
    await userEvent.fill(dialog.field('Width in pixels'), '600');
    await userEvent.fill(dialog.field('Height in pixels'), '300');
    await userEvent.keyboard('{Tab}');
    expect(codeOf(dialog)).toContain('style="width: 600px; max-width: 100%; height: 300px"');
    expect([preview(dialog).offsetWidth, preview(dialog).offsetHeight]).toEqual([600, 300]);
  });

  it.each(['0', '-5', '99999', ''])('ignores a height of %j', async (height) => {
    const dialog = await embedOf();
    await userEvent.fill(dialog.field('Height in pixels'), height);
    await userEvent.keyboard('{Tab}');
    expect(codeOf(dialog)).not.toContain('height');
    expect(dialog.field('Height in pixels').value).toBe('480');
  });

  it('is a frame where scripts are not welcome, with the language and the colours that it cannot take from the page', async () => {
    const dialog = await embedOf();
    await userEvent.click(dialog.screen.getByRole('radio', { name: 'Frame' }));
    await userEvent.click(dialog.screen.getByRole('radio', { name: 'Dark' }));
    expect(codeOf(dialog)).toMatch(
      /^<iframe src="[^"]*embed\.html\?src=[^"]*&amp;lang=en&amp;theme=dark&amp;range=/,
    );
    expect(getComputedStyle(preview(dialog)).colorScheme).toBe('dark');
  });

  it('shows the timeline itself, which neither pointer nor keyboard reaches', async () => {
    const dialog = await embedOf();
    await expect
      .poll(() => preview(dialog).shadowRoot?.querySelectorAll('[role=option]').length)
      .toBeGreaterThan(3);
    expect(preview(dialog).closest('[inert]')).not.toBeNull();
  });

  it('says of data without an address that they must be put somewhere, and saves them', async () => {
    const files = takeFiles();
    const dialog = await embedOf({}, TREATIES);
    expect(codeOf(dialog)).toContain('src="from-war-to-peace.json"');
    expect(dialog.node.textContent).toContain('put the file from-war-to-peace.json beside your page');
    await dialog.press('Save');
    const { name, text } = await onlyFile(files);
    expect(name).toBe('from-war-to-peace.json');
    expect(parseDataset(JSON.parse(text)).dataset?.title).toBe('From war to peace');
  });

  it('says where the script must be put, unless it knows', async () => {
    const dialog = await embedOf();
    expect(codeOf(dialog)).toContain('src="cited-timeline.js"');
    expect(dialog.node.textContent).toContain('the code expects cited-timeline.js there');
  });

  it('says that addresses of this device are for nobody else', async () => {
    const dialog = await embedOf();
    expect(dialog.node.textContent).toContain('works on this device only');
  });

  it('has no preview of thousands of events', async () => {
    const events = Array.from({ length: 5001 }, (_, i) => ({
      id: `e${i}`,
      title: `E ${i}`,
      date: `${1000 + (i % 900)}`,
    }));
    const dialog = await embedOf({}, { version: 1, title: 'Many', events });
    expect(dialog.node.textContent).toContain('There is no preview of so many events.');
    expect(dialog.node.querySelector('cited-timeline')).toBeNull();
  });
});
