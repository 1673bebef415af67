// Where each event stands in a file, as numbers: twelve bytes an event.

/** Spans of bytes. */
export interface Spans {
  /** First byte of each. */
  readonly starts: Float64Array;
  /** Bytes of each. */
  readonly lengths: Uint32Array;
}

/** Spans under construction. */
export class GrowingSpans implements Spans {
  starts = new Float64Array(1024);
  lengths = new Uint32Array(1024);
  count = 0;

  add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      const { starts, lengths } = this;
      this.starts = new Float64Array(this.count * 2);
      this.lengths = new Uint32Array(this.count * 2);
      this.starts.set(starts);
      this.lengths.set(lengths);
    }
    this.starts[this.count] = start;
    this.lengths[this.count++] = end - start;
  }

  clear(): void {
    this.count = 0;
  }

  /** The spans so far. */
  copy(): Spans {
    return { starts: this.starts.slice(0, this.count), lengths: this.lengths.slice(0, this.count) };
  }
}
