// Opens activities on a timeline and says in the words of who plays them what is to be seen there.
import type { BoundFunctions, queries } from '@testing-library/dom';
import { within } from '@testing-library/dom';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/activities/activities.ts';
import type { MountOptions, TimelinePage } from '../support/mount.ts';
import { focused, mount, wordsOf } from '../support/mount.ts';

/** Puts a timeline on the page and opens its activities from the menu. */
export async function openActivities(options: MountOptions): Promise<Classroom> {
  const page = await mount(options);
  const room = new Classroom(page);
  await room.open();
  return room;
}

/** The activities of a timeline. */
export class Classroom {
  readonly page: TimelinePage;

  constructor(page: TimelinePage) {
    this.page = page;
  }

  async open(): Promise<void> {
    await userEvent.click(this.page.button('More'));
    const menu = this.page.screen.getByRole('dialog', { name: 'More' });
    await userEvent.click(await within(menu).findByRole('button', { name: 'Activities' }));
    await this.page.element.updateComplete;
  }

  get dialog(): HTMLDialogElement {
    const dialog = this.page.root.querySelector<HTMLDialogElement>('.tool dialog');
    if (!dialog) throw new TypeError('The activities are not open.');
    return dialog;
  }

  get isOpen(): boolean {
    return this.page.root.querySelector('.tool')?.childElementCount !== 0;
  }

  get screen(): BoundFunctions<typeof queries> {
    return within(this.dialog);
  }

  /** What has been said to screen readers last. */
  get said(): string {
    return wordsOf(this.screen.getByRole('status'));
  }

  /** All words in the dialog. */
  get words(): string {
    return wordsOf(this.dialog);
  }

  button(name: RegExp | string): HTMLButtonElement {
    return this.screen.getByRole('button', { name });
  }

  async click(name: RegExp | string): Promise<void> {
    await userEvent.click(this.button(name));
    await this.page.element.updateComplete;
  }

  /** Starts an activity from the first screen. */
  start(name: string): Promise<void> {
    return this.click(new RegExp(`^Start with .*: ${name.replace('?', '\\?')}$`));
  }

  async press(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
    await this.page.element.updateComplete;
  }

  /** Titles of the cards to be put in order, as they stand. */
  order(): string[] {
    return [...this.dialog.querySelectorAll('.activity-card .event-name')].map(wordsOf);
  }

  handle(title: string): HTMLElement {
    return this.button(new RegExp(`^Move: ${title}:`));
  }

  /** Puts events in an order with the arrow keys. */
  async arrange(titles: readonly string[]): Promise<void> {
    for (const [place, title] of titles.entries()) {
      this.handle(title).focus();
      await this.press('{Home}');
      expect(focused(), 'the keyboard stays on what it moves').toBe(this.handle(title));
      for (let i = 0; i < place; i++) await this.press('{ArrowDown}');
    }
    expect(this.order()).toEqual(titles);
  }

  /** Legends of the questions on screen. */
  questions(): string[] {
    return this.screen.getAllByRole('group').map((group) => wordsOf(group.querySelector('legend')));
  }

  get legend(): string {
    return this.questions()[0] ?? '';
  }

  /** What may be answered. */
  options(): HTMLElement[] {
    return [...this.dialog.querySelectorAll<HTMLElement>('.activity-option')];
  }

  score(): string {
    return wordsOf(this.screen.getByRole('heading', { name: /^Result/ }));
  }
}
