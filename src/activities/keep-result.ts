// Hands a result to the reader: as a file, or to the printer. Neither stores nor sends anything.
import { BOM } from '../data/byte-order-mark.ts';
import { fileName } from '../elements/file-name.ts';
import { offerFile } from '../elements/offer-file.ts';

const HIDE_ALL_ELSE = '@media print { body > :not(.cited-timeline-print) { display: none !important; } }';
// Important, so that no rule of the page for every div shows it on screen, or hides it on paper.
const ON_PAPER_ONLY = `:host { display: none !important; }
@media print { :host { display: block !important; color: black !important; background: white !important; }
pre { margin: 0; font: 11pt/1.5 system-ui, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere; } }`;

const GONE_MS = 10_000; // some browsers begin to read when the click is over

/**
 * Asks the browser to save a text as a file.
 *
 * @param title What it is about: its name is made of it.
 * @returns Whether the browser took it. Whether it was then saved, pages are not told.
 */
export function saveText(near: ParentNode, title: string, text: string): boolean {
  try {
    const file = new Blob([BOM, text], { type: 'text/plain;charset=utf-8' });
    setTimeout(offerFile(file, fileName(title, 'txt'), near).forget, GONE_MS);
    return true;
  } catch {
    return false;
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
