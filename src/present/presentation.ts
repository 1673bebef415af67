// A presentation under way: what a key, a finger, another window or the presenter asks for, and what follows from it on
// the plot, on both screens and in the page's address.
import { nothing, render } from 'lit';
import { adoptStyles } from '../elements/parts.ts';
import type { Presentation, PresentationHost } from '../elements/presentation.ts';
import type { Tool } from '../elements/tools.ts';
import type { Place } from './deck.ts';
import { Deck } from './deck.ts';
import type { PresentCommand } from './keys.ts';
import { commandOf, FOR_AUDIENCE, isPressing } from './keys.ts';
import { forget, keep, recall } from './memory.ts';
import type { PresentStage, StepsOnScreen } from './full-screen.ts';
import { FullScreenPresentation } from './full-screen.ts';
import { Presenter } from './presenter.ts';
import { bringIntoView } from './step-flight.ts';
import { followPointer } from './spotlight.ts';
import { StepChannel } from './step-channel.ts';
import { openKeys, openOverview } from './step-dialogs.ts';
import { StepNumber } from './step-number.ts';
import { audienceView } from './step-view.ts';
import type { Steps } from './story.ts';
import { stepsOf } from './story.ts';
import { audience } from './styles/audience.ts';
import { listenToTouch } from './touch.ts';
import { keepAwake } from './wake-lock.ts';
import type { PresentWords } from './words.ts';
import { presentWords } from './words.ts';

/** Starts at the step asked for, else where it was before a reload, at the open event, or at the first. */
export function startPresentation(host: PresentationHost): Presentation {
  return new FullScreenPresentation(host, (stage) => new PresentationScreen(stage));
}

class PresentationScreen implements StepsOnScreen {
  readonly #stage: PresentStage;
  readonly #steps: Steps;
  readonly #deck: Deck;
  readonly #key: string;
  readonly #page = document.createElement('div');
  readonly #dialogs = document.createElement('div');
  readonly #stop: (() => void)[];
  readonly #channel: StepChannel;
  readonly #presenter: Presenter;
  #dialog: Tool | undefined;
  #isNotesShown = false;
  #stopSpotlight: (() => void) | undefined;
  #trouble: keyof PresentWords | undefined;
  #status = '';
  readonly #number = new StepNumber(() => this.refresh());

