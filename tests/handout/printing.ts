// A handout as its maker meets it: the dialog by role and name, and the pages that would be printed.
import { within } from '@testing-library/dom';
import { vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { MountOptions, TimelinePage } from '../support/mount.ts';
import { mount } from '../support/mount.ts';

/** A timeline with the dialog of its handout open. */
export interface Handout {
  readonly page: TimelinePage;
  readonly dialog: HTMLElement;
}

/** Opens the dialog from the menu. */
export async function openHandout(options: MountOptions): Promise<Handout> {
  const page = await mount(options);
  await userEvent.click(page.root.querySelector('[popovertarget=menu]')!);
  await vi.waitUntil(() => page.root.querySelector('.menu-tools'));
  const [, button] = page.root.querySelectorAll<HTMLElement>('.menu-tools button');
  await userEvent.click(button!);
  return { page, dialog: await page.screen.findByRole('dialog', { name: button!.textContent!.trim() }) };
}

/** Checks or unchecks a box, or chooses one of several. */
export async function choose({ dialog }: Handout, name: RegExp | string): Promise<void> {
  const field =
    within(dialog).queryByRole('checkbox', { name }) ?? within(dialog).getByRole('radio', { name });
  await userEvent.click(field);
}

/** Chooses in a list. */
export async function select({ dialog }: Handout, name: string, value: string): Promise<void> {
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name }), value);
}

/** What the browser would print now; null while nothing of a handout is on the page. */
export const printed = (): ShadowRoot | null =>
  document.querySelector('[data-timeline-handout]')?.shadowRoot ?? null;

/** The pages, those of one part alone where it is named. */
export const pages = (part = ''): HTMLElement[] =>
  Array.from(printed()?.querySelectorAll<HTMLElement>(part ? `.paper.${part}-page` : '.paper') ?? []);

/** The words of pages, with white space made single. */
export const textOf = (nodes: readonly Element[]): string =>
  nodes
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');

/** Whether the page is drawn as for a printer. */
export async function onPaper(isOnPaper: boolean): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    media: isOnPaper ? 'print' : '',
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  });
}
