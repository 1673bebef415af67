// The events of the element, as types: what each tells in its `detail`.
import type { Interval, Problem } from '../time/time.ts';

/** The events of the element, by their names. */
export interface TimelineEvents {
  readonly load: CustomEvent<null>;
  readonly error: CustomEvent<{ readonly problem: Problem }>;
  readonly 'event-select': CustomEvent<{ readonly id: string | null }>;
  readonly 'view-change': CustomEvent<Interval>;
  readonly 'state-change': CustomEvent<object>;
  readonly 'step-change': CustomEvent<{ readonly step: number | null }>;
}