  constructor(stage: PresentStage) {
    this.#stage = stage;
    const { store, container, step } = stage;
    const { table, whole, selected } = store.state;
    const root = container.getRootNode();
    if (root instanceof ShadowRoot) adoptStyles(root, { styles: audience });
    this.#steps = table
      ? stepsOf(table, whole ?? table, store.rows, store.locale)
      : { count: 0, at: () => undefined, stagingAt: () => undefined, indexOf: () => -1 };
    const { count } = this.#steps;
    this.#key = `${location.pathname}${location.search} ${count} ${table?.dataset.title}`;
    const memory = recall(this.#key);
    const at = step === undefined ? (memory?.at ?? this.#steps.indexOf(selected)) : step - 1;
    const isAnswered = memory?.at === at && memory.isAnswered;
    this.#deck = new Deck(
      count,
      (index) => !!this.#steps.at(index)?.answer,
      { at, isAnswered, cover: undefined },
      (before) => {
        this.#show(before);
        this.#channel.tell();
      },
    );
    this.#presenter = new Presenter({
      store,
      steps: this.#steps,
      beganMs: memory?.beganMs ?? Date.now(),
      place: () => this.#deck.place,
      digits: () => this.#number.digits,
      run: (command) => this.#run(command),
      goTo: (index) => this.#deck.goTo(index),
      onKey: this.#onPresenterKey,
      changed: () => this.#keep(),
    });
    container.append(this.#page, this.#dialogs);
    this.#stop = [
      keepAwake(),
      listenToTouch(
        this.#page,
        () => this.#isMirrored,
        (by) => this.#turn(by),
      ),
    ];
    // On the window: a click beside the words leaves the keyboard nowhere, and the next key must still be heard.
    addEventListener('keydown', this.#onKey, { capture: true });
    this.#show(undefined);
    this.#page.querySelector<HTMLElement>('.step')?.focus({ preventScroll: true });
    this.#channel = new StepChannel({
      key: this.#key,
      count,
      place: () => this.#deck.place,
      follow: (place) => {
        const before = this.#deck.place;
        if (this.#deck.follow(place)) this.#show(before);
      },
    });
    if (memory?.hasPresenterWindow) this.#findWindow();
    this.refresh();
  }

  goesOn(): boolean {
    if (this.#dialog !== undefined || this.#presenter.hasJustOpened) return true;
    const areNotesOnTop = this.#isNotesShown;
    this.#isNotesShown = false;
    return areNotesOnTop;
  }

  /** Draws the present step again, in other words. */
  refresh(): void {
    const { store, element } = this.#stage;
    const { place, count } = this.#deck;
    const words = this.#words;
    render(
      audienceView({
        store,
        words,
        place,
        count,
        step: this.#steps.at(place.at),
        isNotesShown: this.#isNotesShown,
        hasSpotlight: this.#stopSpotlight !== undefined,
        canGoFullscreen: document.fullscreenEnabled && !element.matches(':fullscreen'),
        trouble: this.#trouble ? words[this.#trouble] : '',
        digits: this.#number.digits,
        status: this.#status,
        run: (command) => this.#run(command),
        uncover: () => this.#deck.uncover(),
      }),
      this.#page,
    );
    this.#dialog?.refresh();
    this.#presenter.refresh();
  }

  goTo(step: number): void {
    this.#deck.goTo(step - 1);
  }

  stop(): void {
    const { container, store, element } = this.#stage;
    removeEventListener('keydown', this.#onKey, { capture: true });
    this.#number.forget();
    for (const stop of this.#stop) stop();
    this.#stopSpotlight?.();
    this.#dialog?.close();
    this.#channel.close();
    this.#presenter.close();
    forget();
    render(nothing, this.#page);
    container.replaceChildren();
    store.dispatch({ type: 'staged', staging: undefined });
    tellPage(element, null);
  }

  get #words(): PresentWords {
    return presentWords(this.#stage.store.locale);
  }

  get #isMirrored(): boolean {
    return this.#stage.store.messages.mirror !== undefined;
  }

  // What has changed is seen on the plot, in words, in the address, and after a reload.
  #show(before: Place | undefined): void {
    const { store, element } = this.#stage;
    const { place, count } = this.#deck;
    this.#number.forget();
    if (before?.cover !== place.cover) this.#status = this.#words[place.cover ?? 'uncovered'];
    if (before?.at !== place.at) {
      this.#status = '';
      store.dispatch({ type: 'staged', staging: this.#steps.stagingAt(place.at) });
      const step = this.#steps.at(place.at);
      if (step) bringIntoView(this.#stage, step);
      if (count > 0) tellPage(element, place.at + 1);
    }
    this.#keep();
    this.refresh();
    this.#page.querySelector('.step-words')?.scrollTo(0, 0);
    // In a low window it comes below what is in sight, and the keys that scroll turn the page.
    if (place.isAnswered && before?.at === place.at)
      this.#page.querySelector('.step-answer')?.scrollIntoView({ block: 'nearest' });
  }

  #keep(): void {
    const { at, isAnswered } = this.#deck.place;
    const { beganMs, isOpen } = this.#presenter;
    keep({ key: this.#key, at, isAnswered, beganMs, hasPresenterWindow: isOpen });
  }

  #turn(by: -1 | 1): void {
    if (by > 0) this.#deck.forth();
    else this.#deck.back();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    // What is open has the keys; so has a field of the page around.
    if (this.#dialog || (target instanceof Element && target.matches('input, textarea, select'))) return;
    const command = commandOf(event, this.#isMirrored);
    if (!command || (isPressing(event) && !this.#number.digits)) return;
    event.preventDefault();
    event.stopPropagation();
    const closesNotes = command === 'leave' && this.#isNotesShown && !this.#deck.place.cover;
    this.#run(closesNotes ? 'notes' : command);
  };

  // Of the presenter window.
  readonly #onPresenterKey = (event: KeyboardEvent): void => {
    const command = commandOf(event, this.#isMirrored);
    if (!command || FOR_AUDIENCE.has(command) || (isPressing(event) && !this.#number.digits)) return;
    event.preventDefault();
    this.#run(command);
  };

  #run(command: PresentCommand): void {
    const deck = this.#deck;
    if (typeof command === 'object') return this.#number.type(command.digit);
    const number = this.#number.take();
    switch (command) {
      case 'forth':
        return deck.forth();
      case 'enter':
        return number > 0 ? deck.goTo(number - 1) : deck.forth();
      case 'back':
        return deck.back();
      case 'first':
        return deck.goTo(0);
      case 'last':
        return deck.goTo(deck.count - 1);
      case 'black':
      case 'white':
        return deck.toggleCover(command);
      case 'leave':
        // From a covered screen back to the step, and only then out.
        if (deck.place.cover) return deck.uncover();
        return number > 0 ? undefined : this.#stage.leave();
      case 'fullscreen':
        return this.#stage.goFullscreen();
      case 'presenter':
        return this.#openWindow();
      case 'overview':
        if (deck.count > 0) this.#dialog = openOverview(this.#dialogPlace, this.#steps, deck);
        return undefined;
      case 'keys':
        this.#dialog = openKeys(this.#dialogPlace);
        return undefined;
      case 'notes':
        this.#isNotesShown = !this.#isNotesShown;
        if (this.#isNotesShown) this.#trouble = undefined;
        return this.refresh();
      case 'spotlight':
        return this.#toggleSpotlight();
      default:
        return command satisfies never;
    }
  }

  get #dialogPlace() {
    const ended = (): void => {
      this.#dialog = undefined;
    };
    return { store: this.#stage.store, container: this.#dialogs, words: () => this.#words, ended };
  }

  #toggleSpotlight(): void {
    const isOn = this.#stopSpotlight === undefined;
    this.#stopSpotlight?.();
    this.#stopSpotlight = isOn ? followPointer(this.#page) : undefined;
    this.#status = isOn ? this.#words.spotlight : '';
    this.refresh();
  }

  #openWindow(): void {
    this.#trouble = this.#presenter.open() ? undefined : 'blocked';
    this.#keep();
    this.refresh();
  }

  // After a reload of this window. What is kept by now knows of none; the next reload must find it too.
  #findWindow(): void {
    if (!this.#presenter.open()) this.#trouble = 'lostTouch';
    this.#keep();
  }
}

/** Tells the page around the element which step is shown. */
function tellPage(element: HTMLElement, step: number | null): void {
  element.dispatchEvent(new CustomEvent('step-change', { detail: { step }, bubbles: true, composed: true }));
}
