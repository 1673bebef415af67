// From an address or an object to an event table. Only the last thing that was asked for counts: what is under way is
// aborted when something else is asked for or the element leaves the page. What is large is left to a part.
import type { EventTable } from '../data/event-table.ts';
import { buildEventTable } from '../data/event-table.ts';
import { NoFile } from '../data/no-file.ts';
import { parseJson } from '../data/parse-json.ts';
import { plainDataset } from '../data/plain-dataset.ts';
import type { Problem } from '../time/time.ts';
import type { LoadStatus } from './context.ts';
import { expectEvents } from './crowd-plot.ts';
import type { LargeHost } from './large/large-loading.ts';
import type { LargeOutcome } from './large/sources.ts';
import { LARGE } from './main-pane.ts';
import { Part } from './parts.ts';

// What is said of data that is not plainly right, and what can be kept of it.
const CHECK = new Part(() => import('../data/validate.ts'));

// What is said of data that could not be read at all.
const PROBLEM = new Part(() => import('../data/load-problem.ts'));

const LARGE_BYTES = 1e6; // about 10 ms to parse
const LARGE_EVENTS = 4000; // about 30 ms to check

export interface LoadHost {
  readonly changed: (status: LoadStatus, problems: readonly Problem[]) => void;
  /** A table to show: more of the one before if `isMore`, and more will come if `isPartial`. */
  readonly loaded: (table: EventTable, isMore: boolean, isPartial: boolean) => void;
}

/** Loads datasets, one at a time. */
export class LoadController {
  readonly #host: LoadHost;
  #loading: AbortController | undefined;
  #input: unknown;
  #isMore = false;

  constructor(host: LoadHost) {
    this.#host = host;
  }

  /** What was read last, as it came: an object, or the text of a file; undefined for what is large. */
  get input(): unknown {
    return this.#input;
  }

