// From an address or an object to an event table. Only the last thing that was asked for counts: what is under way is
// aborted when something else is asked for or the element leaves the page.
import type { EventTable } from '../data/event-table.ts';
import { buildEventTable } from '../data/event-table.ts';
import { parseJson } from '../data/parse-json.ts';
import { parseDataset } from '../data/validate.ts';
import type { Problem } from '../time/time.ts';
import type { LoadStatus } from './context.ts';
import { Part } from './parts.ts';

const EXPLAINING = new Part(() => import('../data/explain-json.ts'));

export interface LoadHost {
  readonly changed: (status: LoadStatus, problems: readonly Problem[]) => void;
  readonly loaded: (table: EventTable) => void;
}

/** Loads datasets, one at a time. */
export class LoadController {
  readonly #host: LoadHost;
  #loading: AbortController | undefined;
  #input: unknown;

  constructor(host: LoadHost) {
    this.#host = host;
  }

  /** What was read last, as it came: an object, or the text of a file. */
  get input(): unknown {
    return this.#input;
  }

  /** Fetches and reads a dataset file. */
  async load(address: string): Promise<void> {
    this.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#host.changed({ kind: 'loading' }, []);
    try {
      const text = await fetchText(address, loading.signal);
      if (!loading.signal.aborted) this.#show(text);
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#fail(error instanceof LoadError ? error.problem : unreachable(address));
    }
  }

  /** Shows a dataset object, or the text of a dataset file. */
  show(dataset: unknown): void {
    this.abort();
    this.#show(dataset);
  }

  /** Forgets what is under way. @returns Whether anything was. */
  abort(): boolean {
    const isLoading = this.#loading !== undefined;
    this.#loading?.abort();
    this.#loading = undefined;
    return isLoading;
  }

  #show(input: unknown): void {
    this.#loading = undefined;
    this.#input = input;
    let parsed = input;
    try {
      if (typeof input === 'string') parsed = parseJson(input);
    } catch {
      void this.#explain(input as string);
      return;
    }
    const { dataset, problems } = parseDataset(parsed);
    if (dataset) {
      this.#host.changed({ kind: 'ready' }, problems);
      this.#host.loaded(buildEventTable(dataset));
    } else {
      const [first = unreadable()] = problems;
      this.#fail(first, problems);
    }
  }

  // Says where JSON goes wrong; only who has such a file needs to load that.
  async #explain(text: string): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    const reading = await EXPLAINING.fetch();
    if (!loading.signal.aborted) this.#fail(reading?.explainJson(text) ?? unreadable());
  }

  #fail(problem: Problem, problems: readonly Problem[] = [problem]): void {
    this.#loading = undefined;
    this.#host.changed({ kind: 'failed', problem }, problems);
  }
}

class LoadError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) {
    void response.body?.cancel();
    const what = response.status === 404 ? 'There is no file' : `The server answered ${response.status}`;
    throw new LoadError({
      path: '',
      message: `${what} at ${response.url || address}.`,
      hint: 'Check the address.',
      severity: 'error',
    });
  }
  return response.text();
}

function unreachable(address: string): Problem {
  return {
    path: '',
    message: `The dataset at ${address} could not be fetched.`,
    hint: 'Check the address and the network; a file of another site must allow this page to read it (CORS).',
    severity: 'error',
  };
}

function unreadable(): Problem {
  return {
    path: '',
    message: 'The dataset could not be read.',
    hint: 'Check that it is a JSON file in the format of this timeline.',
    severity: 'error',
  };
}
