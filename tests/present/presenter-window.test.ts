// The second screen: what stands in the presenter window, that both windows are in step, and what happens when one of them
// is blocked, closed or loaded again.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { treatiesWith } from '../elements/datasets.ts';
import type { TimelinePage } from '../support/mount.ts';
import { pause, wordsOf } from '../support/mount.ts';
import { presenting } from './presenting.ts';

const LESSON = treatiesWith({
  title: 'A lesson with notes',
  story: [
    { title: 'Before', range: '1914/1915', notes: 'Wait for silence.' },
    {
      event: 'armistice',
      question: 'When did the war end?',
      answer: 'In November 1918.',
      notes: 'Count to ten.',
    },
    { event: 'versailles' },
    { title: '<b>Bold</b>', notes: '<img src=x onerror="alert(1)">' },
  ],
});
const opened: Window[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const popup of opened.splice(0)) popup.close();
});

const stage = (page: TimelinePage): HTMLElement => page.screen.getByRole('region', { name: 'Presentation' });
const titleOf = (page: TimelinePage): string => within(stage(page)).getByRole('heading').textContent ?? '';

interface Presenter {
  readonly page: TimelinePage;
  readonly popup: Window & typeof globalThis;
  readonly screen: () => ReturnType<typeof within>;
}

// The browser's own `open`, and the window it gave.
function watchOpen(): () => Window & typeof globalThis {
  const open = globalThis.open.bind(globalThis);
  let popup: Window | null = null;
  vi.spyOn(globalThis, 'open').mockImplementation((...parts) => {
    popup = open(...parts);
    if (popup) opened.push(popup);
    return popup;
  });
  return () => {
    if (!popup) throw new Error('No window was opened.');
    return popup as Window & typeof globalThis;
  };
}

async function withPresenter(
  dataset: unknown = LESSON,
  attributes: Record<string, string> = {},
): Promise<Presenter> {
  const opened = watchOpen();
  const page = await presenting(dataset, attributes);
  await page.press('p');
  const popup = opened();
  return { page, popup, screen: () => within(popup.document.body) };
}

const blocked = (): void => {
  vi.spyOn(globalThis, 'open').mockReturnValue(null);
};

