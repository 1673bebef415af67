// @ts-check
// Answers a request with a file or the range of it that is asked for, as servers of static files do. For the page in
// development and for the tests.
import { createReadStream, statSync } from 'node:fs';

/**
 * The range that a request asks for, of a file of this many bytes; undefined where it asks for all, or for what is no range.
 *
 * @param {string | undefined} header Of the request: `bytes=0-99`.
 * @param {number} length
 * @returns {{ start: number, end: number } | undefined} Half-open.
 */
export function rangeOf(header, length) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined) return undefined;
  const start = Number(first);
  const end = Math.min(length, last ? Number(last) + 1 : length);
  return start < end ? { start, end } : undefined;
}

/**
 * @param {string} file
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function sendFile(file, request, response) {
  const { size } = statSync(file);
  const range = rangeOf(request.headers.range, size);
  const { start, end } = range ?? { start: 0, end: size };
  response.writeHead(range ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'content-length': end - start,
    'accept-ranges': 'bytes',
    ...(range && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
  });
  createReadStream(file, { start, end: end - 1 }).pipe(response);
}
