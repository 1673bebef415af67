// What is said of a dataset that could not be read.
import type { Problem } from '../time/time.ts';
import { NoFile } from './no-file.ts';

/** What to say by the error that loading led to: `NoFile`, or any other. @param address Where the dataset was to be; none where it had come. */
export function loadProblem(error: unknown, address?: string): Problem {
  if (error instanceof NoFile) {
    const what = error.status === 404 ? 'There is no file' : `The server answered ${error.status}`;
    return problem(`${what} at ${error.address}.`, 'Check the address.');
  }
  if (address === undefined)
    return problem(
      'The dataset could not be read.',
      'Check that it is a JSON file in the format of this timeline.',
    );
  return problem(
    `The dataset at ${address} could not be fetched.`,
    'Check the address and the network; a file of another site must allow this page to read it (CORS).',
  );
}

function problem(message: string, hint: string): Problem {
  return { path: '', message, hint, severity: 'error' };
}
