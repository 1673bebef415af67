// Keeps windows that present the same steps at the same place: a second window of the page, on another screen. By
// BroadcastChannel, which reaches windows of the same origin alone; where there is none, each goes its own way.
import type { Place } from './deck.ts';

const NAME = 'cited-timeline';
const VERSION = 1;
const COVERS: readonly unknown[] = [undefined, 'black', 'white'];

/** What is said between windows. `key` names what is presented. */
type StepMessage =
  | { readonly kind: 'hello'; readonly key: string }
  | { readonly kind: 'place'; readonly key: string; readonly place: Place };

/** What other windows are told, and what is done with what they tell. */
export interface ChannelHost {
  /** Names what is presented: only windows with the same one are in step. */
  readonly key: string;
  readonly count: number;
  readonly place: () => Place;
  readonly follow: (place: Place) => void;
}

/** In touch with other windows until it is closed. */
export class StepChannel {
  readonly #host: ChannelHost;
  readonly #channel: BroadcastChannel | undefined;

  /** Asks whoever is there already where they are. */
  constructor(host: ChannelHost) {
    this.#host = host;
    this.#channel = openChannel();
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(data));
    this.#post({ kind: 'hello', key: host.key });
  }

  /** Tells others where this window is. */
  tell(): void {
    this.#post({ kind: 'place', key: this.#host.key, place: this.#host.place() });
  }

  close(): void {
    this.#channel?.close();
  }

  #hear(data: unknown): void {
    const { key, count, follow } = this.#host;
    const message = readMessage(data, count);
    if (message?.key !== key) return;
    if (message.kind === 'hello') this.tell();
    else follow(message.place);
  }

  #post(message: StepMessage): void {
    this.#channel?.postMessage({ app: NAME, version: VERSION, ...message });
  }
}

/**
 * A message, if it is one of ours, of this version, and all of it is as it must be. Any script of the origin may write to
 * the channel.
 *
 * @param count How many steps there are.
 */
export function readMessage(data: unknown, count: number): StepMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { app, version, kind, key, place } = data as Partial<Record<string, unknown>>;
  if (app !== NAME || version !== VERSION || typeof key !== 'string') return undefined;
  if (kind === 'hello') return { kind, key };
  if (kind !== 'place' || typeof place !== 'object' || place === null) return undefined;
  const { at, isAnswered, cover } = place as Partial<Record<string, unknown>>;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= count) return undefined;
  if (typeof isAnswered !== 'boolean' || !COVERS.includes(cover)) return undefined;
  return { kind, key, place: { at, isAnswered, cover: cover as Place['cover'] } };
}

// Refused where a page may not store anything.
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
}
