// The dataset that the project ships: what it must hold whatever else changes, and whose date is whose.
// That its passages stand in the articles is checked in provenance.test.ts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasDisagreement } from '../../src/data/citations.ts';
import { citationsOf } from '../../src/data/cited-sources.ts';
import { parseDataset } from '../../src/data/validate.ts';

const file = readFileSync(new URL('../../data/moscow-visit-2023.json', import.meta.url), 'utf8');
const { dataset, problems } = parseDataset(JSON.parse(file));
if (dataset === undefined) throw new Error(`the dataset cannot be read: ${JSON.stringify(problems)}`);

const addresses = new Map(dataset.sources.map(({ id, URL: address }) => [id, address]));

/** What a source says of an event. */
function claim(eventId: string, sourceId: string) {
  const event = dataset?.events.find(({ id }) => id === eventId);
  return event?.citations.find(({ source }) => source === sourceId);
}

/** The ids of a list that occur in it more than once. */
function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

describe('the dataset of the Moscow visit', () => {
  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('holds nineteen events, each with the date that the editor stands by', () => {
    expect(Object.fromEntries(dataset.events.map(({ id, date }) => [id, date]))).toEqual({
      'earlier-visits': '2013/2022',
      'aukus-announced': '2021-09',
      'iran-sco': '2021-09',
      'beijing-meeting': '2022-02-04',
      invasion: '2022-02-24/..',
      'samarkand-meeting': '2022-09-15',
      'video-call': '2022-12-30',
      'wang-yi-moscow': '2023-02-22',
      'position-paper': '2023-02-24',
      'aukus-road-map': '2023-03-13',
      'drone-incident': '2023-03-14',
      'qin-kuleba-call': '2023-03-16',
      'kuleba-blinken-talk': '2023-03-16',
      'visit-announced': '2023-03-17',
      'icc-warrant': '2023-03-17',
      'signed-articles': '2023-03-19/2023-03-20',
      'state-visit': '2023-03-20/2023-03-22',
      'arrival-first-talk': '2023-03-20',
      'main-talks': '2023-03-21',
    });
    expect(dataset.events).toHaveLength(19);
  });

  it.each([
    'samarkand-meeting',
    'video-call',
    'position-paper',
    'drone-incident',
    'icc-warrant',
    'state-visit',
  ])('links %s to at least one page over https', (id) => {
    const cited = dataset.events.find((event) => event.id === id)?.citations ?? [];
    expect(cited.map(({ source }) => addresses.get(source) ?? '')).toContainEqual(
      expect.stringMatching(/^https:\/\//),
    );
  });

  it('gives every event a category, a summary and at least one source', () => {
    const thin = dataset.events.filter(
      ({ category, summary, citations }) => !category || !summary || citations.length === 0,
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it('gives titles that fit on a plot as labels', () => {
    const misfits = dataset.events.filter(({ title }) => title.length < 20 || title.length > 45);
    expect(misfits.map(({ title }) => title)).toEqual([]);
  });

  it('uses each id once, and every source, category and actor at least once', () => {
    const { events, sources, categories, actors } = dataset;
    for (const list of [events, sources, categories, actors])
      expect(repeated(list.map(({ id }) => id))).toEqual([]);
    const cited = new Set(events.flatMap((event) => event.citations.map(({ source }) => source)));
    const named = new Set(events.flatMap((event) => [event.category, ...event.actors]));
    expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
    expect([...categories, ...actors].map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('cites a source at most once for an event', () => {
    const twice = dataset.events.filter(
      ({ citations }) => repeated(citations.map((c) => c.source)).length > 0,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the sources of the Moscow visit say', () => {
  it.each([
    ['beijing-meeting', 'kuow', '2022'],
    ['invasion', 'kuow', '2022~'],
    ['samarkand-meeting', 'time', '2022-09-15/2022-09-16'],
    ['video-call', 'kuow', '[2022-12-21..2022-12-31]'],
    ['wang-yi-moscow', 'mrhostbd', '2023-02'],
    ['signed-articles', 'ankasam', '2023-03'],
    ['state-visit', 'reuters-devdiscourse', '2023-21'],
  ])('keeps the vaguer date of %s in %s', (event, source, date) => {
    expect(claim(event, source)?.date).toBe(date);
  });

  it.each([
    ['state-visit', 'newgeopolitics', '2023-03-20/2023-03-23'],
    ['iran-sco', 'a-news', '2022-09'],
  ])('keeps the other date of %s in %s, and says in a note what to make of it', (event, source, date) => {
    expect(claim(event, source)?.date).toBe(date);
    expect(claim(event, source)?.note).toMatch(/\w/);
  });

  it.each([
    ['samarkand-meeting', 'kuow', '2022-09-15'],
    ['position-paper', 'ankasam', '2023-02-24'],
    ['position-paper', 'unity-in-moscow', '2023-02-24'],
    ['position-paper', 'mrhostbd', '2023-02-24'],
    ['qin-kuleba-call', 'kuow', '2023-03-16'],
    ['visit-announced', 'kuow', '2023-03-17'],
    ['icc-warrant', 'unity-in-moscow', '2023-03-17'],
    ['state-visit', 'ankasam', '2023-03-20/2023-03-22'],
    ['state-visit', 'kuow', '2023-03-20/2023-03-22'],
    ['main-talks', 'unity-in-moscow', '2023-03-21'],
  ])('has the day that %s has in %s', (event, source, date) => {
    expect(claim(event, source)?.date).toBe(date);
  });

  it.each([
    ['drone-incident', 'kuow'],
    ['aukus-road-map', 'ankasam'],
    ['position-paper', 'newgeopolitics'],
    ['drone-incident', 'voltaire-network'],
  ])('invents no date of %s for %s, which gives none', (event, source) => {
    expect(claim(event, source)).not.toHaveProperty('date');
  });

  it('lets one source dispute how the drone was lost, and another support it', () => {
    expect(claim('drone-incident', 'voltaire-network')?.stance).toBe('disputes');
    expect(claim('drone-incident', 'ukrainska-pravda')?.stance).toBe('supports');
  });

  it('invents no address and no day of publication where none is known', () => {
    const source = (id: string) => dataset.sources.find((item) => item.id === id);
    expect(source('kuow')).not.toHaveProperty('URL');
    expect(source('unity-in-moscow')).not.toHaveProperty('URL');
    expect(source('unity-in-moscow')?.issued).toBe('2023-03-20~');
    expect(source('ankasam')).not.toHaveProperty('issued');
    expect(source('mrhostbd')).not.toHaveProperty('issued');
  });

  it('names every source by a title or by what it appeared in, with supplied titles in square brackets', () => {
    const nameless = dataset.sources.filter((source) => !source.title && !source['container-title']);
    expect(nameless).toEqual([]);
    const supplied = dataset.sources.filter(
      ({ note }) => typeof note === 'string' && note.includes('supplied'),
    );
    expect(supplied.length).toBeGreaterThan(0);
    for (const { title } of supplied) expect(title).toMatch(/^\[.+\]$/);
  });
});

describe('what the product makes of the sources', () => {
  const relations = Object.fromEntries(
    dataset.events.map((event) => [
      event.id,
      Object.fromEntries(
        citationsOf(dataset, event).map(({ citation, relation }) => [citation.source, relation]),
      ),
    ]),
  );

  it('finds who disagrees, and only them', () => {
    const disagreeing = dataset.events.filter((event) => hasDisagreement(event)).map(({ id }) => id);
    expect(disagreeing).toEqual(['iran-sco', 'drone-incident', 'state-visit']);
    expect(relations['iran-sco']).toMatchObject({ ankasam: 'agrees', 'a-news': 'disagrees' });
    expect(relations['drone-incident']).toMatchObject({ kuow: 'silent', 'voltaire-network': 'disputes' });
    expect(relations['state-visit']).toMatchObject({ ankasam: 'agrees', newgeopolitics: 'disagrees' });
  });

  it.each([
    ['earlier-visits', 'ankasam'],
    ['beijing-meeting', 'kuow'],
    ['invasion', 'kuow'],
    ['samarkand-meeting', 'time'],
    ['video-call', 'kuow'],
    ['wang-yi-moscow', 'mrhostbd'],
    ['signed-articles', 'ankasam'],
    ['state-visit', 'reuters-devdiscourse'],
  ])('takes the date of %s in %s as vaguer, not as another', (event, source) => {
    expect(relations[event]?.[source]).toBe('vaguer');
  });
});

describe('the lesson of the Moscow visit', () => {
  it('is told in twelve steps, in the order in which things happened', () => {
    const told = dataset.story.map((step) => step.event ?? `# ${step.title}`);
    expect(told).toEqual([
      '# A visit, and how we know of it',
      'beijing-meeting',
      'invasion',
      'samarkand-meeting',
      'video-call',
      'position-paper',
      'drone-incident',
      'qin-kuleba-call',
      'icc-warrant',
      'signed-articles',
      'state-visit',
      '# How did the visit come about?',
    ]);
  });

  it('shows every event but the summary of earlier visits', () => {
    const shown = new Set(dataset.story.flatMap(({ event, show = [] }) => [event, ...show]));
    const left = dataset.events.filter(({ id }) => !shown.has(id));
    expect(left.map(({ id }) => id)).toEqual(['earlier-visits']);
  });

  it('has notes and a span for each step, and a question with an answer for each after the first', () => {
    const [first, ...asked] = dataset.story;
    expect(first).toMatchObject({ text: expect.stringMatching(/\?$/) as string });
    expect(dataset.story.filter(({ notes, range }) => !notes || !range)).toEqual([]);
    expect(asked.filter(({ question, answer }) => !question || !answer)).toEqual([]);
  });

  it('names at its end all that led to the visit, since the plot has no room for each name', () => {
    const { question, show = [] } = dataset.story.at(-1)!;
    expect(show.at(-1)).toBe('state-visit');
    const names = ['Beijing', 'Samarkand', 'invitation', 'Wang Yi', 'position paper', 'announcement'];
    expect(names).toHaveLength(show.length - 1);
    for (const name of names) expect(question).toContain(name);
  });

  it('keeps what the room reads short enough for one look', () => {
    const words = (text = ''): number => text.split(/\s+/).length;
    const long = dataset.story.filter(({ question, answer }) => words(question) > 25 || words(answer) > 30);
    expect(long).toEqual([]);
  });
});
