import type { Problem, UncertainTime } from '../../src/time/time.ts';
/** The time of an EDTF text. @throws Error if it cannot be read. */
export declare function time(text: string): UncertainTime;
/** What is wrong with a text, or with what is no text. @throws Error if it can be read. */
export declare function problem(text: unknown): Problem;
