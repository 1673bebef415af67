// The number of a step, as the presenter types it digit by digit.

const DIGITS_MS = 3000; // after the last one, what was typed is forgotten
const MOST_DIGITS = 7;

/** What has been typed of a number. */
export class StepNumber {
  readonly #changed: () => void;
  #digits = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Told when there is something else to show. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** As typed; empty for none. */
  get digits(): string {
    return this.#digits;
  }

  type(digit: number): void {
    clearTimeout(this.#timer);
    this.#digits = `${this.#digits}${digit}`.slice(-MOST_DIGITS);
    this.#timer = setTimeout(() => this.forget(), DIGITS_MS);
    this.#changed();
  }

  /** Gives the number, 0 for none, and forgets it. */
  take(): number {
    const number = Number(this.#digits);
    this.forget();
    return number;
  }

  forget(): void {
    clearTimeout(this.#timer);
    if (!this.#digits) return;
    this.#digits = '';
    this.#changed();
  }
}
