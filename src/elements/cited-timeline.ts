// The public element: attributes, properties, methods and events. Owns the state and hands it to its parts; draws
// nothing itself and does no arithmetic on time. One shadow root for everything: docs/decisions/0004-one-shadow-root.md.
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import type { Filters } from '../data/filter.ts';
import { checkedFilters } from '../data/filter.ts';
import type { LanesBy } from '../data/lanes-by.ts';
import type { TimelineColumns } from '../data/typed-columns.ts';
import type { Action, SortBy, ViewName } from '../interaction/state.ts';
import type { RowList } from '../layout/scene.ts';
import { readTime } from '../time/read-time.ts';
import type { Interval, Problem } from '../time/time.ts';
import type { LoadStatus, TimelineContext } from './context.ts';
import type { ListenerMethod } from './events.ts';
import { isKeyboardHere } from './keyboard-place.ts';
import { languageAround } from './language.ts';
import { messagesFor } from './languages.ts';
import { LoadController } from './load-controller.ts';
import { mainPane } from './main-pane.ts';
import { OpenRow } from './open-row.ts';
import { Opening } from './opening.ts';
import type { Part } from './parts.ts';
import { adoptStyles, partsOnTheirWay } from './parts.ts';
import { PlotController } from './plot-controller.ts';
import type { StartPresentation } from './presentation.ts';
import type { WriteStructuredData } from './structured-data.ts';
import { Presenting } from './presenting.ts';
import { Reader } from './reader.ts';
import { TimelineStore } from './store.ts';
import { styles } from './styles/index.ts';
import { LANES, toolbar, VIEWS } from './toolbar.ts';
import { AT_ONCE, checkRange, ViewController } from './view-controller.ts';
import type { OpenTool, ToolName } from './tools.ts';
import { Tools } from './tools.ts';

// Attributes that follow the state.
const REFLECTED = ['selected', 'lanes', 'view', 'knownBy', 'source', 'without', 'sort'] as const;
const CHANGES_ROWS = new Set<Action['type']>([
  'filtered',
  'known-by',
  'source-opened',
  'source-left-out',
  'part-came',
  'staged',
]);
const SORTS: readonly SortBy[] = ['time', 'sources', 'disagreement'];

/** Types alone: `error` and `load` are the element's own here, with their details, and not those of every element. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- every element has these two methods
export interface CitedTimeline {
  addEventListener: ListenerMethod;
  removeEventListener: ListenerMethod;
}

/**
 * An interactive timeline in which every event stands on its sources.
 *
 * @attr {boolean} view-in-hash - Says that the page keeps the view in its hash, so that links from *Share* hold it; the
 * script `view-in-hash.js` does the keeping.
 * @fires load - A dataset is on screen.
 * @fires error - A dataset could not be shown; `detail.problem` says why.
 * @fires event-select - The reader opened or closed an event; `detail.id` is its id or null.
 * @fires view-change - The reader moved the view; `detail.start` and `detail.end` in ms since 1970.
 * @fires state-change - The reader changed lanes, view or filters.
 * @fires step-change - A presentation shows another step; `detail.step` is its number from 1, or null when it has been left.
 * @slot - Shown until the script runs, a list of the events say; stays in the page for machines.
 * @csspart header - Name and controls.
 * @csspart title - Name of the timeline.
 * @csspart description - The line under the name.
 * @csspart toolbar - The controls.
 * @csspart search - The search field.
 * @csspart results - What the search found.
 * @csspart filters - The row of category filters.
 * @csspart known-by - The bar that asks what was known by a day.
 * @csspart plot - The plot with its axis and overview.
 * @csspart axis - The axis.
 * @csspart overview - The strip that shows where in the whole the view is.
 * @csspart about - What stands beside the plot while no event is open.
 * @csspart details - The open event.
 * @csspart event-title - Its title.
 * @csspart sources - Its sources.
 * @csspart link - A link to a source.
 * @csspart list - The list view.
 * @csspart table - The table view.
 * @csspart evidence - The evidence view.
 * @csspart legend - The legend.
 * @csspart loading - How far a large dataset has come.
 * @csspart problems - What could not be used of the data.
 * @csspart message - What is said when there is nothing to show.
 * @csspart presentation - The present step of a presentation.
 * @csspart tool - What opens over the timeline: sharing, activities, handouts.
 * @cssproperty --timeline-font - Family of the text.
 * @cssproperty --timeline-heading-font - Family of titles.
 * @cssproperty --timeline-font-size - Size of the text; everything else follows.
 * @cssproperty --timeline-paper - Background.
 * @cssproperty --timeline-panel - Background of panels and controls.
 * @cssproperty --timeline-band - Background of lanes.
 * @cssproperty --timeline-line - Lines and borders.
 * @cssproperty --timeline-edge - Borders of controls; without it, the colour of lines.
 * @cssproperty --timeline-ink - Text.
 * @cssproperty --timeline-soft - Text that stands back.
 * @cssproperty --timeline-accent - Links and the brush.
 * @cssproperty --timeline-focus - The focus ring.
 * @cssproperty --timeline-disputed - What sources disagree on.
 * @cssproperty --timeline-scheme - `light` or `dark`; without it, the page's own colour scheme.
 * @cssproperty --timeline-radius - Roundness of corners.
 * @cssproperty --timeline-color-1 - Colour of the first category; likewise 2 to 8.
 */
