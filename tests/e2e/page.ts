// What the journeys share: where things are on the page, by role and name, and a few questions that only a script can
// answer. No test lives here, and nothing here reaches into the element but through its public properties.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The part of the built-in dataset that the journeys compare the page with. */
export interface CitedEvent {
  readonly id: string;
  readonly title: string;
  readonly citations: readonly {
    readonly source: string;
    readonly passage?: { readonly start: string; readonly end?: string };
  }[];
}

interface Dataset {
  readonly title: string;
  readonly events: readonly CitedEvent[];
  readonly sources: readonly { readonly id: string; readonly URL?: string }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The dataset of the page, as it stands in its file. */
export const DATASET = JSON.parse(readFileSync(`${root}/data/moscow-visit-2023.json`, 'utf8')) as Dataset;

/** Titles in time order: by start, and the shorter first where two start together. Written down, not computed. */
export const TITLES = [
  'Xi’s earlier visits to Russia',
  'AUKUS is first announced',
  'Iran’s admission to the SCO is agreed',
  'Beijing meeting: a ‘no-limits’ friendship',
  'Russia’s full-scale invasion of Ukraine',
  'Samarkand meeting of Xi and Putin',
  'Video call: Putin invites Xi to Moscow',
  'Wang Yi is received in Moscow',
  'China’s position paper on Ukraine',
  'AUKUS submarine road map in San Diego',
  'Drone incident over the Black Sea',
  'Qin Gang and Kuleba speak by telephone',
  'Kuleba speaks with Antony Blinken',
  'Beijing and Moscow announce the visit',
  'ICC arrest warrant for Putin',
  'Xi and Putin publish signed articles',
  'Xi arrives; first talk by the fireplace',
  'Xi Jinping’s state visit to Moscow',
  'Main talks, agreements, joint statement',
] as const;

/** The event of a title. */
export function eventOf(title: string): CitedEvent {
  const event = DATASET.events.find((candidate) => candidate.title === title);
  if (!event) throw new Error(`The dataset has no event “${title}”.`);
  return event;
}

export const timelineOf = (page: Page): Locator => page.locator('cited-timeline').first();
export const plotOf = (page: Page): Locator => page.getByRole('listbox', { name: 'Events' }).first();
export const optionsOf = (page: Page): Locator => plotOf(page).getByRole('option');
export const detailsOf = (page: Page): Locator => page.getByRole('region', { name: 'Details' });
export const searchOf = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search events' });
export const presentationOf = (page: Page): Locator => page.getByRole('region', { name: 'Presentation' });

/** The option of an event, whatever its date is in words. */
export const optionOf = (page: Page, title: string): Locator =>
  plotOf(page).getByRole('option', { name: `${title}, ` });

/** Opens an address and waits until events are on the plot. */
export async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(optionsOf(page).first()).toBeVisible();
}

/** Opens a page of somebody else's, `/host.html`, with this markup, and does not wait for events. */
export async function openHostPage(page: Page, markup: string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/host.html',
    (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${markup}</html>`,
      }),
  );
  await page.goto('/host.html');
}

/** Chooses one of the four views: where there is room they stand beside each other, else in the menu. */
export async function chooseView(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true }).first();
  const isInMenu = !(await radio.isVisible());
  if (isInMenu) await page.getByRole('button', { name: 'More' }).first().click();
  await radio.check();
  if (isInMenu) await page.keyboard.press('Escape');
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What the timeline shows, in ms since 1970. */
export async function rangeOf(page: Page): Promise<Range> {
  const range = await timelineOf(page).evaluate(
    (node) => (node as unknown as { visibleRange: Range | undefined }).visibleRange,
  );
  if (!range) throw new Error('The timeline shows nothing yet.');
  return range;
}

export async function spanOf(page: Page): Promise<number> {
  const { start, end } = await rangeOf(page);
  return end - start;
}

/** Waits until the view has come to rest. */
export async function settledRangeOf(page: Page): Promise<Range> {
  let last = await rangeOf(page);
  await expect(async () => {
    const before = last;
    last = await rangeOf(page);
    expect(last).toEqual(before);
  }).toPass({ intervals: [120] });
  return last;
}

/** Waits until a page or a frame, by something in it, has drawn all that it knows by now: the second frame is after the work of the first. */
export function drawn(inside: Locator): Promise<void> {
  return inside.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** The ids of an element's own state, as a host page would read them. */
export function stateOf(
  page: Page,
): Promise<{ selected: string | null; view: string; lanes: string; filters: unknown }> {
  return timelineOf(page).evaluate((node) => {
    const { selected, view, lanes, filters } = node as unknown as {
      selected: string | null;
      view: string;
      lanes: string;
      filters: unknown;
    };
    return { selected, view, lanes, filters };
  });
}

/** The name of what has the keyboard, through shadow roots: its label, or its words. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    if (!node || node === document.body) return '';
    return node.getAttribute('aria-label') ?? node.textContent?.trim() ?? '';
  });
}

/** Presses Tab until something has the keyboard, as a reader without a mouse would. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const MOST_STOPS = 60; // more would be a keyboard trap, or too long a way
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)) return;
  }
  throw new Error(
    `${key} did not lead there in ${MOST_STOPS} steps; the keyboard is on "${await focusedName(page)}".`,
  );
}

/** Collects what must never happen on a page: exceptions, and errors in the console. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** What a policy of the page stopped. */
interface PolicyViolation {
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
}

/** Collects what a policy stops, from the next address on. @returns Asks for what there is so far on this page. */
export async function collectPolicyViolations(page: Page): Promise<() => Promise<PolicyViolation[]>> {
  await page.addInitScript(() => {
    const seen: PolicyViolation[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI, sample: event.sample }),
    );
  });
  return () =>
    page.evaluate(() => (window as unknown as { seenViolations: PolicyViolation[] }).seenViolations);
}

/** The plot's box without the names of its lanes: where time is. */
export async function timeBoxOf(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await timelineOf(page).evaluate((node) => {
    const axis = node.shadowRoot?.querySelector('[part~=axis]')?.getBoundingClientRect();
    const plot = node.shadowRoot?.querySelector('[role=listbox]')?.parentElement?.getBoundingClientRect();
    return axis && plot && { x: plot.x, y: plot.y, width: axis.width, height: plot.height };
  });
  if (!box) throw new Error('There is no plot.');
  return box;
}

/** The time at a window coordinate. */
export async function timeAt(page: Page, x: number): Promise<number> {
  const { start, end } = await rangeOf(page);
  const box = await timeBoxOf(page);
  return start + ((x - box.x) / box.width) * (end - start);
}
