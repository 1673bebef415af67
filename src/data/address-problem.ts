// What is said of an address at which a dataset could not be read.
import type { Problem } from '../time/time.ts';
import { NoFile } from './no-file.ts';

/** What to say of an address by the error that it led to: `NoFile`, or what `fetch` throws. */
export function addressProblem(error: unknown, address: string): Problem {
  if (error instanceof NoFile) {
    const what = error.status === 404 ? 'There is no file' : `The server answered ${error.status}`;
    return {
      path: '',
      message: `${what} at ${error.address}.`,
      hint: 'Check the address.',
      severity: 'error',
    };
  }
  return {
    path: '',
    message: `The dataset at ${address} could not be fetched.`,
    hint: 'Check the address and the network; a file of another site must allow this page to read it (CORS).',
    severity: 'error',
  };
}
