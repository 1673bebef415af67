// From the Big Bang to this morning in one sequence of wheel turns: no jump, no empty axis, no label that is wrong.
import { expect, test } from '@playwright/test';
import { open, rangeOf, timelineOf } from './page.ts';

const YEAR_MS = 31_556_952_000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

test('A dataset from the Big Bang to this morning is zoomed from end to end', async ({ page }) => {
  test.setTimeout(240_000);
  const thisMorning = new Date();
  thisMorning.setUTCHours(7, 30, 0, 0);
  const event = (id: string, date: string, title = id) => ({ id, title, date });
  const events = [
    event('bang', 'Y-13800000000~', 'The Big Bang'),
    event('earth', 'Y-4540000000~', 'The Earth forms'),
    event('dinosaurs', 'Y-66000000~', 'The dinosaurs die out'),
    event('writing', '-3299~', 'Writing begins'),
    event('caesar', '-0043-03-15', 'Caesar is killed'),
    event('leap', '2024-02-29', 'A leap day'),
    event('morning', thisMorning.toISOString().slice(0, 19) + 'Z', 'This morning'),
  ];
  await page.route(
    ({ pathname }) => pathname === '/data/test.json',
    (route) => route.fulfill({ json: { version: 1, title: 'Everything', events } }),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/?src=/data/test.json');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(async () => (await rangeOf(page)).start).toBeLessThan(-13e9 * YEAR_MS);

  const axis = await timelineOf(page).evaluate((node) => {
    const { left, top, width } = node.shadowRoot!.querySelector('[part~=axis]')!.getBoundingClientRect();
    return { left, top, width };
  });
  const now = thisMorning.getTime();
  let { start, end } = await rangeOf(page);
  const seen: string[] = [];
  for (let turn = 0; turn < 400 && end - start > 10 * 60_000; turn += 1) {
    const x = axis.left + ((now - start) / (end - start)) * axis.width;
    await page.mouse.move(x, axis.top - 40);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect
      .poll(async () => (await rangeOf(page)).end - (await rangeOf(page)).start)
      .toBeLessThan(end - start);
    const next = await rangeOf(page);
    const factor = (end - start) / (next.end - next.start);
    expect(factor, 'no step is a jump').toBeLessThan(12);
    const place = axis.left + ((now - next.start) / (next.end - next.start)) * axis.width;
    expect(Math.abs(place - x), 'this morning stays under the pointer').toBeLessThan(1.5);
    ({ start, end } = next);
    // While the view moves, a canvas stands in the place of the axis, which has its words again at rest.
    await expect(timelineOf(page).locator('[part~=axis]')).toBeVisible();
    const words = await timelineOf(page).evaluate((node) =>
      [...node.shadowRoot!.querySelectorAll('[part~=axis] text')].map((text) => text.textContent ?? ''),
    );
    expect(words.length, `labels at a span of ${end - start} ms`).toBeGreaterThan(1);
    expect(words.join(' ')).not.toMatch(/NaN|undefined|Infinity|Invalid/);
    seen.push(words.join(' | '));
  }
  expect(end - start, 'the end is reached').toBeLessThan(20 * 60_000);
  // On the way: billions, millions and thousands of years, years, months, days and hours.
  const all = seen.join('\n');
  for (const words of [
    'billion years ago',
    'million years ago',
    'BC',
    '1900',
    MONTHS[thisMorning.getUTCMonth()]!,
  ]) {
    expect(all, words).toContain(words);
  }
  expect(seen.at(-1)).toContain(`${thisMorning.getUTCDate()} `);
  expect(seen.at(-1)).toMatch(/07:\d\d/);
  await expect(page.getByRole('option', { name: /^This morning/ })).toBeVisible();
});
