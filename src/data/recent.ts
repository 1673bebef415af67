// The answers that were asked for last, in two generations: when the younger one is full, the elder goes. Bounds what a walk
// over a million rows leaves behind, and gives the same object to whoever asks again soon.

/** Answers by row; between `limit` and twice as many of the latest are kept. */
export class Recent<Answer> {
  readonly #limit: number;
  readonly #make: (row: number) => Answer;
  #young = new Map<number, Answer>();
  #old = new Map<number, Answer>();

  constructor(limit: number, make: (row: number) => Answer) {
    this.#limit = limit;
    this.#make = make;
  }

  /** The answer for a row: the one of last time while it is kept. */
  at(row: number): Answer {
    const known = this.#young.get(row);
    if (known !== undefined) return known;
    const answer = this.#old.get(row) ?? this.#make(row);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(row, answer);
    return answer;
  }
}
