// Reads text that is to be plain, with a warning where it is not.
import { harmfulIn, plainText, UNREADABLE } from './plain-text.ts';
import type { Report } from './report.ts';
import { Fault, countOf, found } from './report.ts';

/** `plainText` of a text, with a warning that says what is gone. */
export function readText(text: string, path: string, report: Report): string {
  const harmful = harmfulIn(text);
  if (harmful) {
    const message = `Found ${found(harmful[0])}, a character that controls or reorders text.`;
    const consequence = `It is shown without ${countOf(harmful.length, 'such character')}.`;
    report.warn(path, new Fault(message, 'Remove characters that cannot be seen.'), consequence);
  }
  if (text.includes(UNREADABLE)) {
    const message = `Found "${UNREADABLE}", which stands where a character could not be read.`;
    report.warn(path, new Fault(message, 'Save the file as UTF-8.'), 'It is shown so.');
  }
  return plainText(text);
}
