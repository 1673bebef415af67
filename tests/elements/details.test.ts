// The open event, and what each source says of it: who agrees, who does not, and the very passage one click away.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount, wordsOf } from '../support/mount.ts';
import { TREATIES, event, eventsOnly, treatiesWith } from './datasets.ts';

function detailsOf(page: TimelinePage): HTMLElement {
  const details = page.details();
  if (!details) throw new TypeError('No details are open.');
  return details;
}

const sourcesOf = (page: TimelinePage): string[] =>
  within(detailsOf(page)).getAllByRole('listitem').map(wordsOf);

describe('the details of an event', () => {
  it('say what happened, when and where, and who took part', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const words = wordsOf(detailsOf(page));
    expect(page.openTitle()).toBe('The armistice');
    expect(words).toContain('Peace');
    expect(words).toContain('11 November 1918 · Compiègne');
    expect(words).toContain('The guns fall silent.');
    expect(words).toContain('With Ferdinand Foch');
  });

  it('list what each source says, those that disagree first', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const [memoir, gazette, archive] = sourcesOf(page);
    expect(memoir).toContain('Nordlicht 1931 disagrees');
    expect(memoir).toContain('Gives 12 November 1918');
    expect(memoir).toContain('Written from memory.');
    expect(gazette).toContain('The Gazette 12 November 1918 agrees');
    expect(gazette).toContain('Gives 11 November 1918');
    expect(archive).toContain('State Archive undated vaguer');
    expect(archive).toContain('Gives November 1918');
  });

  it.each([{ raw: '12/11/1918' }, { literal: '12/11/1918' }])(
    'have the date of a source as it was written where it cannot be read: %j',
    async (issued) => {
      const dataset = {
        ...TREATIES,
        sources: [{ id: 'memo', title: 'A memo', publisher: 'Ministry', issued }],
        events: [{ id: 'a', title: 'A', date: '1918', citations: [{ source: 'memo' }] }],
      };
      const page = await mount({ dataset, attributes: { selected: 'a' } });
      expect(sourcesOf(page)[0]).toContain('Ministry 12/11/1918 ');
      expect(sourcesOf(page)[0]).not.toContain('undated');
    },
  );

  it('say of an event without a source that there is none', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'league' } });
    expect(wordsOf(detailsOf(page))).toContain('No source is given for this event.');
  });

  it('tell each relation by a sign and a word, never by colour alone', async () => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'state-visit' } });
    const items = within(detailsOf(page)).getAllByRole('listitem');
    for (const item of items) {
      expect(wordsOf(item)).toMatch(/agrees|vaguer|more exact|disagrees|gives no date|disputes/);
      expect(item.querySelector('[aria-hidden]')?.textContent).toMatch(/^[=≈⊂≠·✗]$/);
    }
    expect(items).toHaveLength(8);
  });

  it('keep words clear of the button that closes them, however far they are scrolled', async () => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'state-visit' } });
    const details = detailsOf(page);
    for (const top of [100, 200, 370]) {
      details.parentElement!.scrollTop = top;
      const {
        left,
        top: y,
        height,
      } = within(details).getByRole('button', { name: 'Close' }).getBoundingClientRect();
      const there = page.root.elementFromPoint(left - 40, y + height / 2);
      expect(wordsOf(there)).toBe('');
      expect(there).not.toBe(details);
    }
  });

  it('tell apart what copies one citation from what copies another', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const names = within(detailsOf(page))
      .getAllByText('Copy citation')
      .map((summary) => summary.getAttribute('aria-label'));
    expect(names).toEqual([
      'Copy citation: Nordlicht',
      'Copy citation: The Gazette',
      'Copy citation: State Archive',
    ]);
  });

  it('keep the reader’s place in the order of headings', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const headings = within(detailsOf(page)).getAllByRole('heading');
    expect(headings.map(wordsOf)).toEqual(['The armistice', 'What each source says 3']);
  });
});

