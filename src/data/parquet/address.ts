// What an address says of a file before it is read, and what is said of one that cannot be.
import type { Problem } from '../../time/time.ts';
import { NoFile } from './no-file.ts';

/** What to say of an address that could not be read. */
export function addressProblem(error: unknown, address: string): Problem {
  const hint =
    'Check the address and the network; a file of another site must allow this page to read it (CORS).';
  if (!(error instanceof NoFile))
    return { path: '', message: `The file at ${address} could not be fetched.`, hint, severity: 'error' };
  const what = error.status === 404 ? 'There is no file' : `The server answered ${error.status}`;
  return { path: '', message: `${what} at ${address}.`, hint: 'Check the address.', severity: 'error' };
}

/** The name of a file by its address, without path and ending: what a timeline is called that has no other name. */
export function nameInAddress(address: string): string {
  const name = /([^/?#]*)([?#]|$)/.exec(address)?.[1]?.replace(/\.\w+$/, '') ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
