// One visit to the activities: what is set, what is played, what has been played, what came of it. Nothing of it outlives the
// dialog.
import type { TemplateResult } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import { isInView } from '../data/event-table.ts';
import { allMessages } from '../elements/all-messages.ts';
import type { ToolHost } from '../elements/tools.ts';
import type { ActivityName } from './choose-events.ts';
import { ACTIVITIES, chooseEvents } from './choose-events.ts';
import { printText, saveText } from './keep-result.ts';
import { makeRound } from './make-round.ts';
import { resultScreen } from './result-screen.ts';
import { resultText } from './result-text.ts';
import type { Round, RoundHost } from './round.ts';
import { newSeed } from './seeded.ts';
import type { Offer, Settings } from './start-screen.ts';
import { startScreen } from './start-screen.ts';
import type { ActivityWords } from './words.ts';
import { localesFor } from '../time/formats.ts';

const USUAL_COUNT = 8;

/** What has changed besides what is drawn: something to say, and a selector of what gets the keyboard. */
export interface Change {
  readonly say?: string;
  readonly focus?: string;
}

interface Playing {
  readonly activity: ActivityName;
  readonly round: Round;
  readonly host: RoundHost;
  isOver: boolean;
}

/** What is shown in the dialog. */
export class Session {
  readonly #host: ToolHost;
  readonly #words: () => ActivityWords | undefined;
  readonly #changed: (change: Change) => void;
  readonly #played = new Map<ActivityName, Set<number>>(ACTIVITIES.map((activity) => [activity, new Set()]));
  // As they stand when the activities are opened: what is asked does not change under the hands of who answers.
  readonly #table: EventTable | undefined;
  readonly #rows: Readonly<Record<Settings['scope'], Uint32Array>>;
  #settings: Settings = { count: USUAL_COUNT, scope: 'view' };
  #seed = newSeed();
  #found: Offer['found'] | undefined;
  #playing: Playing | undefined;
  #outcome: 'saved' | 'notSaved' | undefined;
  #clearPaper: (() => void) | undefined;

  constructor(host: ToolHost, words: () => ActivityWords | undefined, changed: (change: Change) => void) {
    this.#host = host;
    this.#words = words;
    this.#changed = changed;
    const { table, viewport } = host.store.state;
    const { rows } = host.store;
    const view = table ? rows.filter((row) => isInView(table, row, viewport)) : new Uint32Array();
    this.#table = table;
    this.#rows = { kept: rows, view };
  }

  get isAtStart(): boolean {
    return this.#playing === undefined;
  }

  /** What is being played, in words; undefined at the start. */
  get name(): string | undefined {
    return this.#playing && this.#words()?.names[this.#playing.activity];
  }

  /** Undefined while the words are on their way. */
  draw(): TemplateResult | undefined {
    const words = this.#words();
    if (!words) return undefined;
    if (!this.#playing) return startScreen(words, this.#level(), this.#offer());
    return this.#playing.isOver ? this.#result(this.#playing, words) : this.#playing.round.draw();
  }

  /** Goes back to the start. */
  leave(): void {
    this.#playing = undefined;
    this.#seed = newSeed();
    this.#found = undefined;
    this.#changed({ focus: '#tool-heading' });
  }

  /** The dialog has closed. */
  end(): void {
    this.#clearPaper?.();
  }

  #offer(): Offer {
    const m = allMessages(this.#host.store);
    this.#found ??= this.#find();
    return {
      settings: this.#settings,
      found: this.#found,
      empty: this.#rows.kept.length > 0 ? '' : this.#table?.count ? m.filteredToNothing : m.empty,
      change: (settings) => {
        this.#settings = settings;
        this.#found = undefined;
        this.#changed({});
      },
      begin: (activity) => this.#begin(activity),
    };
  }

  #find(): Offer['found'] {
    const [dates = 0, order = 0, sources = 0, sureness = 0] = ACTIVITIES.map(
      (activity) => this.#choose(activity).length,
    );
    return { dates, order, sources, sureness };
  }

  #choose(activity: ActivityName): readonly number[] {
    if (!this.#table) return [];
    const { count, scope } = this.#settings;
    return chooseEvents(this.#table, this.#rows[scope], {
      activity,
      count,
      seed: this.#seed,
      played: this.#played.get(activity)!,
    });
  }

  #begin(activity: ActivityName): void {
    const rows = this.#choose(activity);
    if (!this.#table || rows.length === 0) return;
    const host = this.#roundHost(this.#table);
    const round = makeRound(host, activity, rows, this.#seed);
    this.#playing = { activity, round, host, isOver: false };
    this.#outcome = undefined;
    for (const row of rows) this.#played.get(activity)!.add(row);
    this.#changed({ focus: round.firstFocus });
  }

  #again(activity: ActivityName): void {
    this.#seed = newSeed();
    this.#begin(activity);
  }

  #roundHost(table: EventTable): RoundHost {
    return {
      table,
      store: this.#host.store,
      // A round is drawn when its words are there.
      words: () => this.#words()!,
      level: () => this.#level(),
      changed: (change = {}) => this.#changed(change),
      finish: () => {
        if (this.#playing) this.#playing.isOver = true;
        this.#changed({ focus: '.activity-score' });
      },
    };
  }

  #result({ activity, round, host }: Playing, words: ActivityWords): TemplateResult {
    const { store } = this.#host;
    const result = round.result();
    const name = words.names[activity];
    const day = new Intl.DateTimeFormat(localesFor(store.locale), { dateStyle: 'long' }).format(new Date());
    const text = resultText(host, name, result, day);
    const outcome = this.#outcome ? words[this.#outcome] : '';
    return resultScreen(
      host,
      activity,
      result,
      { text, outcome },
      {
        save: () => {
          const isTaken = saveText(this.#host.container, `${host.table.dataset.title} ${name}`, text);
          this.#outcome = isTaken ? 'saved' : 'notSaved';
          this.#changed({ say: words[this.#outcome] });
        },
        print: () => {
          this.#clearPaper?.();
          this.#clearPaper = printText(text, store.locale, store.messages.mirror ? 'rtl' : 'ltr');
        },
        again: () => this.#again(activity),
      },
    );
  }

  #level(): number {
    return Math.min(6, this.#host.headingLevel() + 2);
  }
}
