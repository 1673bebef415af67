// Words that run the other way than those around them.

// Hebrew and its neighbours, the letters of Arabic writing, and the signs that steer direction.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Words of another direction keep to themselves: the count of sources stays after the title (UAX #9, 6.2). */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
