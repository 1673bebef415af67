// The dialog for sharing as its readers meet it: by roles and names; and what it hands to the browser to be saved.
import type { BoundFunctions, queries } from '@testing-library/dom';
import { within } from '@testing-library/dom';
import { expect, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
// Here already, so that no test depends on how fast a part comes.
import '../../src/share/share.ts';
import type { TimelinePage } from '../support/mount.ts';
import { wordsOf } from '../support/mount.ts';

/** A file that was handed over. */
export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The open dialog of a page. */
export class ShareDialog {
  readonly node: HTMLElement;
  readonly page: TimelinePage;

  constructor(page: TimelinePage) {
    this.page = page;
    this.node = page.screen.getByRole('dialog', { name: 'Share' });
  }

  get screen(): BoundFunctions<typeof queries> {
    return within(this.node);
  }

  async choose(tab: 'Link' | 'Embed' | 'Picture' | 'Data'): Promise<void> {
    await userEvent.click(this.screen.getByRole('tab', { name: tab }));
  }

  async press(button: string | RegExp): Promise<void> {
    await userEvent.click(this.screen.getByRole('button', { name: button }));
  }

  field(label: string): HTMLInputElement {
    return this.screen.getByLabelText(label);
  }

  /** What it says of what has happened. */
  get said(): string {
    return wordsOf(this.screen.getByRole('status'));
  }
}

/** Opens the dialog by its button. */
export async function openShare(page: TimelinePage): Promise<ShareDialog> {
  await userEvent.click(page.button('Share'));
  await expect.poll(() => page.screen.queryByRole('dialog', { name: 'Share' })).not.toBeNull();
  return new ShareDialog(page);
}

/** Takes the files of this test in place of the browser's downloads. */
export function takeFiles(): SavedFile[] {
  const files: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = create(blob);
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return files;
}

/** The text of the only file. */
export async function onlyFile(
  files: readonly SavedFile[],
): Promise<{ name: string; text: string; type: string }> {
  await expect.poll(() => files.length).toBe(1);
  const { name, blob } = files[0]!;
  return { name, text: await blob.text(), type: blob.type };
}

/** What goes to the clipboard in this test; `isRefused`: nothing does. */
export function takeClipboard(isRefused = false): string[] {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    if (isRefused) throw new DOMException('Refused.', 'NotAllowedError');
    copied.push(text);
    return Promise.resolve();
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return copied;
}
