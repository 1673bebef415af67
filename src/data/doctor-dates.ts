// What is legal yet suspect about the dates of a dataset. What is wrong with one date by itself, parse-time.ts says.
import { quote } from '../time/quote.ts';
import type { UncertainTime } from '../time/time.ts';
import { DAY_MS } from '../time/time.ts';
import { readTime } from '../time/read-time.ts';
import { issuedTime } from './csl-date.ts';
import type { Examination } from './doctor.ts';
import { Fault, countOf } from './report.ts';
import type { Citation, EventRecord } from './schema.ts';

/**
 * Days on 1 January from which on they are suspect: so many, and this part of all days. By chance it is one in 365; a national
 * day or a new currency may well be one.
 */
const FIRST_DAYS_COUNT = 3;
const FIRST_DAYS_FRACTION = 1 / 3;

/** Adds a warning for each interval whose end may come first; it can only where a digit is open, else it is an error. */
export function checkIntervals({ dataset, pathOf, timeOf, report }: Examination): void {
  const check = (record: object, field: string, time: UncertainTime | undefined) => {
    if (!time?.start || !time.end || !mayEndFirst(time.start, time.end)) return;
    const message = `In ${quote(time.text)} the end may come before the start.`;
    const hint = 'Leave fewer digits open, so that the end comes last whatever they are.';
    report.warn(`${pathOf(record)}.${field}`, new Fault(message, hint));
  };
  for (const event of dataset.events) {
    check(event, 'date', timeOf(event));
    for (const citation of event.citations) check(citation, 'date', readTime(citation.date));
  }
  for (const era of dataset.eras) check(era, 'date', readTime(era.date));
  for (const step of dataset.story) check(step, 'range', readTime(step.range));
}

function mayEndFirst(start: UncertainTime, end: UncertainTime): boolean {
  if (start.kind !== 'date' || end.kind !== 'date') return false;
  return (
    (hasOpenDigits(start) && start.latest > end.latest) ||
    (hasOpenDigits(end) && end.earliest < start.earliest)
  );
}

/** `201X` and `1950S2`. */
function hasOpenDigits({ pattern, estimate }: UncertainTime): boolean {
  return pattern !== undefined || estimate !== undefined;
}

/**
 * Adds one warning where many events are dated to 1 January: at least three, and at least a third of those that are dated to the
 * day. Databases write it where only the year is known.
 */
export function checkFirstDays({ dataset, pathOf, timeOf, report }: Examination): void {
  let dayCount = 0;
  const firstDays: { event: EventRecord; day: UncertainTime }[] = [];
  for (const event of dataset.events) {
    const time = timeOf(event);
    const day = time.start ?? time;
    // A date with "about" or "perhaps" claims nothing.
    if (!day.fields?.day || day.approximate || day.uncertain) continue;
    dayCount++;
    const { month, day: dayOfMonth, hour, minute, second } = day.fields;
    if (month === 1 && dayOfMonth === 1 && !(hour || minute || second)) firstDays.push({ event, day });
  }
  const [first] = firstDays;
  if (!first || firstDays.length < FIRST_DAYS_COUNT || firstDays.length < dayCount * FIRST_DAYS_FRACTION)
    return;
  const message =
    `${countOf(firstDays.length, 'event')} of the ${dayCount.toLocaleString('en')} that are dated to the day ` +
    `${first.event.date === first.day.text ? 'are' : 'begin'} on 1 January. This is the first.`;
  const year = first.day.text.replace(/-01-01(T.*)?$/, '');
  const hint = `Write only the year, ${quote(year)}, where nobody knows the day.`;
  report.warn(`${pathOf(first.event)}.date`, new Fault(message, hint));
}

/** Adds a warning for each source that has been archived before it appeared. */
export function checkArchived({ dataset, pathOf, report }: Examination): void {
  for (const source of dataset.sources) {
    const made = readTime(source.archived?.date);
    const issued = issuedTime(source);
    if (!made || !issued || !isBefore(made, issued)) continue;
    const message = `The copy was made in ${quote(made.text)}, before the source appeared in ${quote(issued.text)}.`;
    const fault = new Fault(message, 'Correct one of the two dates.');
    report.warn(`${pathOf(source.archived!)}.date`, fault);
  }
}

/**
 * Adds a warning for each citation of a source that appeared before the event. A source may announce what is to come; who knows
 * that it does gives the date that it announces, or says so in a note, or has it only mention the event. So there is a
 * warning only where the citation has neither date nor note and does not only mention.
 */
export function checkForesight({ dataset, pathOf, timeOf, report }: Examination): void {
  const issued = new Map(dataset.sources.map((source) => [source.id, issuedTime(source)]));
  for (const event of dataset.events) {
    const time = timeOf(event);
    for (const citation of event.citations) {
      const appeared = issued.get(citation.source);
      if (!appeared || isExplained(citation) || !isBefore(appeared, time)) continue;
      const message =
        `The source ${quote(citation.source)} appeared in ${quote(appeared.text)}, ` +
        `before the event, which is dated ${quote(event.date)}.`;
      const hint =
        'Correct one of the dates; or, if it announces the event, give the date that it announces, a "note", or the stance "mentions".';
      report.warn(pathOf(citation), new Fault(message, hint));
    }
  }
}

function isExplained({ date, note, stance }: Citation): boolean {
  return stance === 'mentions' || date !== undefined || Boolean(note);
}

/**
 * Whether one time lies wholly before another, with a day to spare: it is still Monday in one place when Tuesday's news is
 * printed in another. Never where either is only about right.
 */
function isBefore(first: UncertainTime, second: UncertainTime): boolean {
  const isLoose = [first, second].some(({ approximate, uncertain }) => approximate || uncertain);
  return !isLoose && first.latest + DAY_MS <= second.earliest;
}
