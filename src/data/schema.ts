// The file format, written once: the types, the checks of validate.ts and the JSON Schema for editors (dist/schema.json) all come
// from these definitions. Sources are CSL-JSON items (https://docs.citationstyles.org), as Zotero exports them.
// Describes shapes only; what a date or an address must look like is checked in validate.ts.
import * as v from 'valibot';
import { DATASET_VERSION, DEFAULT_IMPORTANCE } from './format-rules.ts';

const text = (description: string) => v.pipe(v.string(), v.description(description));
const id = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.description(description));
const edtf = (description: string) =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.description(`${description} In EDTF: 1914-07-28, 1914, 1450~, 2023-03-20/2023-03-22.`),
  );
const address = (description: string) =>
  v.pipe(v.string(), v.description(`${description} Full, with https: or http:.`));

export const categorySchema = v.pipe(
  v.strictObject({
    id: id('Short name that events refer to.'),
    label: v.pipe(v.string(), v.nonEmpty(), v.description('What readers see.')),
  }),
  v.description('A group of events, such as "Diplomacy".'),
);

export const actorSchema = v.pipe(
  v.strictObject({
    id: id('Short name that events refer to.'),
    label: v.pipe(v.string(), v.nonEmpty(), v.description('What readers see.')),
  }),
  v.description('A person, a body or a country that takes part in events.'),
);

export const nameSchema = v.pipe(
  v.looseObject({
    given: v.exactOptional(text('Given names.')),
    family: v.exactOptional(text('Family name.')),
    'non-dropping-particle': v.exactOptional(text('What stands before the family name: van, de la.')),
    'dropping-particle': v.exactOptional(
      text('The same, where indexes leave it out: von in Alexander von Humboldt.'),
    ),
    suffix: v.exactOptional(text('What stands after the family name: Jr., III.')),
    literal: v.exactOptional(text('The whole name as it is written, of an organisation, say.')),
  }),
  v.description('A name as in CSL-JSON.'),
);

export const cslDateSchema = v.pipe(
  v.looseObject({
    'date-parts': v.exactOptional(
      v.pipe(
        v.array(v.array(v.union([v.number(), v.string()]))),
        v.description('[[year, month, day]], or two of these for a range; month and day may be absent.'),
      ),
    ),
    season: v.exactOptional(
      v.pipe(v.union([v.number(), v.string()]), v.description('1 (spring) to 4 (winter).')),
    ),
    circa: v.exactOptional(
      v.pipe(v.union([v.boolean(), v.number(), v.string()]), v.description('True for "about".')),
    ),
    literal: v.exactOptional(text('The date as it is printed, where nothing else fits.')),
    raw: v.exactOptional(text('The date as it was typed.')),
  }),
  v.description('A date as in CSL-JSON.'),
);

export const archivedSchema = v.pipe(
  v.strictObject({
    URL: address('Address of the copy.'),
    date: v.exactOptional(edtf('When the copy was made.')),
  }),
  v.description('A copy that stays when the page changes or goes.'),
);

export const sourceSchema = v.pipe(
  v.looseObject({
    id: id('Short name that citations refer to.'),
    type: v.exactOptional(text('Kind of work, as in CSL: webpage, article-newspaper, book …')),
    title: v.exactOptional(text('Title of the work.')),
    author: v.exactOptional(v.pipe(v.array(nameSchema), v.description('Who wrote it.'))),
    editor: v.exactOptional(v.pipe(v.array(nameSchema), v.description('Who edited it.'))),
    'container-title': v.exactOptional(text('What it appeared in: a newspaper, a journal, a site.')),
    publisher: v.exactOptional(text('Who published it.')),
    'publisher-place': v.exactOptional(text('Where it was published.')),
    volume: v.exactOptional(v.pipe(v.union([v.string(), v.number()]), v.description('Volume.'))),
    issue: v.exactOptional(v.pipe(v.union([v.string(), v.number()]), v.description('Issue.'))),
    page: v.exactOptional(v.pipe(v.union([v.string(), v.number()]), v.description('Pages.'))),
    issued: v.exactOptional(
      v.pipe(
        v.union([v.string(), cslDateSchema]),
        v.description('When it appeared: EDTF text, or a CSL date.'),
      ),
    ),
    URL: v.exactOptional(address('Address of the work.')),
    archived: v.exactOptional(archivedSchema),
    DOI: v.exactOptional(text('Digital object identifier, without an address before it.')),
    language: v.exactOptional(text('Language of the work: en, ru …')),
  }),
  v.description('A work that events cite: a CSL-JSON item. Fields not listed here are kept.'),
);

export const passageSchema = v.pipe(
  v.strictObject({
    start: v.pipe(
      v.string(),
      v.nonEmpty(),
      v.description('First words of the passage, exactly as on the page.'),
    ),
    end: v.exactOptional(
      v.pipe(v.string(), v.nonEmpty(), v.description('Last words, where the passage is long.')),
    ),
    prefix: v.exactOptional(
      v.pipe(v.string(), v.nonEmpty(), v.description('Words just before, where the start occurs twice.')),
    ),
    suffix: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.description('Words just after.'))),
  }),
  v.description('Where in the source it says so. Becomes a text fragment of the link.'),
);