describe('the presenter window', () => {
  it('has notes, question and answer, the next step, the time and all steps', async () => {
    const { page, screen } = await withPresenter();
    expect(screen().getByRole('heading', { level: 1 }).textContent).toBe('Before');
    expect(screen().queryAllByText('Wait for silence.')).toHaveLength(1);
    expect(screen().queryAllByText('Step 1 of 4')).toHaveLength(1);
    expect(screen().getByText('Elapsed').parentElement?.textContent).toMatch(/\d:\d\d/);
    expect(screen().getByText('Time').parentElement?.textContent).toMatch(/\d[:.]\d\d/);
    expect(screen().getByRole('heading', { name: 'Next step' }).parentElement?.textContent).toContain(
      'The armistice',
    );
    expect(
      within(screen().getByRole('navigation', { name: 'All steps' })).getAllByRole('listitem'),
    ).toHaveLength(4);
    await page.press(' ');
    expect(screen().queryAllByText('Count to ten.')).toHaveLength(1);
    // The presenter knows the answer before the room does.
    expect(screen().queryAllByText(/In November 1918\./)).toHaveLength(1);
    expect(stage(page).textContent).not.toContain('In November 1918.');
    await page.press('{End}');
    expect(screen().queryAllByText('This is the last step.')).toHaveLength(1);
  });

  it('has the sources of the event, with links to the passages', async () => {
    const { page, screen } = await withPresenter();
    await page.press(' ');
    const sources = screen().getByRole('heading', { name: 'Sources' }).parentElement!;
    expect(within(sources).getAllByRole('listitem').length).toBeGreaterThan(1);
    const links = within(sources).getAllByRole('link');
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https?:/);
      expect(link.getAttribute('rel')).toContain('noopener');
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });

  it('is in step both ways', async () => {
    const { page, screen } = await withPresenter();
    await page.press('{ArrowRight}');
    expect(screen().getByRole('heading', { level: 1 }).textContent).toBe('The armistice');
    screen().getByRole('button', { name: 'Answer' }).click();
    await expect.poll(() => stage(page).textContent).toContain('In November 1918.');
    screen().getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => titleOf(page)).toBe('The treaty of Versailles');
    screen()
      .getByRole('button', { name: /Before/ })
      .click();
    await expect.poll(() => titleOf(page)).toBe('Before');
    screen().getByRole('button', { name: 'Black screen' }).click();
    await expect
      .poll(() => screen().getByRole('button', { name: 'Black screen' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.press('b');
    expect(screen().getByRole('button', { name: 'Black screen' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('hears the keys of a clicker, and leaves those to the audience window that open something there', async () => {
    const { page, popup } = await withPresenter();
    const press = (key: string): boolean =>
      popup.document.body.dispatchEvent(
        new popup.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('PageDown');
    await expect.poll(() => titleOf(page)).toBe('The armistice');
    press('4');
    press('Enter');
    await expect.poll(() => titleOf(page)).toBe('<b>Bold</b>');
    expect(press('o')).toBe(true);
    expect(press('Escape')).toBe(true);
    expect(page.screen.queryByRole('dialog')).toBeNull();
    expect(page.element.hasAttribute('presenting')).toBe(true);
  });

  it('shows what is hostile as text', async () => {
    const { page, popup, screen } = await withPresenter();
    await page.press('{End}');
    expect(screen().getByRole('heading', { level: 1 }).textContent).toBe('<b>Bold</b>');
    expect(screen().queryAllByText('<img src=x onerror="alert(1)">')).toHaveLength(1);
    expect(popup.document.querySelectorAll('img, b > b, script')).toHaveLength(0);
  });

  it('has no style or script of its own that a policy could forbid', async () => {
    const { popup } = await withPresenter();
    expect(popup.document.querySelectorAll('style, script, link, [style]')).toHaveLength(0);
    expect(popup.document.adoptedStyleSheets).toHaveLength(1);
  });

  it('speaks the language of the timeline, and has a name', async () => {
    const { popup } = await withPresenter(LESSON, { lang: 'ar' });
    const { documentElement, title } = popup.document;
    expect([documentElement.lang, documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(title).toBe('نافذة مقدّم العرض: A lesson with notes');
  });

  it('counts from zero again', async () => {
    const { popup, screen } = await withPresenter();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 125_000);
    await expect.poll(() => popup.document.body.textContent).toContain('2:0');
    screen().getByRole('button', { name: 'Count from zero' }).click();
    expect(screen().getByText('Elapsed').parentElement?.textContent).toContain('0:00');
  });

  it('is one, however often it is asked for', async () => {
    const { page, popup } = await withPresenter();
    await page.press('pp');
    expect(new Set(opened)).toEqual(new Set([popup]));
  });
});

describe('a presenter window that goes', () => {
  it('by its own button changes nothing for the room, and may come back', async () => {
    const { page, popup } = await withPresenter();
    await page.press(' ');
    popup.close();
    await pause(700);
    expect(titleOf(page)).toBe('The armistice');
    await page.press('p');
    const again = opened.at(-1)!;
    expect(again.document.querySelector('h1')?.textContent).toBe('The armistice');
  });

  it('for a moment, because it is loaded again, is filled again', async () => {
    const { page, popup } = await withPresenter();
    await page.press(' ');
    const before = popup.document;
    popup.location.reload();
    await expect
      .poll(() => popup.document !== before && popup.document.querySelector('h1')?.textContent, {
        timeout: 8000,
      })
      .toBe('The armistice');
    await page.press('{End}');
    expect(popup.document.querySelector('h1')?.textContent).toBe('<b>Bold</b>');
  });

  it('goes with the presentation', async () => {
    const { page, popup } = await withPresenter();
    await page.press('{Escape}');
    await expect.poll(() => popup.closed).toBe(true);
    await page.press('{ArrowRight}');
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });

  it('loses what answers in it with the audience window, and says what to do, with a link', async () => {
    const { popup } = await withPresenter();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const link = within(popup.document.body).getByRole('link', { name: 'Open the timeline again' });
    expect(link.getAttribute('href')).toBe(location.href);
    expect(popup.document.body.textContent).toContain('The audience window has been closed');
  });

  it('is still known of when the audience window has been loaded again, for the next time', async () => {
    const { popup } = await withPresenter();
    const kept = (): unknown => JSON.parse(sessionStorage.getItem('cited-timeline-presentation') ?? 'null');
    expect(kept()).toMatchObject({ hasPresenterWindow: true });
    // Finds what the first one has kept, as after a reload.
    await presenting(LESSON);
    expect(new Set(opened)).toEqual(new Set([popup]));
    expect(kept()).toMatchObject({ hasPresenterWindow: true });
  });

  it('keeps the farewell when full screen ends after it, until the audience window is back', async () => {
    const { page, popup } = await withPresenter();
    await page.press(' ');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    document.dispatchEvent(new Event('fullscreenchange'));
    await page.press('{Home}');
    expect(popup.document.body.textContent).toContain('The audience window has been closed');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(popup.document.querySelector('h1')?.textContent).toBe('Before');
  });
});

describe('a presenter window that the browser blocks', () => {
  it('is told, and the notes are offered here instead', async () => {
    blocked();
    const page = await presenting(LESSON);
    await page.press('p');
    const alert = page.screen.getByRole('alert');
    expect(alert.textContent).toContain('The browser did not let the presenter window open.');
    within(alert).getByRole('button', { name: 'Show notes here' }).click();
    await page.atRest();
    expect(page.screen.queryByRole('alert')).toBeNull();
    const notes = page.screen.getByRole('region', { name: 'Notes' });
    expect(notes.textContent).toContain('Wait for silence.');
    await page.press(' ');
    expect(notes.textContent).toContain('Count to ten.');
    await page.press('n');
    expect(page.screen.queryByRole('region', { name: 'Notes' })).toBeNull();
  });

  it.each([
    ['throws', () => expect.unreachable('blocked')],
    [
      'is another site’s',
      () => ({
        get document(): Document {
          throw new DOMException('Blocked a frame.', 'SecurityError');
        },
      }),
    ],
  ])('or that %s is told in the same way', async (_, open) => {
    vi.spyOn(globalThis, 'open').mockImplementation(open as unknown as typeof globalThis.open);
    const page = await presenting(LESSON);
    await page.press('p');
    expect(page.screen.getByRole('alert').textContent).toContain('did not let');
    expect(titleOf(page)).toBe('Before');
  });

  it('says over notes that the room sees them, and Esc closes them before it leaves', async () => {
    const page = await presenting(LESSON);
    await page.press('n');
    const notes = page.screen.getByRole('region', { name: 'Notes' });
    expect(wordsOf(notes)).toMatch(/^Everyone who sees this screen can read these notes/);
    await page.press('{Escape}');
    expect(page.screen.queryByRole('region', { name: 'Notes' })).toBeNull();
    expect(page.element.hasAttribute('presenting')).toBe(true);
    await page.press('n');
    page.button('Leave').click();
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });

  it('shows notes to the room only when asked to', async () => {
    const page = await presenting(LESSON);
    expect(page.root.textContent).not.toContain('Wait for silence.');
    page.button('Notes').click();
    await page.atRest();
    expect(page.root.textContent).toContain('Wait for silence.');
    expect(page.button('Notes').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('another window of the same page', () => {
  it('that presents the same goes along', async () => {
    const page = await presenting(LESSON);
    const other = new BroadcastChannel('cited-timeline');
    const heard: { kind: string; key: string; place?: { at: number } }[] = [];
    other.addEventListener('message', ({ data }) => heard.push(data as (typeof heard)[number]));
    await page.press(' ');
    await expect.poll(() => heard.at(-1)?.place?.at).toBe(1);
    const { key } = heard.at(-1)!;
    const send = (message: object): void =>
      other.postMessage({ app: 'cited-timeline', version: 1, kind: 'place', key, ...message });
    for (const place of [
      { at: 9 },
      { at: '2', isAnswered: false },
      null,
      { at: 2, isAnswered: false, cover: 'red' },
    ])
      send({ place });
    send({ version: 3, place: { at: 2, isAnswered: false } });
    await pause(150);
    expect(titleOf(page)).toBe('The armistice');
    send({ place: { at: 2, isAnswered: false, cover: undefined } });
    await expect.poll(() => titleOf(page)).toBe('The treaty of Versailles');
    other.close();
  });
});
