// Tells which events are plainly right: those that the thorough check would keep as they are, whatever else the dataset holds.
// For files with millions of events: copies nothing, reports nothing, and about a microsecond an event. What is not plainly
// right may still be right, or right in part: `readRecord` says. Both must agree; tests compare them.
import { readTime } from '../../time/read-time.ts';
import { PlainDate } from '../../time/plain-date.ts';
import type { UncertainTime } from '../../time/time.ts';
import type { TimelineHead } from '../event-table.ts';
import { isObject } from '../is-object.ts';
import { UNSEEN } from '../plain-text.ts';
import type { Citation, EventRecord, Passage } from '../schema.ts';
import { DEFAULT_IMPORTANCE, LONG_TITLE } from '../format-rules.ts';

const FEW_ACTORS = 16; // more are compared with each other by the thorough check

type Absent = null | undefined;

/** A citation that is plainly right. */
type PlainCitation = Omit<Citation, 'stance'> & { readonly stance?: Citation['stance'] };

/** An event that is plainly right, as it stands in the file. */
export interface PlainEvent {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly category?: string | Absent;
  readonly actors?: readonly string[] | Absent;
  readonly place?: string | Absent;
  readonly summary?: string | Absent;
  readonly importance?: EventRecord['importance'];
  readonly citations?: readonly PlainCitation[] | Absent;
}

/** Looks at events of one dataset, one after the other. */
export class PlainEvents {
  /** Bounds of the last event that was plainly right, TimeMs. */
  earliest = 0;
  latest = 0;
  /** Its date, where it had to be read as a whole. */
  time: UncertainTime | undefined;
  readonly #date = new PlainDate();
  readonly #categories: ReadonlySet<unknown>;
  readonly #actors: ReadonlySet<unknown>;
  readonly #sources: ReadonlySet<unknown>;

  constructor({ categories, actors, sources }: Pick<TimelineHead, 'categories' | 'actors' | 'sources'>) {
    this.#categories = idsOf(categories);
    this.#actors = idsOf(actors);
    this.#sources = idsOf(sources);
  }

  /** Whether an event is plainly right, but for its id, which another event may have. Then its bounds are here. */
  holds(value: unknown): value is PlainEvent {
    if (!isObject(value)) return false;
    let required = 0;
    for (const key in value) {
      const field = value[key];
      switch (key) {
        case 'id':
          if (typeof field !== 'string' || field === '') return false;
          required += 1;
          break;
        case 'title':
          if (!isPlainText(field) || field === '' || field.length > LONG_TITLE) return false;
          required += 1;
          break;
        case 'date':
          if (!this.#readDate(field)) return false;
          required += 1;
          break;
        case 'category':
          if (!isAbsent(field) && !this.#categories.has(field)) return false;
          break;
        case 'actors':
          if (!isAbsent(field) && !this.#areActors(field)) return false;
          break;
        case 'place':
        case 'summary':
          if (!isAbsent(field) && !isPlainText(field)) return false;
          break;
        case 'importance':
          if (field !== 1 && field !== 2 && field !== 3 && field !== 4 && field !== 5) return false;
          break;
        case 'citations':
          if (!isAbsent(field) && !this.#areCitations(field)) return false;
          break;
        default:
          return false;
      }
    }
    return required === 3;
  }

  #readDate(date: unknown): boolean {
    if (typeof date !== 'string') return false;
    this.time = undefined;
    if (this.#date.read(date)) {
      this.earliest = this.#date.earliest;
      this.latest = this.#date.latest;
      return true;
    }
    const time = readTime(date);
    if (!time) return false;
    this.time = time;
    this.earliest = time.earliest;
    this.latest = time.latest;
    return true;
  }

  #areActors(ids: unknown): boolean {
    if (!Array.isArray(ids) || ids.length > FEW_ACTORS) return false;
    for (let i = 0; i < ids.length; i++) {
      if (!this.#actors.has(ids[i]) || ids.indexOf(ids[i]) < i) return false;
    }
    return true;
  }

  #areCitations(citations: unknown): boolean {
    if (!Array.isArray(citations)) return false;
    for (let i = 0; i < citations.length; i++) if (!this.#isCitation(citations[i])) return false;
    return true;
  }

  #isCitation(citation: unknown): boolean {
    if (!isObject(citation)) return false;
    let hasSource = false;
    for (const key in citation) {
      const field = citation[key];
      switch (key) {
        case 'source':
          if (!this.#sources.has(field)) return false;
          hasSource = true;
          break;
        case 'date':
          if (!isDate(field, this.#date)) return false;
          break;
        case 'stance':
          if (field !== 'supports' && field !== 'disputes' && field !== 'mentions') return false;
          break;
        case 'note':
          if (!isPlainText(field)) return false;
          break;
        case 'passage':
          if (!isPassage(field)) return false;
          break;
        default:
          return false;
      }
    }
    return hasSource;
  }
}

/** The record of an event that is plainly right. */
export function plainRecord(event: PlainEvent): EventRecord {
  const { id, title, date, category, actors, place, summary, importance, citations } = event;
  return {
    id,
    title,
    date,
    ...(!isAbsent(category) && { category }),
    actors: actors ?? [],
    ...(!isAbsent(place) && { place }),
    ...(!isAbsent(summary) && { summary }),
    importance: importance ?? DEFAULT_IMPORTANCE,
    citations: (citations ?? []).map(plainCitation),
  };
}

function plainCitation({ source, passage, date, stance = 'supports', note }: PlainCitation): Citation {
  return {
    source,
    ...(passage && { passage }),
    ...(date !== undefined && { date }),
    stance,
    ...(note !== undefined && { note }),
  };
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<unknown> {
  return new Set(records.map(({ id }) => id));
}

// null is how many programs write "nothing".
function isAbsent(field: unknown): field is Absent {
  return field === undefined || field === null;
}

function isDate(date: unknown, plainDate: PlainDate): boolean {
  if (typeof date !== 'string') return false;
  return plainDate.read(date) || readTime(date) !== undefined;
}

function isPassage(passage: unknown): passage is Passage {
  if (!isObject(passage)) return false;
  let hasStart = false;
  for (const key in passage) {
    const field = passage[key];
    if (key !== 'start' && key !== 'end' && key !== 'prefix' && key !== 'suffix') return false;
    if (!isPlainText(field) || field === '') return false;
    hasStart ||= key === 'start';
  }
  return hasStart;
}

// Text that plain-text.ts leaves as it is: without space around it, and without what controls or reorders text.
function isPlainText(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  let isAscii = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 32 && unit < 127) continue;
    if (unit < 32) {
      if (unit !== 9 && unit !== 10) return false;
      continue;
    }
    isAscii = false;
    if (unit < 160 || unit === 0xfffd) return false;
    if ((unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)) return false;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = text.charCodeAt(++i);
      if (unit >= 0xdc00 || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    }
  }
  if (!isAscii) return text.trim().length === text.length && !UNSEEN.test(text);
  return text === '' || (text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32);
}
