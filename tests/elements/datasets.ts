// Small datasets for tests of the element: what a test does not speak of is filled in.

/** Five events of 1914 to 1920, three sources: one with an address, one without, one with an archived copy. */
export const TREATIES = {
  version: 1,
  title: 'From war to peace',
  description: 'Five events, three sources.',
  categories: [
    { id: 'war', label: 'War' },
    { id: 'peace', label: 'Peace' },
  ],
  actors: [
    { id: 'foch', label: 'Ferdinand Foch' },
    { id: 'wilson', label: 'Woodrow Wilson' },
  ],
  sources: [
    {
      id: 'gazette',
      title: 'The war is over',
      'container-title': 'The Gazette',
      issued: '1918-11-12',
      URL: 'https://gazette.example/armistice',
    },
    {
      id: 'memoir',
      type: 'book',
      title: 'What I remember',
      author: [{ given: 'Anna', family: 'Berg' }],
      publisher: 'Nordlicht',
      issued: '1931',
    },
    {
      id: 'archive',
      title: 'Telegrams',
      'container-title': 'State Archive',
      URL: 'https://archive.example/telegrams',
      archived: { URL: 'https://copies.example/telegrams', date: '2020-01-02' },
    },
  ],
  events: [
    {
      id: 'outbreak',
      title: 'The war breaks out',
      date: '1914-07-28',
      category: 'war',
      citations: [{ source: 'gazette' }],
    },
    {
      id: 'armistice',
      title: 'The armistice',
      date: '1918-11-11',
      category: 'peace',
      actors: ['foch'],
      place: 'Compiègne',
      summary: 'The guns fall silent.',
      citations: [
        {
          source: 'gazette',
          passage: { start: 'at the eleventh hour', end: 'fell silent' },
          date: '1918-11-11',
        },
        { source: 'memoir', date: '1918-11-12', note: 'Written from memory.' },
        { source: 'archive', date: '1918-11' },
      ],
    },
    {
      id: 'conference',
      title: 'The conference opens',
      date: '1919-01-18',
      category: 'peace',
      actors: ['wilson', 'foch'],
      place: 'Paris',
      citations: [{ source: 'memoir' }],
    },
    {
      id: 'versailles',
      title: 'The treaty of Versailles',
      date: '1919-06-28',
      category: 'peace',
      actors: ['wilson'],
      citations: [{ source: 'archive' }],
    },
    { id: 'league', title: 'The League of Nations meets', date: '1920-01-10', category: 'peace' },
  ],
} as const;

/** Their titles in time order. */
export const TREATY_TITLES = TREATIES.events.map(({ title }) => title);

/** A dataset with these parts in place of its own. */
export function treatiesWith(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...TREATIES, ...parts };
}

/** A dataset with nothing but these events. */
export function eventsOnly(...events: readonly unknown[]): Record<string, unknown> {
  return { version: 1, title: 'A timeline', events };
}

/** One good event with these fields. */
export function event(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'armistice', title: 'The armistice', date: '1918-11-11', ...fields };
}