describe('links to sources', () => {
  it('open the passage in the source, in a new tab that knows nothing of this one', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const link = page.screen.getByRole('link', {
      name: 'Read the passage in The Gazette (opens in a new tab)',
    });
    expect(link.getAttribute('href')).toBe(
      'https://gazette.example/armistice#:~:text=at%20the%20eleventh%20hour,fell%20silent',
    );
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
  });

  it('open the source where no passage is named', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    const link = page.screen.getByRole('link', {
      name: 'Open the source in The Gazette (opens in a new tab)',
    });
    expect(link.getAttribute('href')).toBe('https://gazette.example/armistice');
  });

  it('lead to the archived copy as well', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'versailles' } });
    const hrefs = within(detailsOf(page))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(['https://archive.example/telegrams', 'https://copies.example/telegrams']);
  });

  it('are not there for a source without an address: its full reference is', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'conference' } });
    expect(within(detailsOf(page)).queryAllByRole('link')).toEqual([]);
    expect(sourcesOf(page)[0]).toContain('Anna Berg, “What I remember”, Nordlicht, 1931.');
    expect(sourcesOf(page)[0]).toContain('No address known');
  });

  it('lead to a DOI, and to a copy alone, without a word of addresses that are not known', async () => {
    const [gazette, memoir] = TREATIES.sources;
    const sources = [
      gazette,
      { ...memoir, DOI: '10.1000/182' },
      { id: 'archive', archived: { URL: 'https://copies.example/a' } },
    ];
    const page = await mount({ dataset: treatiesWith({ sources }), attributes: { selected: 'armistice' } });
    const hrefs = within(detailsOf(page))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(hrefs).toContain('https://doi.org/10.1000/182');
    expect(hrefs).toContain('https://copies.example/a');
    expect(wordsOf(detailsOf(page))).not.toContain('No address known');
  });

  it('have names that tell them apart, all over the built-in dataset', async () => {
    const page = await mount({ dataset: moscow });
    for (const { id } of moscow.events) {
      page.element.select(id);
      await page.element.updateComplete;
      const names = within(detailsOf(page)).queryAllByRole('link').map(wordsOf);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('Previous and Next', () => {
  it('name the events they lead to', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    expect(page.button('Previous: The war breaks out')).toHaveProperty('disabled', false);
    expect(page.button('Next: The conference opens')).toHaveProperty('disabled', false);
  });

  it('are out of use at the ends', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    expect(page.button(/^Previous/)).toHaveProperty('disabled', true);
    page.element.select('league');
    await page.element.updateComplete;
    expect(page.button(/^Next/)).toHaveProperty('disabled', true);
  });

  it('bring the event into view', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    page.element.visibleRange = { start: Date.UTC(1914, 0, 1), end: Date.UTC(1915, 0, 1) };
    await userEvent.click(page.button(/^Next: /));
    await page.atRest();
    expect(page.optionNames()).toContain('The armistice, 11 November 1918');
  });

  it('say the new event to those who cannot see it', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    await userEvent.click(page.button(/^Next: /));
    const heard = page.screen.getAllByRole('status').map(wordsOf);
    expect(heard).toContain('The armistice, 11 November 1918');
  });
});

describe('opening and closing the details', () => {
  it('leaves the keyboard on the event for a reader with a mouse', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.click(page.option(/The armistice/));
    expect(page.openTitle()).toBe('The armistice');
    expect(focused()).toBe(page.option(/The armistice/));
  });

  it('gives the keyboard back to the row of the list that was chosen', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'list' } });
    await userEvent.click(page.button(/^The conference opens/));
    await expect.poll(focused).toBe(page.details());
    await userEvent.click(page.button('Close'));
    await page.expectFocusOn('The conference opens');
  });

  it.each(['table', 'evidence'])(
    'gives the keyboard back to the row of the %s that was chosen',
    async (view) => {
      const page = await mount({ dataset: TREATIES, attributes: { view } });
      page.button('The conference opens').focus();
      await page.press('{Enter}');
      await expect.poll(focused).toBe(page.details());
      await page.press('{Escape}');
      await page.expectFocusOn('The conference opens');
    },
  );

  it('gives the keyboard to the event on the plot after a search', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'conference{Enter}');
    await expect.poll(focused).toBe(page.details());
    await page.press('{Escape}');
    await page.expectFocusOn('The conference opens');
  });

  it('keeps an event open that the filters leave out, says so, and takes them away', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    const said = 'The filters leave this event out.';
    expect(wordsOf(detailsOf(page))).not.toContain(said);
    page.element.filters = { text: '', categories: ['peace'], actors: [], sources: [] };
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The war breaks out');
    expect(wordsOf(detailsOf(page))).toContain(said);
    within(detailsOf(page)).getByRole('button', { name: 'Clear filters' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe(page.button('Filters'));
    expect(page.element.filters.categories).toEqual([]);
    expect(page.openTitle()).toBe('The war breaks out');
    expect(wordsOf(detailsOf(page))).not.toContain(said);
  });

  it('close for good where the filters leave their event out', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    page.element.filters = { text: '', categories: ['peace'], actors: [], sources: [] };
    await page.element.updateComplete;
    await userEvent.click(page.button('Close'));
    expect(page.details()).toBeNull();
    expect(page.optionNames()).toHaveLength(4);
  });
});

