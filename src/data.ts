// The entry `cited-timeline/data`: reading, checking and dating in plain Node, without a DOM. Loading it has no effect.
export { parseDataset } from './data/validate.ts';
export type { ParsedDataset } from './data/validate.ts';
export { readDataset } from './data/read-dataset.ts';
export { formatTime, relate, toCalendar, toCslFile, toCsv, toJsonLd } from './data/checked-calls.ts';
export type { CalendarFile, CalendarOptions } from './data/exporters/ics.ts';
export type { JsonLd, JsonLdOptions } from './data/exporters/json-ld.ts';
export { issuedTime } from './data/csl-date.ts';
export type { Relation } from './data/citations.ts';
export { isProblem, parseTime } from './time/parse-time.ts';
export type { CivilFields, Interval, Precision, Problem, TimeMs, UncertainTime } from './time/time.ts';
export type {
  Actor,
  Category,
  Citation,
  CslDate,
  DatasetInput,
  Era,
  EventRecord,
  Passage,
  Source,
  SourceName,
  Stance,
  StoryStep,
  TimelineDataset,
} from './data/schema.ts';
