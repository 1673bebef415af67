// @ts-check
// The parts of d3-selection and d3-dispatch that d3-zoom calls, a tenth of their size: one node at a time, without data.
// Same names, same meaning; tests/e2e/input.spec.ts runs on it.

/** @typedef {(this: any, event: any, datum?: unknown) => void} Listener */
/** @typedef {{ type: string, name: string, listener: Listener, stop: () => void }} Heard */

/** @type {WeakMap<EventTarget, Heard[]>} */
const heardBy = new WeakMap();

class Selection {
  /** @param {any} target */
  constructor(target) {
    this.target = target;
  }

  /** @param {string} name @param {() => unknown} value */
  property(name, value) {
    this.target[name] = value.call(this.target);
    return this;
  }

  /**
   * Hears some types of events under a name, gives up what it heard (null), or says what hears one.
   *
   * @param {string} typenames `wheel.zoom`, several between spaces, or `.zoom` for all of that name.
   * @param {Listener | null} [listener]
   * @param {AddEventListenerOptions | boolean} [options]
   * @returns {any}
   */
  on(typenames, listener, options) {
    const { target } = this;
    let heard = heardBy.get(target) ?? [];
    for (const typename of typenames.split(' ')) {
      const [type = '', name = ''] = typename.split('.');
      const isMeant = (/** @type {Heard} */ one) => one.name === name && (!type || one.type === type);
      if (listener === undefined) return heard.find(isMeant)?.listener;
      for (const one of heard.filter(isMeant)) one.stop();
      heard = heard.filter((one) => !isMeant(one));
      if (!listener) continue;
      const onEvent = (/** @type {Event} */ event) => listener.call(target, event);
      target.addEventListener(type, onEvent, options);
      heard.push({ type, name, listener, stop: () => target.removeEventListener(type, onEvent, options) });
    }
    heardBy.set(target, heard);
    return this;
  }
}

/** @param {unknown} target A node or a window. */
export const select = (target) => new Selection(target);

/**
 * Where an event or a touch is on an HTML element, px.
 *
 * @param {any} event @param {HTMLElement} [node] @returns {[number, number]}
 */
export const pointer = (event, node = event.currentTarget) => {
  const { left, top } = node.getBoundingClientRect();
  return [event.clientX - left - node.clientLeft, event.clientY - top - node.clientTop];
};

/** A callback for each type. */
export const dispatch = () => {
  /** @type {Record<string, Listener>} */
  const listeners = {};
  return {
    /** @param {string} type @param {Listener} listener */
    on(type, listener) {
      listeners[type] = listener;
      return this;
    },
    /** @param {string} type @param {unknown} that @param {unknown} event */
    call(type, that, event) {
      listeners[type]?.call(that, event);
    },
  };
};
