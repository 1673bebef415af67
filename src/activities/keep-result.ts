// Hands a result to the reader: as a file, or to the printer. Neither stores nor sends anything.

const MAX_NAME_LENGTH = 60; // file systems take 255 bytes, and letters have up to three
const HIDE_ALL_ELSE = '@media print { body > :not(.cited-timeline-print) { display: none !important; } }';
const ON_PAPER_ONLY = `:host { display: none; }
@media print { :host { display: block; color: black; background: white; }
pre { margin: 0; font: 11pt/1.5 system-ui, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere; } }`;

/**
 * Asks the browser to save a text as a file.
 *
 * @param name Of the file, without its ending; what no file name may hold is left out.
 * @returns Whether the browser took it. Whether it was then saved, pages are not told.
 */
export function saveText(root: Node, name: string, text: string): boolean {
  let address: string | undefined;
  try {
    address = URL.createObjectURL(new Blob(['\u{FEFF}', text], { type: 'text/plain;charset=utf-8' }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = `${fileName(name)}.txt`;
    root.appendChild(anchor);
    anchor.click();
    anchor.remove();
    return true;
  } catch {
    return false;
  } finally {
    const taken = address;
    // Not at once: some browsers begin to read when the click is over.
    if (taken !== undefined) setTimeout(() => URL.revokeObjectURL(taken), 10_000);
  }
}

/**
 * Prints a text and nothing else of the page.
 *
 * @returns Takes away what was put into the page for it; done by itself when printing is over, or was cancelled.
 */
export function printText(text: string, language: string, direction: string): () => void {
  const paper = document.createElement('div');
  paper.className = 'cited-timeline-print';
  paper.lang = language;
  paper.dir = direction;
  const shadow = paper.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheetOf(ON_PAPER_ONLY)];
  const lines = document.createElement('pre');
  lines.textContent = text;
  shadow.append(lines);
  const hiding = sheetOf(HIDE_ALL_ELSE);
  document.adoptedStyleSheets.push(hiding);
  document.body.append(paper);
  const clear = (): void => {
    removeEventListener('afterprint', clear);
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hiding);
  };
  addEventListener('afterprint', clear);
  print();
  return clear;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function fileName(name: string): string {
  const kept = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return kept.slice(0, MAX_NAME_LENGTH).replace(/\p{Surrogate}$/u, '') || 'result';
}
