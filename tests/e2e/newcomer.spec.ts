// Somebody opens the page for the first time, finds an event and goes to the sentence in the article.
import type { Locator } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { CitedEvent } from './page.ts';
import { collectErrors, DATASET, detailsOf, eventOf, open, optionOf, optionsOf, TITLES } from './page.ts';

const KNOWN = [
  ['Samarkand meeting of Xi and Putin', '15 September 2022'],
  ['Video call: Putin invites Xi to Moscow', '30 December 2022'],
  ['China’s position paper on Ukraine', '24 February 2023'],
  ['Drone incident over the Black Sea', '14 March 2023'],
  ['ICC arrest warrant for Putin', '17 March 2023'],
  ['Xi Jinping’s state visit to Moscow', '20–22 March 2023'],
] as const;

test('The page opens on the events that matter, by name and date, without an error', async ({ page }) => {
  const errors = collectErrors(page);
  await open(page);
  await expect(page).toHaveTitle(/Xi Jinping’s visit to Moscow/);
  await expect(page.getByRole('heading', { level: 1, name: DATASET.title })).toBeVisible();
  for (const [title, date] of KNOWN) {
    await expect(
      optionsOf(page).and(page.getByRole('option', { name: `${title}, ${date}`, exact: true })),
    ).toBeVisible();
  }
  expect(errors).toEqual([]);
});

for (const [title, date] of KNOWN) {
  test(`“${title}” opens details with links to its sources, at the passage where there is one`, async ({
    page,
  }) => {
    await open(page);
    await optionOf(page, title).click();
    const details = detailsOf(page);
    await expect(details.getByRole('heading', { name: title })).toBeVisible();
    await expect(details).toContainText(date);
    const hrefs = await hrefsOf(details);
    expect(hrefs.filter((href) => href.startsWith('https://')).length).toBeGreaterThan(0);
    for (const href of hrefs) expect(new URL(href).protocol).toMatch(/^https?:$/);
    expectPassages(eventOf(title), hrefs);
  });
}

test('Every one of the nineteen events has a link that works, or says that no address is known', async ({
  page,
}) => {
  await open(page, `/#event=${eventOf(TITLES[0]).id}`);
  for (const title of TITLES) {
    const event = eventOf(title);
    const details = detailsOf(page);
    await expect(details.getByRole('heading', { name: title })).toBeVisible();
    const hrefs = await hrefsOf(details);
    expectPassages(event, hrefs);
    if (hrefs.length === 0) await expect(details.getByText('No address known')).toBeVisible();
    const next = details.getByRole('button', { name: /^Next/ });
    if (title !== TITLES.at(-1)) await next.click();
    else await expect(next).toBeDisabled();
  }
});

test('A source without an address gives its reference in words', async ({ page }) => {
  await open(page, '/#event=kuleba-blinken-talk');
  const source = detailsOf(page).getByRole('listitem').filter({ hasText: 'KUOW' });
  await expect(source).toContainText(
    'China leader Xi Jinping to visit Moscow in show of support for Vladimir Putin',
  );
  await expect(source).toContainText('No address known');
  await expect(source.getByRole('link')).toHaveCount(0);
});

function hrefsOf(details: Locator): Promise<string[]> {
  return details
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

// A citation with a passage and an address has a text fragment that says the passage's words.
function expectPassages(event: CitedEvent, hrefs: readonly string[]): void {
  for (const { source, passage } of event.citations) {
    const address = DATASET.sources.find(({ id }) => id === source)?.URL;
    if (!passage || !address) continue;
    const [href = ''] = hrefs.filter((candidate) => candidate.startsWith(address));
    expect(href, `${event.id} should link to ${address}`).not.toBe('');
    const [, directive = ''] = href.split('#:~:text=');
    expect(directive, `${href} should end in a text fragment`).not.toBe('');
    const words = directive.split(',').map(decodeURIComponent);
    expect(words).toContain(passage.start);
    if (passage.end) expect(words).toContain(passage.end);
  }
}
