// @ts-check
// What a reader does with a page, in any browser: finds things by role and name, points, types, and looks again until
// something is so. Nothing here reaches into the element but to find what is on screen.

const PATIENCE_MS = 20_000; // two slow cores that are busy with something else must not fail a journey
const KEYS = /** @type {Record<string, string>} */ ({
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
});

/** @typedef {'button' | 'option' | 'region' | 'searchbox' | 'heading' | 'radio' | 'dialog' | 'table' | 'list' | 'listbox' | 'checkbox' | 'status'} Role */
/** @typedef {{ x: number, y: number, width: number, height: number, name: string, isFocused: boolean }} Seen */
/** @typedef {{ selected: string | null, view: string, filters: { text: string, categories: string[] }, visibleRange: { start: number, end: number } | undefined }} Shown */

/** Runs in the page: what has a role and is to be seen, in the order of the page. @param {Role} role @returns {Seen[]} */
function seenIn(role) {
  const selectors = {
    button: 'button',
    option: '[role=option]',
    region: '[role=region], section[aria-label]',
    searchbox: 'input[type=search]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    radio: 'label:has(input[type=radio])',
    dialog: '[role=dialog]',
    table: 'table',
    list: 'ul, ol',
    listbox: '[role=listbox]',
    checkbox: 'label:has(input[type=checkbox])',
    status: '[role=status]',
  };
  const roots = Array.from(document.querySelectorAll('cited-timeline'), (node) => node.shadowRoot ?? node);
  return roots
    .flatMap((root) => Array.from(root.querySelectorAll(selectors[role])))
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0)
    .map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const { activeElement } = /** @type {ShadowRoot} */ (node.getRootNode());
      const name = node.getAttribute('aria-label') ?? node.textContent ?? '';
      return {
        x,
        y,
        width,
        height,
        name: name.trim().replace(/\s+/g, ' '),
        isFocused: node === activeElement,
      };
    });
}

/** A reader of one page. */
export class Reader {
  /** @param {import('./webdriver.mjs').Session} session @param {string} address Of the server, with a slash at its end. */
  constructor(session, address) {
    this.session = session;
    this.address = address;
  }

  /** Opens an address in a new page, so that a hash is read anew. @param {string} path */
  async open(path) {
    await this.session.open('about:blank');
    await this.session.open(this.address + path);
  }

  /**
   * Calls a function in the page. @template Value
   * @param {(...values: any[]) => Value | Promise<Value>} body It sees nothing but its arguments.
   * @param {unknown[]} values JSON
   * @returns {Promise<Value>}
   */
  run(body, ...values) {
    return this.session.run(`return (${String(body)}).apply(null, arguments)`, values);
  }

  /** @param {Role} role @returns {Promise<Seen[]>} */
  all(role) {
    return this.run(seenIn, role);
  }

  /** The first of a role whose name begins so, once it is there. @param {Role} role @param {string} [name] */
  find(role, name = '') {
    return this.until(`a ${role} “${name}”`, async () =>
      (await this.all(role)).find((seen) => seen.name.startsWith(name)),
    );
  }

  /** @param {Role} role @param {string} [name] */
  gone(role, name = '') {
    return this.until(`no ${role} “${name}”`, async () =>
      (await this.all(role)).every((seen) => !seen.name.startsWith(name)),
    );
  }

  /**
   * Asks again and again until the answer is yes. @template Value
   * @param {string} wish What is waited for, in words. @param {() => Promise<Value | undefined | false | null>} ask
   * @returns {Promise<Value>}
   */
  async until(wish, ask) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`Waited in vain for ${wish}.`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** @param {Role} role @param {string} name */
  async click(role, name) {
    let last = await this.find(role, name);
    // As readers do: what is out of sight is scrolled to, and what moves, in a flight of the view, is not clicked.
    await this.run((y) => {
      if (y < 0 || y > innerHeight) scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
    }, middleOf(last).y);
    const seen = await this.until(`${role} “${name}” to rest`, async () => {
      const before = last;
      last = await this.find(role, name);
      return last.x === before.x && last.y === before.y && last;
    });
    await this.pointer([
      { type: 'pointerMove', duration: 0, ...middleOf(seen) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
  async drag(from, to) {
    const steps = Array.from({ length: 8 }, (_, i) => ({
      type: 'pointerMove',
      duration: 16,
      x: Math.round(from.x + ((to.x - from.x) * (i + 1)) / 8),
      y: Math.round(from.y + ((to.y - from.y) * (i + 1)) / 8),
    }));
    await this.pointer([
      { type: 'pointerMove', duration: 0, ...from },
      { type: 'pointerDown', button: 0 },
      ...steps,
      { type: 'pause', duration: 200 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** @param {readonly object[]} actions */
  pointer(actions) {
    return this.session.perform([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  }

  /** Turns the wheel, with keys held down or none. @param {{ x: number, y: number }} at @param {number} deltaY @param {string[]} held */
  async wheel(at, deltaY, ...held) {
    const down = held.map((key) => ({ type: 'keyDown', value: KEYS[key] }));
    const up = held.map((key) => ({ type: 'keyUp', value: KEYS[key] }));
    const pauses = held.map(() => ({ type: 'pause' }));
    const scroll = { type: 'scroll', ...at, deltaX: 0, deltaY, duration: 0 };
    await this.session.perform([
      { type: 'key', id: 'keys', actions: [...down, { type: 'pause' }, ...up] },
      { type: 'wheel', id: 'wheel', actions: [...pauses, scroll, ...pauses] },
    ]);
  }

  /** Presses keys one after the other; `Shift+Tab` holds the first down. @param {string[]} keys */
  async press(...keys) {
    for (const chord of keys) {
      const values = chord === '+' ? ['+'] : chord.split('+').map((key) => KEYS[key] ?? key);
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      await this.session.perform([{ type: 'key', id: 'keys', actions }]);
    }
  }

  /** @param {string} text */
  type(text) {
    return this.press(...Array.from(text));
  }

  /** What the page tells of the first timeline, as a host page would ask. @returns {Promise<Shown>} */
  shown() {
    return this.run(() => {
      const { selected, view, filters, visibleRange } = /** @type {any} */ (
        document.querySelector('cited-timeline')
      );
      return { selected, view, filters, visibleRange };
    });
  }

  /** How much time is in view, once it is at rest, in ms. */
  async range() {
    let last = (await this.shown()).visibleRange;
    return this.until('a view at rest', async () => {
      const before = last;
      await new Promise((done) => setTimeout(done, 150));
      last = (await this.shown()).visibleRange;
      return last && before && last.start === before.start && last.end === before.end && last;
    });
  }

  /** What must never happen, and did. @returns {Promise<string[]>} */
  errors() {
    return this.run(() => /** @type {any} */ (window).seenErrors ?? ['the page was not watched']);
  }
}

/** @param {Seen} seen */
export function middleOf({ x, y, width, height }) {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
