// Hands a file that was made here to the browser, to be saved.

/** A file that has been handed to the browser. */
export interface OfferedFile {
  readonly name: string;
  /** Its address in this page; gone with `forget`. */
  readonly href: string;
  readonly byteCount: number;
  readonly forget: () => void;
}

/**
 * Hands a file to the browser to be saved.
 *
 * @param near Where a link may stand for a moment.
 * @throws Where the browser takes none.
 */
export function offerFile(blob: Blob, name: string, near: ParentNode): OfferedFile {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.hidden = true;
  near.append(link);
  link.click();
  link.remove();
  return { name, href, byteCount: blob.size, forget: () => URL.revokeObjectURL(href) };
}
