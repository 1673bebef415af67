// What an address says of a file before it is read.

/** The name of a file by its address, without path and ending: what a timeline is called that has no other name. */
export function nameInAddress(address: string): string {
  const name = /([^/?#]*)([?#]|$)/.exec(address)?.[1]?.replace(/\.\w+$/, '') ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
