// The version of the format, its limits, and what stands where a file says nothing.
import type { StoryStep } from './schema.ts';

/** The version of the format that this library reads. */
export const DATASET_VERSION = 1;
/** How much an event matters where its file says nothing (1–5). */
export const DEFAULT_IMPORTANCE = 3;
/** Characters in one title or label; more is a mistake, most often a whole text pasted into it. */
export const LONG_TITLE = 300;

/** Whether a step of a story has more than notes and an answer. */
export function isStep({ event, range, title, text, question, show }: Partial<StoryStep>): boolean {
  return (event ?? range ?? title ?? text ?? question ?? show?.[0]) !== undefined;
}
