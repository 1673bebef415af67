// The error of an address at which there is no file.

/** What the server answered where it has no such file. */
export class NoFile extends Error {
  constructor(
    readonly status: number,
    readonly address: string,
  ) {
    super(`The server answered ${status}.`);
  }
}
