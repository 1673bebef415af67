// Where a presentation is: at which step, whether its answer is shown, and what covers the screen. Pure; tells of every change.

/** What hides the steps from the room. */
export type Cover = 'black' | 'white' | undefined;

/** Where a presentation is. */
export interface Place {
  /** Index of the step. */
  readonly at: number;
  /** Whether its answer is shown, if it has one. */
  readonly isAnswered: boolean;
  readonly cover: Cover;
}

/** Moves through so many steps. */
export class Deck {
  readonly count: number;
  readonly #hasAnswer: (at: number) => boolean;
  readonly #changed: (before: Place) => void;
  #place: Place;

  /** @param changed Told of every change but those by `follow`, which is told by its own caller. */
  constructor(
    count: number,
    hasAnswer: (at: number) => boolean,
    place: Place,
    changed: (before: Place) => void,
  ) {
    this.count = count;
    this.#hasAnswer = hasAnswer;
    this.#changed = changed;
    this.#place = { ...place, at: this.#within(place.at) };
  }

  get place(): Place {
    return this.#place;
  }

  /** Shows the answer, or else the next step. What covers the screen goes. */
  forth(): void {
    const { at, isAnswered } = this.#place;
    if (this.#hasAnswer(at) && !isAnswered) this.#set({ at, isAnswered: true, cover: undefined });
    else if (at < this.count - 1) this.goTo(at + 1);
    else this.uncover();
  }

  /** Takes the answer back, or else shows the step before as it was left. */
  back(): void {
    const { at, isAnswered } = this.#place;
    if (this.#hasAnswer(at) && isAnswered) this.#set({ at, isAnswered: false, cover: undefined });
    else if (at > 0) this.#set({ at: at - 1, isAnswered: this.#hasAnswer(at - 1), cover: undefined });
    else this.uncover();
  }

  /** Shows a step by its index, or the nearest that there is. */
  goTo(at: number): void {
    const next = this.#within(at);
    if (next === this.#place.at) this.uncover();
    else this.#set({ at: next, isAnswered: false, cover: undefined });
  }

  /** Covers the screen, or uncovers it if it is covered so. */
  toggleCover(cover: Cover): void {
    this.#set({ ...this.#place, cover: this.#place.cover === cover ? undefined : cover });
  }

  uncover(): void {
    this.#set({ ...this.#place, cover: undefined });
  }

  /** Goes where another window is. @returns Whether that is elsewhere. */
  follow(place: Place): boolean {
    const before = this.#place;
    this.#place = { ...place, at: this.#within(place.at) };
    return !isSame(before, this.#place);
  }

  #set(place: Place): void {
    const before = this.#place;
    if (isSame(before, place)) return;
    this.#place = place;
    this.#changed(before);
  }

  #within(at: number): number {
    return Math.max(0, Math.min(Math.trunc(at) || 0, this.count - 1));
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.at === b.at && a.isAnswered === b.isAnswered && a.cover === b.cover;
}
