// Answers that are slow to find and asked for again and again, such as the folded texts of a table. Knows nothing of them.

/**
 * A function that makes its answer once for each object, when it is first asked, and keeps it as long as the object lives.
 *
 * @example const sizeOf = oncePer((dataset: TimelineDataset) => JSON.stringify(dataset).length);
 */
/* @__NO_SIDE_EFFECTS__ */
export function oncePer<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make(key);
    answers.set(key, answer);
    return answer;
  };
}
