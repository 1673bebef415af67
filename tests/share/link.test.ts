// Sharing: how the dialog opens, closes and is walked through, and the link.
import { within } from '@testing-library/dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isInFrame } from '../../src/elements/link-reach.ts';
import { readHash } from '../../src/interaction/view-hash.ts';
import { addressOf, focused, mount } from '../support/mount.ts';
import { TREATIES } from '../elements/datasets.ts';
import { openShare, takeClipboard } from './share-dialog.ts';

// These tests run in a frame.
vi.mock(import('../../src/elements/link-reach.ts'), { spy: true });
beforeEach(() => void vi.mocked(isInFrame).mockReturnValue(false));

const hashOf = (address: string): string => address.replace(/^[^#]*/, '');

describe('the dialog for sharing', () => {
  it('begins at its heading, closes with Esc, and gives the keyboard back', async () => {
    const page = await mount({ dataset: TREATIES });
    const dialog = await openShare(page);
    expect(focused()?.textContent?.trim()).toBe('Share');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => page.screen.queryByRole('dialog')).toBeNull();
    expect(focused()).toBe(page.button('Share'));
    expect(dialog.node.isConnected).toBe(false);
    expect(page.part('tool').childElementCount).toBe(0);
  });

  it('has four tabs, of which arrows, Home and End choose one', async () => {
    const page = await mount({ dataset: TREATIES });
    const dialog = await openShare(page);
    const chosen = () => dialog.screen.getByRole('tab', { selected: true }).textContent?.trim();
    expect(dialog.screen.getAllByRole('tab').map((tab) => tab.textContent?.trim())).toEqual([
      'Link',
      'Embed',
      'Picture',
      'Data',
    ]);
    await dialog.choose('Link');
    const seen = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      expect(focused()).toBe(dialog.screen.getByRole('tab', { selected: true }));
      expect(dialog.screen.getAllByRole('tabpanel')).toEqual([
        dialog.screen.getByRole('tabpanel', { name: chosen()! }),
      ]);
      seen.push(chosen());
    }
    expect(seen).toEqual(['Embed', 'Picture', 'Data', 'Link', 'Data', 'Link', 'Data']);
  });

  it('is walked through the other way where the language runs the other way', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'ar' } });
    await userEvent.click(page.button('مشاركة'));
    await expect.poll(() => page.screen.queryByRole('dialog')).not.toBeNull();
    await userEvent.click(page.screen.getByRole('tab', { name: 'رابط' }));
    await userEvent.keyboard('{ArrowLeft}');
    expect(page.screen.getByRole('tab', { selected: true }).textContent?.trim()).toBe('تضمين');
  });

  it('speaks the language of the element, and changes with it', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'de' } });
    await userEvent.click(page.button('Teilen'));
    await expect.poll(() => page.screen.queryByRole('tab', { name: 'Einbetten' })).not.toBeNull();
    page.element.lang = 'fr';
    await expect.poll(() => page.screen.queryByRole('tab', { name: 'Intégrer' })).not.toBeNull();
  });

  it('closes when another dataset comes', async () => {
    const page = await mount({ dataset: TREATIES });
    await openShare(page);
    page.element.dataset = { ...TREATIES, title: 'Another' };
    await expect.poll(() => page.screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the link', () => {
  it('is the address of the page where the page does not keep the view', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const dialog = await openShare(page);
    expect(dialog.field('Link to this page').value).toBe(location.href);
    expect(dialog.field('Link to this page').readOnly).toBe(true);
  });

  it('is said to open the timeline alone where that has a frame to itself', async () => {
    vi.mocked(isInFrame).mockReturnValue(true);
    const dialog = await openShare(await mount({ dataset: TREATIES }));
    expect(dialog.field('Link to this timeline').value).toBe(location.href);
    expect(dialog.node.textContent).toContain('without the page around it');
  });

  it('holds the view where the page keeps it in its hash', async () => {
    const page = await mount({
      attributes: {
        src: addressOf(JSON.stringify(TREATIES)),
        'view-in-hash': '',
        selected: 'armistice',
        lanes: 'actor',
      },
    });
    const dialog = await openShare(page);
    const link = dialog.field('Link to this view').value;
    expect(link.startsWith(location.href.replace(/#.*/, ''))).toBe(true);
    const { start, end } = page.range();
    expect(readHash(hashOf(link))).toMatchObject({
      selected: 'armistice',
      lanes: 'actor',
      start: Math.round(start),
      end: Math.round(end),
    });
  });

  it('says that it does not hold what was handed over', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { 'view-in-hash': '' } });
    const dialog = await openShare(page);
    expect(dialog.node.textContent).toContain('does not hold what was opened from a file');
  });

  it('is copied, and that is said', async () => {
    const copied = takeClipboard();
    const dialog = await openShare(await mount({ dataset: TREATIES }));
    await dialog.press('Copy link');
    await expect.poll(() => dialog.said).toBe('Link copied');
    expect(copied).toEqual([location.href]);
  });

  it('is selected where the browser refuses to copy, and that is said', async () => {
    takeClipboard(true);
    const dialog = await openShare(await mount({ dataset: TREATIES }));
    await dialog.press('Copy link');
    await expect.poll(() => dialog.said).toMatch(/does not let this page copy/);
    const field = dialog.field('Link to this page');
    expect(focused()).toBe(field);
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).toBe(location.href);
  });

  it('is a QR code as large as the screen, with its address, until Esc or a button closes it', async () => {
    const dialog = await openShare(await mount({ dataset: TREATIES }));
    const large = (): HTMLElement | null =>
      dialog.screen.queryByRole('dialog', { name: 'QR code of the link' });
    expect(large()).toBeNull();
    await dialog.press('Show large');
    const { width, height } = large()!.getBoundingClientRect();
    expect([width, height]).toEqual([innerWidth, innerHeight]);
    const code = within(large()!).getByRole('img', { name: 'QR code of the link' }).getBoundingClientRect();
    expect(Math.min(code.width, code.height)).toBeGreaterThan(Math.min(innerWidth, innerHeight) * 0.6);
    expect(large()!.textContent).toContain(location.href);
    await userEvent.keyboard('{Escape}');
    await expect.poll(large).toBeNull();
    expect(focused()).toBe(dialog.screen.getByRole('button', { name: 'Show large' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(within(large()!).getByRole('button', { name: 'Close' }));
    await expect.poll(large).toBeNull();
    expect(dialog.node.isConnected).toBe(true);
  });

  it('is a QR code too, unless it is too long for one', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { 'view-in-hash': '' } });
    const dialog = await openShare(page);
    const code = dialog.screen.getByRole('img', { name: 'QR code of the link' });
    expect(code.getBoundingClientRect().width).toBeGreaterThan(100);
    await userEvent.keyboard('{Escape}');
    page.element.filters = { ...page.element.filters, text: 'long '.repeat(600) };
    await page.element.updateComplete;
    const again = await openShare(page);
    expect(again.screen.queryByRole('img', { name: 'QR code of the link' })).toBeNull();
    expect(again.node.textContent).toContain('too long for a QR code');
  });
});
