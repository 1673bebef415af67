/** Five events of 1914 to 1920, three sources: one with an address, one without, one with an archived copy. */
export declare const TREATIES: {
  readonly version: 1;
  readonly title: 'From war to peace';
  readonly description: 'Five events, three sources.';
  readonly categories: readonly [
    {
      readonly id: 'war';
      readonly label: 'War';
    },
    {
      readonly id: 'peace';
      readonly label: 'Peace';
    },
  ];
  readonly actors: readonly [
    {
      readonly id: 'foch';
      readonly label: 'Ferdinand Foch';
    },
    {
      readonly id: 'wilson';
      readonly label: 'Woodrow Wilson';
    },
  ];
  readonly sources: readonly [
    {
      readonly id: 'gazette';
      readonly title: 'The war is over';
      readonly 'container-title': 'The Gazette';
      readonly issued: '1918-11-12';
      readonly URL: 'https://gazette.example/armistice';
    },
    {
      readonly id: 'memoir';
      readonly type: 'book';
      readonly title: 'What I remember';
      readonly author: readonly [
        {
          readonly given: 'Anna';
          readonly family: 'Berg';
        },
      ];
      readonly publisher: 'Nordlicht';
      readonly issued: '1931';
    },
    {
      readonly id: 'archive';
      readonly title: 'Telegrams';
      readonly 'container-title': 'State Archive';
      readonly URL: 'https://archive.example/telegrams';
      readonly archived: {
        readonly URL: 'https://copies.example/telegrams';
        readonly date: '2020-01-02';
      };
    },
  ];
  readonly events: readonly [
    {
      readonly id: 'outbreak';
      readonly title: 'The war breaks out';
      readonly date: '1914-07-28';
      readonly category: 'war';
      readonly citations: readonly [
        {
          readonly source: 'gazette';
        },
      ];
    },
    {
      readonly id: 'armistice';
      readonly title: 'The armistice';
      readonly date: '1918-11-11';
      readonly category: 'peace';
      readonly actors: readonly ['foch'];
      readonly place: 'Compiègne';
      readonly summary: 'The guns fall silent.';
      readonly citations: readonly [
        {
          readonly source: 'gazette';
          readonly passage: {
            readonly start: 'at the eleventh hour';
            readonly end: 'fell silent';
          };
          readonly date: '1918-11-11';
        },
        {
          readonly source: 'memoir';
          readonly date: '1918-11-12';
          readonly note: 'Written from memory.';
        },
        {
          readonly source: 'archive';
          readonly date: '1918-11';
        },
      ];
    },
    {
      readonly id: 'conference';
      readonly title: 'The conference opens';
      readonly date: '1919-01-18';
      readonly category: 'peace';
      readonly actors: readonly ['wilson', 'foch'];
      readonly place: 'Paris';
      readonly citations: readonly [
        {
          readonly source: 'memoir';
        },
      ];
    },
    {
      readonly id: 'versailles';
      readonly title: 'The treaty of Versailles';
      readonly date: '1919-06-28';
      readonly category: 'peace';
      readonly actors: readonly ['wilson'];
      readonly citations: readonly [
        {
          readonly source: 'archive';
        },
      ];
    },
    {
      readonly id: 'league';
      readonly title: 'The League of Nations meets';
      readonly date: '1920-01-10';
      readonly category: 'peace';
    },
  ];
};
/** Their titles in time order. */
export declare const TREATY_TITLES: (
  | 'The League of Nations meets'
  | 'The armistice'
  | 'The conference opens'
  | 'The treaty of Versailles'
  | 'The war breaks out'
)[];
/** A dataset with these parts in place of its own. */
export declare function treatiesWith(parts: Readonly<Record<string, unknown>>): Record<string, unknown>;
/** A dataset with nothing but these events. */
export declare function eventsOnly(...events: readonly unknown[]): Record<string, unknown>;
/** One good event with these fields. */
export declare function event(fields?: Readonly<Record<string, unknown>>): Record<string, unknown>;
