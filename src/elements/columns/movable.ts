// Plain data made ready to change hands between threads: arrays of numbers move instead of being copied, where nobody needs them
// any more, and of those that are parts of greater ones only the part goes.

/** Data and what of it moves. */
export interface Movable<Data> {
  readonly data: Data;
  readonly buffers: ArrayBuffer[];
}

/**
 * Makes data ready.
 *
 * @param isLast Whether it is not needed here any more; else its arrays are copied.
 */
export function movable<Data>(data: Data, isLast: boolean): Movable<Data> {
  const moved = new Map<object, object>();
  const buffers = new Set<ArrayBuffer>();
  const move = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = moved.get(value);
    if (known) return known;
    let result: object;
    if (ArrayBuffer.isView(value)) {
      const array = value as Uint8Array<ArrayBuffer>;
      result = isLast && array.byteLength === array.buffer.byteLength ? array : array.slice();
      buffers.add((result as typeof array).buffer);
    } else if (Array.isArray(value)) result = value.map(move);
    else result = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]));
    moved.set(value, result);
    return result;
  };
  return { data: move(data) as Data, buffers: [...buffers] };
}