describe('what stands in their place while no event is open', () => {
  it('says how many events and sources there are, and what the marks mean', async () => {
    const page = await mount({ dataset: TREATIES });
    const about = page.screen.getByRole('group', { name: 'About this timeline' });
    expect(wordsOf(about)).toContain('5 events from 3 sources.');
    const legend = within(about).getAllByRole('listitem').map(wordsOf);
    expect(legend.slice(0, 2)).toEqual(['War', 'Peace']);
    expect(legend).toContain('A source gives another date');
  });

  it.each([
    ['1918-11-11', []],
    ['1914~', []],
    ['1914-07-28/1918-11-11', ['From one date to another']],
    ['1914/1918', ['From one date to another', 'The end is approximate']],
    ['1914-07-28?/1918-11-11', ['From one date to another', 'The end is approximate']],
    ['1918-11-11/..', ['From one date to another', 'Still going on']],
    ['/1918-11-11', ['From one date to another', 'The end is not known']],
    ['[1914,1918]', ['On one of these dates']],
    ['{1914,1918}', ['On all of these dates']],
  ])('explains what %s is drawn as, and nothing that no event has', async (date, words) => {
    const page = await mount({ dataset: eventsOnly(event({ date })) });
    const about = page.screen.getByRole('group', { name: 'About this timeline' });
    const legend = within(about)
      .getAllByRole('listitem')
      .map((item) => wordsOf(item.querySelector('span')!));
    expect(legend).toEqual([
      'A moment; its shape and colour tell the category',
      'Some time in this span',
      ...words,
      'Events too close to tell apart here',
    ]);
  });

  it('draws every picture of the legend inside its frame', async () => {
    const page = await mount({
      dataset: treatiesWith({ events: [event({ date: '1914/', citations: TREATIES.events[0].citations })] }),
    });
    const about = page.screen.getByRole('group', { name: 'About this timeline' });
    const words = [...about.querySelectorAll('svg text')];
    expect(words.map(wordsOf)).toEqual(['?', '5≠', '+9']);
    for (const text of words) {
      const frame = text.closest('svg')!.getBoundingClientRect();
      const box = text.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      expect(Math.abs(middle - (frame.top + frame.bottom) / 2)).toBeLessThan(3);
    }
  });

  it('counts one event as one', async () => {
    const page = await mount({ dataset: eventsOnly(event()) });
    expect(page.textOf('about')).toMatch(/^1 event Legend/);
  });
});

describe('a source that only mentions an event', () => {
  it('says so', async () => {
    const page = await mount({ dataset: moscow, attributes: { selected: 'state-visit' } });
    const items = within(page.details()!).getAllByRole('listitem').map(wordsOf);
    const mentions = items.filter((words) => words.includes('mentions it'));
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toContain('Gives spring 2023');
  });
});

describe('an event with many citations', () => {
  it('shows the first at once and the rest when asked', async () => {
    const sources = Array.from({ length: 260 }, (_, n) => ({ id: `s${n}`, title: `Source ${n}` }));
    const page = await mount({
      dataset: treatiesWith({
        sources,
        events: [event({ citations: sources.map(({ id }) => ({ source: id })) })],
      }),
      attributes: { selected: 'armistice' },
    });
    expect(wordsOf(detailsOf(page))).toContain('What each source says 260');
    const seen = (): number =>
      within(detailsOf(page))
        .getAllByRole('listitem')
        .filter((item) => item.checkVisibility()).length;
    expect(seen()).toBe(200);
    await userEvent.click(within(detailsOf(page)).getByText('60 sources'));
    expect(seen()).toBe(260);
  });

  it('has its own rest, whatever was opened before', async () => {
    const sources = Array.from({ length: 501 }, (_, n) => ({ id: `s${n}`, title: `Source ${n}` }));
    const citations = sources.map(({ id }) => ({ source: id }));
    const events = [
      event({ citations: citations.slice(0, 250) }),
      event({ id: 'after', date: '1919', citations: citations.slice(250) }),
    ];
    const page = await mount({
      dataset: treatiesWith({ sources, events }),
      attributes: { selected: 'armistice' },
    });
    await userEvent.click(within(detailsOf(page)).getByText('50 sources'));
    expect(sourcesOf(page).join()).toContain('Source 249');
    page.element.selected = 'after';
    await page.element.updateComplete;
    expect(sourcesOf(page)).toHaveLength(200);
    await userEvent.click(within(detailsOf(page)).getByText('51 sources'));
    expect(sourcesOf(page)).toHaveLength(251);
    expect(sourcesOf(page).join()).not.toContain('Source 249');
  });
});
