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

/** `addEventListener` and its counterpart, which know the events of the element besides those of every element. */
export interface ListenerMethod {
  <Name extends keyof TimelineEvents>(
    type: Name,
    listener: (this: HTMLElement, event: TimelineEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  <Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
