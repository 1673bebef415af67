// EDTF text → UncertainTime, levels 0 to 2 of ISO 8601-2:2019, or what does not fit. Here are intervals and sets; shapes in
// edtf-grammar.ts, their meaning in edtf-calendar.ts. What is said of faults is in parse-time.ts: readers of good data need no words.
import { calendarFault, lastBeginning, meaning } from './edtf-calendar.ts';
import type { AbsentText, DateText, Fault, IntervalText, SetText } from './edtf-grammar.ts';
import { faultAt, readEdtf } from './edtf-grammar.ts';
import type { Precision, Qualifier, UncertainTime } from './time.ts';

const PRECISIONS: readonly Precision[] = [
  'second',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'unknown',
];

/** The time of an EDTF text, as `parseTime` has it; undefined for what it cannot read, and for what is no text. */
export function readTime(text: string | null | undefined): UncertainTime | undefined {
  if (typeof text !== 'string') return undefined;
  const time = readOrFault(text);
  return time.kind === 'fault' ? undefined : time;
}

/** Reads any text. @returns The time, or what does not fit first. */
export function readOrFault(text: string): UncertainTime | Fault {
  const node = readEdtf(text);
  if (node.kind === 'fault') return node;
  return 'members' in node ? readSet(node, text) : readSpan(node, text);
}

function readSpan(node: DateText | IntervalText, text: string): UncertainTime | Fault {
  return node.kind === 'date' ? readDate(node, text) : readInterval(node, text);
}

const QUALIFIERS: readonly (Qualifier | undefined)[] = [undefined, '?', '~', '%'];

function readDate(date: DateText, text: string): UncertainTime | Fault {
  const fault = calendarFault(date);
  if (fault) return fault;
  const { at, end, month, day } = date;
  const [ofYear, ofMonth, ofDay] = date.qualified;
  const all = ofYear | ofMonth | ofDay;
  const isPartial = (month && ofMonth !== ofYear) || (day && ofDay !== ofYear);
  return {
    text: text.slice(at, end),
    kind: 'date',
    ...meaning(date),
    approximate: (all & 2) !== 0,
    uncertain: (all & 1) !== 0,
    ...(isPartial && { qualifiedParts: partsOf(date) }),
  };
}

function partsOf({ qualified, month, day }: DateText): NonNullable<UncertainTime['qualifiedParts']> {
  const [ofYear, ofMonth, ofDay] = qualified;
  const parts = {
    year: QUALIFIERS[ofYear],
    month: month && QUALIFIERS[ofMonth],
    day: day && QUALIFIERS[ofDay],
  };
  return Object.fromEntries(Object.entries(parts).filter(([, qualifier]) => qualifier));
}

function readSet({ kind, members: nodes }: SetText, text: string): UncertainTime | Fault {
  const members: UncertainTime[] = [];
  for (const node of nodes) {
    if (node.kind === 'date' && node.clock) return faultAt(node.clock.at, 'clock-in-set');
    const member = readSpan(node, text);
    if (member.kind === 'fault') return member;
    members.push(member);
  }
  return {
    text,
    kind,
    earliest: Math.min(...members.map(({ earliest }) => earliest)),
    latest: Math.max(...members.map(({ latest }) => latest)),
    precision: coarsest(members),
    approximate: members.some(({ approximate }) => approximate),
    uncertain: members.some(({ uncertain }) => uncertain),
    members,
  };
}

function readInterval(node: IntervalText, text: string): UncertainTime | Fault {
  const from = node.from.kind === 'date' ? readDate(node.from, text) : absent(node.from, -Infinity);
  const to = node.to.kind === 'date' ? readDate(node.to, text) : absent(node.to, Infinity);
  if (from.kind === 'fault') return from;
  if (to.kind === 'fault') return to;
  const fault = intervalFault(node, from, to);
  if (fault) return fault;
  const start = from.kind === 'date' ? from : { ...from, latest: to.latest };
  const end = to.kind === 'date' ? to : { ...to, earliest: from.earliest };
  return {
    text: text.slice(node.at, node.end),
    kind: 'interval',
    earliest: start.earliest,
    latest: end.latest,
    precision: coarsest([from, to]),
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    start,
    end,
  };
}

/** An end that names no date, with the bound that lacks one; the other end sets the other bound. */
function absent({ kind }: AbsentText, bound: number): UncertainTime {
  return {
    text: kind === 'open' ? '..' : '',
    kind,
    earliest: bound,
    latest: bound,
    precision: 'unknown',
    approximate: false,
    uncertain: false,
  };
}

/** The precision of what is dated least exactly; an end without a date does not count. */
function coarsest(times: readonly UncertainTime[]): Precision {
  const dated = times.filter(({ kind }) => kind !== 'open' && kind !== 'unknown');
  return PRECISIONS[Math.max(...dated.map(({ precision }) => PRECISIONS.indexOf(precision)))] ?? 'unknown';
}

function intervalFault(
  { from: start, to: end, at }: IntervalText,
  from: UncertainTime,
  to: UncertainTime,
): Fault | undefined {
  if (start.kind === 'unknown' && end.kind === 'unknown') return faultAt(at, 'no-ends');
  const clock = (start.kind === 'date' && start.clock) || (end.kind === 'date' && end.clock);
  if (clock) return faultAt(clock.at, 'clock-in-interval');
  if (start.kind !== 'date' || end.kind !== 'date' || lastBeginning(end) >= from.earliest) return undefined;
  return faultAt(end.at, 'backwards', undefined, [from, to]);
}