export const citationSchema = v.pipe(
  v.strictObject({
    source: id('Id of a source.'),
    passage: v.exactOptional(passageSchema),
    date: v.exactOptional(edtf('The date that this source gives, where it gives one.')),
    stance: v.pipe(
      v.optional(v.picklist(['supports', 'disputes', 'mentions']), 'supports'),
      v.description('What the source does with the event.'),
    ),
    note: v.exactOptional(text('Anything readers should know about this citation.')),
  }),
  v.description('A pointer into a source: who says so, where, and with which date.'),
);

export const eventSchema = v.pipe(
  v.strictObject({
    id: id('Short name, used once in this file; part of links to the event.'),
    title: v.pipe(v.string(), v.nonEmpty(), v.description('What happened, in a few words.')),
    date: edtf('The date that the editor stands by.'),
    category: v.exactOptional(id('Id of a category.')),
    actors: v.optional(
      v.pipe(v.array(v.string()), v.description('Ids of actors, the most important first.')),
      [],
    ),
    place: v.exactOptional(text('Where it happened.')),
    summary: v.exactOptional(text('A few sentences.')),
    importance: v.optional(
      v.pipe(v.picklist([1, 2, 3, 4, 5]), v.description('1 (a detail) to 5 (what everybody should see).')),
      DEFAULT_IMPORTANCE,
    ),
    citations: v.optional(v.pipe(v.array(citationSchema), v.description('The sources it stands on.')), []),
  }),
  v.description('Something that happened.'),
);

export const eraSchema = v.pipe(
  v.strictObject({
    title: v.pipe(v.string(), v.nonEmpty(), v.description('Name of the era.')),
    date: edtf('How long it lasted.'),
  }),
  v.description('A named span behind the events.'),
);

export const storyStepSchema = v.pipe(
  v.strictObject({
    event: v.exactOptional(id('Id of the event to show.')),
    show: v.exactOptional(
      v.pipe(v.array(v.string()), v.description('Ids of events to show besides, or in its place.')),
    ),
    range: v.exactOptional(edtf('The span to show.')),
    title: v.exactOptional(text('Heading of this step.')),
    text: v.exactOptional(text('What the audience reads.')),
    question: v.exactOptional(text('What the audience is asked.')),
    answer: v.exactOptional(text('What the next step forward reveals, on the same screen.')),
    notes: v.exactOptional(text('What only the presenter reads.')),
  }),
  v.description('One step of the presentation: events, a span of time, words or a question.'),
);

export const datasetSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(text('Address of this schema, for editors.')),
    version: v.pipe(v.picklist([DATASET_VERSION]), v.description('Version of the file format.')),
    title: v.pipe(v.string(), v.nonEmpty(), v.description('Name of the timeline.')),
    description: v.exactOptional(text('What it shows, in a few sentences.')),
    language: v.exactOptional(text('Language of the texts: en, de …')),
    license: v.exactOptional(text('Licence of the data, such as CC-BY-4.0.')),
    categories: v.optional(v.array(categorySchema), []),
    actors: v.optional(v.array(actorSchema), []),
    sources: v.optional(v.array(sourceSchema), []),
    events: v.array(eventSchema),
    eras: v.optional(v.array(eraSchema), []),
    story: v.optional(v.array(storyStepSchema), []),
  }),
  v.title('Cited timeline'),
  v.description('Dated events and the sources behind each of them.'),
);

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A group of events. */
export type Category = DeepReadonly<v.InferOutput<typeof categorySchema>>;
/** A person, a body or a country that takes part in events. */
export type Actor = DeepReadonly<v.InferOutput<typeof actorSchema>>;
/** A name as in CSL-JSON. */
export type SourceName = DeepReadonly<v.InferOutput<typeof nameSchema>>;
/** A date as in CSL-JSON. */
export type CslDate = DeepReadonly<v.InferOutput<typeof cslDateSchema>>;
/** A work that events cite: a CSL-JSON item; unknown fields are kept. `URL` and `archived.URL` are http, https or mailto. */
export type Source = DeepReadonly<v.InferOutput<typeof sourceSchema>>;
/** Where in the source it says so. */
export type Passage = DeepReadonly<v.InferOutput<typeof passageSchema>>;
/** A pointer from an event into a source. Its `stance` is always there ('supports' where the file says nothing). */
export type Citation = DeepReadonly<v.InferOutput<typeof citationSchema>>;
/** What the source does with the event. */
export type Stance = Citation['stance'];
/** Something that happened. `actors`, `citations` and `importance` are always there ([], [] and 3 by default). */
export type EventRecord = DeepReadonly<v.InferOutput<typeof eventSchema>>;
/** A named span behind the events. */
export type Era = DeepReadonly<v.InferOutput<typeof eraSchema>>;
/** One step of the presentation. */
export type StoryStep = DeepReadonly<v.InferOutput<typeof storyStepSchema>>;
/** A checked dataset. All lists are always there; `title` is '' where the file gives none. */
export type TimelineDataset = DeepReadonly<v.InferOutput<typeof datasetSchema>>;
/** A dataset as people write it, before the check: what has a default may be absent. */
export type DatasetInput = DeepReadonly<v.InferInput<typeof datasetSchema>>;
