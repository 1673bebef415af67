// What the embed page and the page around it say to each other: docs/embedding.md. Version 1. A message is an object with the key
// `cited-timeline`, whose value is the version, and a `type`; what is not on the list, or has a field of a wrong kind, is no message.
import { MAX_TEXT } from './address.ts';
import { MAX_VIEW, VERSION } from './contract.ts';

/** What the embed page says. */
export type FrameMessage =
  /** The page listens. */
  | { readonly type: 'ready' }
  /** A dataset is on screen. */
  | { readonly type: 'load' }
  /** No dataset can be shown; the page says why. */
  | { readonly type: 'error' }
  /** How high the page wants to be, in CSS px. */
  | { readonly type: 'size'; readonly height: number }
  /** What the reader looks at, as `set-view` takes it; `isStep`: worth a step in the history. */
  | { readonly type: 'view'; readonly view: string; readonly isStep: boolean }
  /** The reader has opened an event, or closed it. */
  | { readonly type: 'select'; readonly id: string | null };

/** What the page around it says. */
export type HostMessage =
  /** Somebody listens. The answer is `size`; from now on the page also says what is looked at, to the origin that this came from. */
  | { readonly type: 'hello' }
  /** Shows a view; '' is the one that the address asks for. */
  | { readonly type: 'set-view'; readonly view: string }
  /** Brings an event into view, by its id. */
  | { readonly type: 'go-to'; readonly event: string }
  /** Brings a span into view, in ms since 1970. */
  | { readonly type: 'go-to'; readonly start: number; readonly end: number }
  /** Opens an event; null closes it. */
  | { readonly type: 'select'; readonly id: string | null };

/** A message as it is sent. */
export function sealed<Message extends FrameMessage | HostMessage>(
  message: Message,
): Message & { readonly 'cited-timeline': number } {
  return { 'cited-timeline': VERSION, ...message };
}

/** What the page around the embed page says; undefined if that is no message of the contract. Throws for nothing. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (!isRecord(data) || data['cited-timeline'] !== VERSION) return undefined;
  const { type, view, id, event, start, end } = data;
  switch (type) {
    case 'hello':
      return { type };
    case 'set-view':
      return isText(view, MAX_VIEW) ? { type, view } : undefined;
    case 'select':
      return id === null || isText(id) ? { type, id } : undefined;
    case 'go-to':
      if (isText(event)) return { type, event };
      return isTime(start) && isTime(end) && start < end && Number.isFinite(end - start)
        ? { type, start, end }
        : undefined;
    default:
      return undefined;
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

function isText(value: unknown, longest = MAX_TEXT): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