export class CitedTimeline extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    gestures: {},
    lang: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    selected: { reflect: true },
    lanes: { reflect: true },
    view: { reflect: true },
    knownBy: { reflect: true, attribute: 'known-by' },
    source: { reflect: true },
    without: { type: Boolean, reflect: true },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    sort: { reflect: true },
    dataset: { attribute: false },
    columns: {},
    filters: { attribute: false },
    status: { state: true },
    announcement: { state: true },
    inView: { state: true },
    scrollHint: { state: true },
    isKnownByOpen: { state: true },
    isWordless: { state: true },
    isCheckAsked: { state: true },
  };

  /** Loads what `present()` starts; set by the package's entry point. */
  static presentation: Part<StartPresentation> | undefined;
  /** Loads the tools that open over the timeline; set by the package's entry point. */
  static tools: Partial<Record<ToolName, Part<OpenTool>>> = {};

  /** Loads what writes the dataset for machines; set by the package's entry point. */
  static structuredData: Part<WriteStructuredData> | undefined;

  /** Address of a dataset. */
  src: string | null = null;
  /** `cooperative`: a plain wheel scrolls the page. `greedy`: it zooms. */
  gestures: 'cooperative' | 'greedy' = 'cooperative';
  /** Language of the element's words and of dates; without one, that of the closest ancestor that has one. */
  override lang = '';
  /** Level of the timeline's heading in the page around it, 1 to 6. */
  headingLevel = 2;

  /** Whether the dataset stands in the page for search engines and other machines, as JSON-LD in the terms of schema.org. */
  structuredData = false;

  /** Id of the open event, or null. */
  get selected(): string | null {
    return this.#store.state.table ? this.#store.idOf(this.#store.state.selected) : this.#wanted;
  }
  set selected(id: string | null) {
    this.#wanted = id;
    this.#group = undefined;
    const row = this.#store.rowOf(id);
    this.#store.dispatch({ type: 'selected', row });
    // Of the dataset that is on screen by then.
    if (row !== undefined) this.#opening.whenShown(() => this.#view.reveal(this.#store.rowOf(id)));
  }

  /** What lanes stand for: `category`, `actor`, `source`, `none`. */
  get lanes(): LanesBy {
    return this.#store.state.lanesBy;
  }
  set lanes(by: LanesBy) {
    this.#store.dispatch({ type: 'lanes-chosen', lanesBy: LANES.includes(by) ? by : 'category' });
  }

  /** Which view is shown: `timeline`, `list`, `table`, `evidence`. */
  get view(): ViewName {
    return this.#store.state.view;
  }
  set view(view: ViewName) {
    this.#store.dispatch({ type: 'view-chosen', view: VIEWS.includes(view) ? view : 'timeline' });
  }

  /** EDTF date: only what had been published by the end of it is shown, dated as it was then dated. Null: everything. */
  get knownBy(): string | null {
    return this.#store.state.knownBy ?? null;
  }
  set knownBy(day: string | null) {
    const known = readTime(day) && day;
    this.#store.dispatch({ type: 'known-by', knownBy: known ?? undefined });
  }

  /** Id of the source that is looked at, with what rests on it; null for none. */
  get source(): string | null {
    return this.#store.state.source ?? null;
  }
  set source(id: string | null) {
    this.#store.dispatch({ type: 'source-opened', source: id || undefined });
  }

  /** What the evidence is in the order of: `time`, `sources`, `disagreement`. */
  get sort(): SortBy {
    return this.#store.state.sortBy;
  }
  set sort(by: SortBy) {
    this.#store.dispatch({ type: 'sorted', sortBy: SORTS.includes(by) ? by : 'time' });
  }

  /** Whether what is shown is what would be left without that source. */
  get without(): boolean {
    return this.#store.state.isWithout;
  }
  set without(isWithout: boolean) {
    this.#store.dispatch({ type: 'source-left-out', isWithout });
  }

  /**
   * A dataset in place of `src`: an object, or the text of a dataset file; null gives its place back to `src`. The name
   * is also HTML's for `data-` attributes, whose map it stays until it is set; hence the type when read.
   */
  override get dataset(): DOMStringMap {
    return (this.#dataset as DOMStringMap | undefined) ?? super.dataset;
  }
  override set dataset(dataset: unknown) {
    this.#dataset = dataset ?? undefined;
    this.#replacedSrc = this.src;
    this.#isLoadDue = false;
    if (this.#dataset === undefined) this.#load();
    else this.#loader.show(dataset);
  }

  /**
   * Events as typed columns, in place of `src`; null gives its place back to `src`. A text, as the attribute: what the
   * columns of the Parquet file at `src` mean, `start: date, title: {from} to {to}` say.
   */
  get columns(): TimelineColumns | string | null {
    return this.#columns;
  }
  set columns(columns: TimelineColumns | string | null) {
    const isGiven = columns ?? this.#columns;
    this.#columns = columns;
    if (isGiven && typeof columns !== 'string') this.dataset = columns && { columns };
  }

  /** Which events are kept: by words, and by ids of categories, actors and sources. What is not set keeps everything. */
  get filters(): Filters {
    return this.#store.state.filters;
  }
  set filters(filters: Partial<Filters> | null) {
    this.#store.dispatch({ type: 'filtered', filters: checkedFilters(filters) });
  }

  /** What is in view, in ms since 1970; undefined before a dataset is on screen. */
  get visibleRange(): Interval | undefined {
    const { start, end } = this.#store.state.viewport;
    return this.#opening.isShown ? { start, end } : undefined;
  }
  set visibleRange(range: Interval | undefined) {
    if (!range) return;
    checkRange(range);
    this.#opening.whenShown(() => this.#view.show(range, AT_ONCE));
  }

  /** What could not be used of the data. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  private status: LoadStatus = { kind: 'idle' };
  private announcement = '';
  private inView = '';
  private scrollHint = '';
  private isKnownByOpen = false;
  private isWordless = false;
  private isCheckAsked = false;

  #dataset: unknown;
  #columns: TimelineColumns | string | null = null;
  // The address that `dataset` stands in place of: what was set last is shown.
  #replacedSrc: string | null = null;
  #wanted: string | null = null;
  #problems: readonly Problem[] = [];
  #group: RowList | undefined;
  // Whose rows they are.
  #groupTable: EventTable | undefined;
  #isLoadDue = false;
  // The button that asked for another try goes: the keyboard must not go too.
  #isRetried = false;
  readonly #openRow = new OpenRow();
  readonly #store = new TimelineStore((action) => this.#changed(action));
  readonly #reflected = new Map<string, unknown>(REFLECTED.map((name) => [name, this[name]]));
  readonly #view = new ViewController({
    store: this.#store,
    widthPx: () => this.#plot.widthPx,
    isAway: () => this.#plot.isAway,
    counts: () => this.#plot.scene,
    densest: () => this.#plot.densest(this.#store.state.viewport),
    settled: (inView, isByReader) => this.#settled(inView, isByReader),
  });
  readonly #opening = new Opening({
    element: this,
    store: this.#store,
    view: this.#view,
    plot: () => this.#plot,
    wanted: () => this.#wanted,
    canShow: () => this.isConnected && !this.isWordless,
    isLoading: () => this.status.kind !== 'ready',
    changed: () => this.#describe(),
  });
  readonly #loader = new LoadController({
    changed: (status, problems) => this.#statusChanged(status, problems),
    loaded: (table, isMore, isPartial) => {
      if (!isMore) this.isCheckAsked = false;
      this.#group = undefined;
      this.#opening.take(table, isMore, isPartial);
    },
  });
  readonly #reader = new Reader({
    store: this.#store,
    view: this.#view,
    root: () => this.renderRoot,
    isGreedy: () => this.gestures === 'greedy' || this.#presenting.isUnderWay,
    emit: (type, detail) => this.#emit(type, detail),
    say: (words) => (this.announcement = words),
    hint: (words) => (this.scrollHint = words),
    setGroup: (rows) => {
      this.#group = rows;
      this.#groupTable = this.#store.state.table;
      this.requestUpdate();
    },
    select: (row) => this.#select(row),
    present: () => this.present(),
    openTool: (name) => void this.#tools.open(CitedTimeline.tools[name]),
    reload: () => {
      this.#opening.retry();
      this.#isRetried = true;
      this.#load();
    },
    plot: () => this.#plot,
    resized: (widthPx) => this.#resized(widthPx),
    updateComplete: () => this.updateComplete,
  });
  readonly #plot = new PlotController(this.#reader.plotHost);
  readonly #presenting = new Presenting({
    element: this,
    stage: (container) => ({
      store: this.#store,
      container,
      view: this.#view,
      select: (row) => this.#select(row),
    }),
    remember: () => this.#remember(),
    focusPlot: () => this.#plot.focusPlot(),
    changed: () => this.requestUpdate(),
    failed: () => this.#reader.partFailed(),
  });

  // Of the page, which may change it.
  readonly #language = new MutationObserver(() => {
    if (!this.lang && languageAround(this) !== this.#store.locale) this.#speak();
  });

  readonly #tools = new Tools({
    element: this,
    store: this.#store,
    scene: () => this.#plot.scene,
    headingLevel: () => this.#headingLevel,
    select: (id) => this.select(id),
    say: (words) => (this.announcement = words),
    failed: () => this.#reader.partFailed(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#speak();
    this.#language.observe(document, { subtree: true, attributeFilter: ['lang'] });
    if (this.hasUpdated) this.#plot.connect(this.renderRoot);
    if (!this.#isLoadDue) void this.#opening.show();
    else if (this.#dataset === undefined || this.src !== this.#replacedSrc) this.#load();
    else this.#loader.show(this.#dataset);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    this.#presenting.stop();
    this.#tools.close();
    this.#view.frames.stop();
    this.#reader.stop();
    this.#plot.disconnect();
    this.#isLoadDue = this.#loader.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.#speak();
    const isMapped = changed.has('columns') && typeof this.columns === 'string';
    const isOther = this.#dataset === undefined || this.src !== this.#replacedSrc;
    if (isMapped || (changed.has('src') && isOther)) this.#load();
  }

  protected override firstUpdated(): void {
    if (this.isConnected) this.#plot.connect(this.renderRoot);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.structuredData || changed.get('structuredData'))
      void CitedTimeline.structuredData?.fetch().then((write) => write?.(this, this.#store));
    this.#plot.paint();
    this.#openRow.show(this.renderRoot, this.#store.state, this.#plot);
  }

  // An update is complete when what it shows is there.
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    const parts = partsOnTheirWay();
    if (!parts) return isDone;
    await parts;
    return this.getUpdateComplete();
  }

  /**
   * Brings an event (by id) or a span (ms since 1970) into view, once there is one. An id that a dataset on its way turns
   * out not to have is reported as an `error` of the window.
   *
   * @throws RangeError for an id that the dataset does not have, or a span that is not finite and in order.
   */
  goTo(target: string | Interval): void {
    if (typeof target !== 'string') checkRange(target ?? {});
    this.#opening.whenShown(() => {
      if (typeof target !== 'string') return this.#view.show(target);
      const row = this.#store.rowOf(target);
      if (row === undefined) throw new RangeError(`goTo: the dataset has no event "${target}".`);
      this.#view.reveal(row);
    });
  }

  /**
   * Opens the details of an event and brings it into view, once there is one; null closes them.
   *
   * @throws RangeError for an unknown id; reported as in `goTo` for a dataset that is on its way.
   */
  select(id: string | null): void {
    this.#opening.whenShown(() => {
      const row = this.#store.rowOf(id);
      if (id !== null && row === undefined) throw new RangeError(`select: the dataset has no event "${id}".`);
      this.#select(row);
      this.#view.reveal(row);
    });
  }

  /** Shows everything that passes the filters. */
  fit(): void {
    this.#opening.whenShown(() => this.#view.fit());
  }

  /** Opens the next event in time. */
  next(): void {
    this.#opening.whenShown(() => this.#reader.stepSelection(1));
  }

  /** Opens the previous event in time. */
  previous(): void {
    this.#opening.whenShown(() => this.#reader.stepSelection(-1));
  }

  /**
   * Presents the dataset's story, or without one its events in time: full screen where the browser allows.
   *
   * @param step Where to begin, from 1; a presentation that is under way goes there. Null ends it.
   */
  present(step?: number | null): void {
    this.#opening.whenShown(() => void this.#presenting.start(CitedTimeline.presentation, step));
  }

  get #headingLevel(): number {
    return Math.min(6, Math.max(1, +this.headingLevel || 2));
  }

  #partSettled(): void {
    this.#store.dispatch({ type: 'part-came' });
    this.#plot.paint();
    this.#describe();
    this.requestUpdate();
    void this.#opening.show();
  }

  // Until the words of the page's language are there, the element keeps its place and shows none.
  #speak(): void {
    const locale = this.lang || languageAround(this);
    const messages = messagesFor(locale, () => {
      this.#speak();
      this.#partSettled();
    });
    this.isWordless = messages === undefined;
    if (!messages) return;
    this.#store.speak(locale, messages);
    this.#describe();
    this.#presenting.refresh();
    this.#tools.refresh();
    this.requestUpdate();
  }

  #load(): void {
    if (!this.src) return this.#dataset === undefined ? this.#clear() : undefined;
    this.#isLoadDue = !this.isConnected;
    if (this.#isLoadDue) return;
    this.#dataset = undefined;
    this.#replacedSrc = null;
    void this.#loader.load(this.src, typeof this.columns === 'string' ? this.columns : null);
  }

  #clear(): void {
    this.#loader.abort();
    this.#statusChanged({ kind: 'idle' }, []);
    this.#opening.close();
    this.#describe();
  }

  #statusChanged(status: LoadStatus, problems: readonly Problem[]): void {
    // What is presented goes with its dataset.
    if (status.kind !== 'loading') {
      this.#presenting.stop();
      this.#tools.close();
    }
    this.status = status;
    this.#problems = problems;
    this.requestUpdate();
    if (this.#isRetried && status.kind !== 'loading') {
      this.#isRetried = false;
      if (isKeyboardHere(this))
        void this.#reader.focusAfterUpdate('.instead button, .options [tabindex="0"], .sheet button');
    }
    if (status.kind === 'failed') {
      this.#opening.fail();
      this.dispatchEvent(new CustomEvent('error', { detail: { problem: status.problem } }));
    }
  }

  // The list and the tables need no width; the plot is on screen once it has one.
  #resized(widthPx: number): void {
    this.#store.dispatch({ type: 'resized', widthPx });
    this.#plot.paint();
    if (this.#opening.isShown) this.#describe();
    // After the observer's round: what a host does on `load` may change the size again.
    setTimeout(() => void this.#opening.show());
  }

  #changed(action: Action): void {
    if (action.type === 'moved') return this.#plot.paint(action.isMoving);
    // Who looks at a source has left the event that was open.
    if (action.type.startsWith('source-')) this.#wanted = this.selected;
    this.requestUpdate();
    for (const name of REFLECTED) {
      this.requestUpdate(name, this.#reflected.get(name));
      this.#reflected.set(name, this[name]);
    }
    if (!CHANGES_ROWS.has(action.type)) return;
    this.#plot.paint();
    this.#describe();
  }

  #select(row: number | undefined): void {
    this.#wanted = this.#store.idOf(row);
    this.#group = undefined;
    this.#store.dispatch({ type: 'selected', row });
    this.requestUpdate();
  }

  #remember(): () => void {
    const { viewport, selected, view } = this.#store.state;
    this.#store.dispatch({ type: 'view-chosen', view: 'timeline' });
    return () => {
      this.#store.dispatch({ type: 'view-chosen', view });
      this.#select(selected);
      this.#view.show(viewport, AT_ONCE);
    };
  }

  #describe(): void {
    this.inView = this.#view.inView();
  }

  #settled(inView: string, isByReader: boolean): void {
    this.inView = inView;
    this.requestUpdate();
    if (!isByReader) return;
    const { start, end } = this.#store.state.viewport;
    this.announcement = inView;
    this.#emit('view-change', { start, end });
  }

  #emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  get #context(): TimelineContext {
    return {
      store: this.#store,
      actions: this.#reader.actions,
      status: this.status,
      problems: this.#problems,
      group: this.#groupTable === this.#store.state.table ? this.#group : undefined,
      canReload: this.#dataset === undefined,
      headingLevel: this.#headingLevel,
      check: {
        isAsked: this.isCheckAsked,
        ask: (isAsked) => {
          this.isCheckAsked = isAsked;
          void this.#reader.focusAfterUpdate(isAsked ? '.problems' : '[popovertarget=menu]');
        },
        input: this.#loader.input,
      },
      knownByBar: {
        isOpen: this.isKnownByOpen || this.knownBy !== null,
        toggle: (isOpen) => {
          this.isKnownByOpen = isOpen;
          if (!isOpen) this.#reader.actions.knowBy(undefined);
          void this.#reader.focusAfterUpdate(isOpen ? '.known-by input' : '.known-by-button');
        },
      },
      load: (part) => {
        const adopt = (): void => {
          if (part.module && this.shadowRoot) adoptStyles(this.shadowRoot, part.module);
        };
        adopt();
        return part.use(() => {
          adopt();
          this.#partSettled();
        });
      },
    };
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    return html`<div
      class=${this.isWordless ? 'root wordless' : 'root'}
      dir=${this.#store.messages.mirror ? 'rtl' : 'ltr'}
    >
      <div class="frame" @keydown=${this.#reader.onKey}>
        ${toolbar(context)} ${mainPane(context, this.inView, this.scrollHint)}
        <div class="presentation" part="presentation"></div>
        <div class="tool" part="tool"></div>
        <p class="unseen" role="status">${this.announcement}</p>
      </div>
    </div>`;
  }
}
