// The words of a timeline for its parts.
import { messages as english } from './languages/en-all.ts';
import type { AllMessages, Messages } from './messages.ts';
import type { TimelineStore } from './store.ts';

/** Everything that the element says, in its language. For parts: the script that every page loads has no more than `Messages`. */
export function allMessages({ messages }: Pick<TimelineStore, 'messages'>): AllMessages {
  return hasAll(messages) ? messages : english;
}

function hasAll(messages: Messages): messages is AllMessages {
  return 'relations' in messages;
}
