// Drags a card of a list with a mouse, a pen or a finger. The list holds the pointer, since cards move in the document while they
// are dragged; a finger drags by the handle alone, so that it scrolls everywhere else.

const START_PX = 4; // a shorter way is a press
const EDGE_PX = 48; // from here to the edge of what scrolls, it scrolls
const SCROLL_PX = 12; // a move

/** What dragging asks for. */
export interface DraggingHost {
  /** Puts the card of one place at another, or leaves it there, and draws it. */
  readonly move: (from: number, to: number) => void;
  /** It is over, with the card at this place; whether that is another than at first. */
  readonly drop: (place: number, isMoved: boolean) => void;
}

/** One card at a time. */
export class Dragging {
  readonly #host: DraggingHost;
  #place: number | undefined;

  constructor(host: DraggingHost) {
    this.#host = host;
  }

  /** Where the card is that is being dragged. */
  get place(): number | undefined {
    return this.#place;
  }

  /** For `pointerdown` on the list. */
  readonly start = (event: PointerEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const target = event.target as Element;
    const card = target.closest('li');
    const isHandle = target.closest('.handle') !== null;
    const mayDrag = isHandle || (event.pointerType !== 'touch' && !target.closest('button'));
    if (!card || !mayDrag || event.button !== 0 || this.#place !== undefined) return;
    const from = [...list.children].indexOf(card);
    const { pointerId, clientY: startY } = event;
    list.setPointerCapture(pointerId);
    const move = ({ pointerId: id, clientY }: PointerEvent): void => {
      if (id !== pointerId) return;
      if (this.#place === undefined) {
        if (Math.abs(clientY - startY) < START_PX) return;
        this.#place = from;
        this.#host.move(from, from);
      }
      scrollNear(list, clientY);
      this.#follow(list, clientY);
    };
    const end = ({ pointerId: id, type }: PointerEvent): void => {
      if (id !== pointerId) return;
      list.removeEventListener('pointermove', move);
      list.removeEventListener('pointerup', end);
      list.removeEventListener('pointercancel', end);
      const place = this.#place;
      if (place === undefined) return;
      this.#place = undefined;
      const to = type === 'pointercancel' ? from : place;
      if (to !== place) this.#host.move(place, to);
      this.#host.drop(to, to !== from);
    };
    list.addEventListener('pointermove', move);
    list.addEventListener('pointerup', end);
    list.addEventListener('pointercancel', end);
  };

  // To the place of the card whose middle the pointer has passed.
  #follow(list: HTMLElement, clientY: number): void {
    const place = this.#place!;
    const middles = [...list.children].map((card) => {
      const { top, height } = card.getBoundingClientRect();
      return top + height / 2;
    });
    let to = place;
    while (to > 0 && clientY < middles[to - 1]!) to -= 1;
    while (to < middles.length - 1 && clientY > middles[to + 1]!) to += 1;
    this.#place = to;
    if (to !== place) this.#host.move(place, to);
  }
}

function scrollNear(list: HTMLElement, clientY: number): void {
  const scroller = list.closest('.tool-body');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (clientY < top + EDGE_PX) scroller.scrollTop -= SCROLL_PX;
  else if (clientY > bottom - EDGE_PX) scroller.scrollTop += SCROLL_PX;
}
