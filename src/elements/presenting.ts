// Loads a presentation when one is asked for, and holds it while it is under way. Knows nothing of what it shows.
import type { Part } from './parts.ts';
import type { Presentation, PresentationHost, Stage, StartPresentation } from './presentation.ts';

/** What presenting needs of the element. */
export interface PresentingHost extends Omit<PresentationHost, 'stage' | 'step' | 'ended'> {
  readonly stage: (container: HTMLElement) => Omit<Stage, 'leave'>;
  /** What presents could not be fetched. */
  readonly failed: () => void;
}

/** One presentation at a time. */
export class Presenting {
  readonly #host: PresentingHost;
  #presentation: Presentation | undefined;
  // What is to begin once its code is there; another one, or none, takes its place.
  #due: { step: number | null | undefined } | undefined;

  constructor(host: PresentingHost) {
    this.#host = host;
  }

  get isUnderWay(): boolean {
    return this.#presentation !== undefined;
  }

  /** Begins as soon as the code is there, unless it is stopped before. @param step Number from 1; null stops it. */
  async start(part: Part<StartPresentation> | undefined, step?: number | null): Promise<void> {
    if (step === null) return this.stop();
    if (this.#presentation) return step ? this.#presentation.goTo(step) : undefined;
    if (this.#due) {
      this.#due.step = step ?? this.#due.step;
      return;
    }
    const due = (this.#due = { step });
    const begin = await part?.fetch();
    if (this.#due !== due) return;
    this.#due = undefined;
    const { element, stage, failed, changed } = this.#host;
    const container = element.shadowRoot?.querySelector<HTMLElement>('.presentation');
    if (!container) return;
    if (!begin) return failed();
    this.#presentation = begin({
      ...this.#host,
      step: due.step,
      stage: stage(container),
      ended: () => {
        this.#presentation = undefined;
        changed();
      },
    });
  }

  /** Draws the present step again, in other words. */
  refresh(): void {
    this.#presentation?.refresh();
  }

  /** Ends it, or what was to begin. */
  stop(): void {
    this.#due = undefined;
    this.#presentation?.leave();
  }
}
