// Parts of the element that load when a reader first asks for them, so that nobody else pays for them.
import type { CSSResult } from 'lit';

/** What a part may bring besides its code: a style sheet, as `styles`. */
export type PartModule = object & { readonly styles?: CSSResult };

const onTheirWay = new Set<Promise<unknown>>();

/** Settles when no part is on its way any more; undefined where none is. */
export function partsOnTheirWay(): Promise<unknown> | undefined {
  return onTheirWay.size === 0 ? undefined : Promise.allSettled(onTheirWay);
}

// Counted until what was to follow has followed, or has failed.
async function track<Result>(promise: Promise<Result>): Promise<Result> {
  onTheirWay.add(promise);
  try {
    return await promise;
  } finally {
    onTheirWay.delete(promise);
  }
}

/** Code that is fetched when it is first used. */
export class Part<Module> {
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #loading: Promise<void> | undefined;
  #isMissing = false;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** Whether it could not be fetched: the script was copied without the folder beside it, or the network is down. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** The code if it is there. */
  get module(): Module | undefined {
    return this.#module;
  }

  /** The code if it is there; else asks for it and calls `settled` when it has come or could not. */
  use(settled: () => void): Module | undefined {
    if (!this.#module && !this.#isMissing) void track(this.#fetched().then(settled));
    return this.#module;
  }

  /** Asks for the code. @returns It; undefined where it could not be fetched. */
  fetch(): Promise<Module | undefined> {
    return track(this.#fetched());
  }

  /** The next use asks again. */
  retry(): void {
    this.#isMissing = false;
  }

  async #fetched(): Promise<Module | undefined> {
    await (this.#loading ??= this.#fetch());
    return this.#module;
  }

  async #fetch(): Promise<void> {
    try {
      this.#module ??= await this.#load();
      this.#isMissing = false;
    } catch {
      this.#isMissing = true;
    }
    this.#loading = undefined;
  }
}

/** Gives a shadow root the looks of a part, once. */
export function adoptStyles(root: ShadowRoot, { styles }: PartModule): void {
  const sheet = styles?.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