  /** Fetches and reads a dataset file. @param mapping Of a Parquet file: what its columns mean; null for none. */
  async load(address: string, mapping: string | null): Promise<void> {
    const { signal } = this.#begin();
    this.#host.changed({ kind: 'loading' }, []);
    try {
      if (mapping || /\.parquet\b/i.test(address)) {
        const large = await LARGE.fetch();
        signal.throwIfAborted();
        if (!large) return this.#fail(notLoaded());
        const outcome = await large.loadParquet(address, mapping, this.#largeHost(signal));
        if (outcome) return await this.#finish(Promise.resolve(outcome), signal);
      }
      await this.#receive(await fetchFile(address, signal), signal);
    } catch (error) {
      await this.#explain(error, signal, address);
    }
  }

  /** Shows a dataset object, the text of a dataset file, or an object with `columns`. */
  show(dataset: unknown): void {
    const { signal } = this.#begin();
    if (typeof dataset === 'string' && dataset.length > LARGE_BYTES) {
      this.#host.changed({ kind: 'loading' }, []);
      this.#follow(this.#receive(new Response(dataset), signal), signal);
    } else this.#show(dataset, signal);
  }

  /** Forgets what is under way. @returns Whether anything was. */
  abort(): boolean {
    const isLoading = this.#loading !== undefined;
    this.#loading?.abort();
    this.#loading = undefined;
    return isLoading;
  }

  #begin(): AbortController {
    this.abort();
    this.#isMore = false;
    this.#input = undefined;
    return (this.#loading = new AbortController());
  }

  // Of a large file only the beginning is waited for.
  async #receive(response: Response, signal: AbortSignal): Promise<void> {
    const stream = response.body?.getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = (await stream?.read()) ?? { done: true };
      if (done || !value) break;
      chunks.push(value);
      size += value.length;
      if (size < LARGE_BYTES) continue;
      expectEvents(Infinity);
      const large = await LARGE.fetch();
      signal.throwIfAborted();
      if (large)
        return this.#finish(large.loadFile(response, chunks, stream, this.#largeHost(signal)), signal);
      size = -Infinity;
    }
    const text = await new Blob(chunks).text();
    if (!signal.aborted) this.#show(text, signal, response);
  }

  #show(input: unknown, signal: AbortSignal, response = new Response()): void {
    this.#input = input;
    let parsed = input;
    try {
      if (typeof input === 'string') parsed = parseJson(input);
    } catch {
      parsed = undefined;
    }
    const { events, columns } = Object(parsed) as { events?: unknown; columns?: unknown };
    const isWhole = Array.isArray(events);
    if (isWhole) expectEvents(events.length);
    // Where a text goes wrong, or whether it is of another form, is for who has such a file.
    const text = typeof input === 'string' && !isWhole ? input : undefined;
    if (text !== undefined || (isWhole ? events.length > LARGE_EVENTS : columns))
      this.#follow(this.#showLarge(parsed, text, signal, response), signal);
    else this.#read(parsed, signal);
  }

  async #showLarge(
    input: unknown,
    text: string | undefined,
    signal: AbortSignal,
    response: Response,
  ): Promise<void> {
    this.#host.changed({ kind: 'loading' }, []);
    const large = await LARGE.fetch();
    if (signal.aborted) return;
    const host = this.#largeHost(signal);
    if (!large && text !== undefined) this.#fail(notLoaded());
    else if (!large) this.#read(input, signal);
    else
      await this.#finish(
        text === undefined ? large.loadObject(input, host) : large.loadText(text, response, host),
        signal,
      );
  }

  #largeHost(signal: AbortSignal): LargeHost {
    return {
      signal,
      progress: (progress) => !signal.aborted && this.#host.changed({ kind: 'loading', progress }, []),
      partial: (table) => this.#loaded(table, true),
    };
  }

  async #finish(outcome: LargeOutcome | Promise<LargeOutcome>, signal: AbortSignal): Promise<void> {
    const { table, problems } = await outcome;
    if (signal.aborted) return;
    this.#input = undefined;
    this.#end(table, problems);
  }

  // What nobody waits for: it ends when something else is asked for, and must not fail in silence.
  #follow(loading: Promise<void>, signal: AbortSignal): void {
    loading.catch((error: unknown) => this.#explain(error, signal));
  }

  async #explain(error: unknown, signal: AbortSignal, address?: string): Promise<void> {
    if (signal.aborted) return;
    const words = await PROBLEM.fetch();
    if (!signal.aborted) this.#fail(words?.loadProblem(error, address) ?? notLoaded());
  }

  #read(input: unknown, signal: AbortSignal): void {
    const plain = plainDataset(input);
    if (plain) this.#end(buildEventTable(plain), []);
    else this.#follow(this.#check(input, signal), signal);
  }

  async #check(input: unknown, signal: AbortSignal): Promise<void> {
    this.#host.changed({ kind: 'loading' }, []);
    const check = await CHECK.fetch();
    if (signal.aborted) return;
    const { dataset, problems } = check?.parseDataset(input) ?? { dataset: undefined, problems: [] };
    this.#end(dataset && buildEventTable(dataset), problems);
  }

  #end(table: EventTable | undefined, problems: readonly Problem[]): void {
    if (!table) {
      // Nothing is said of what nothing could read.
      const [first = notLoaded(), ...rest] = problems;
      this.#fail(first, [first, ...rest]);
      return;
    }
    this.#loading = undefined;
    this.#host.changed({ kind: 'ready' }, problems);
    this.#loaded(table, false);
  }

  #loaded(table: EventTable, isPartial: boolean): void {
    this.#host.loaded(table, this.#isMore, isPartial);
    this.#isMore = isPartial;
  }

  #fail(problem: Problem, problems = [problem]): void {
    this.#loading = undefined;
    this.#host.changed({ kind: 'failed', problem }, problems);
  }
}

async function fetchFile(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal });
  if (response.ok) return response;
  void response.body?.cancel();
  throw new NoFile(response.status, response.url || address);
}

// Said of all that has not come: whatever tells more is not here either.
function notLoaded(): Problem {
  return {
    path: '',
    message: 'What reads this dataset could not be loaded.',
    hint: 'Check the network, and the folder "parts" beside the script.',
    severity: 'error',
  };
}
