// Prints a page as the browser does and reads the sheets back: their sizes and their words.
import type { Page } from '@playwright/test';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** One printed sheet. */
export interface PrintedSheet {
  /** Rounded to a millimetre. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** All words, with white space made single. */
  readonly text: string;
  /** Of its letters, as `#rrggbb`. */
  readonly textColours: ReadonlySet<string>;
}

const MM_PER_POINT = 25.4 / 72;

/** Prints a page to PDF, as large as its own style sheets say. */
export async function printed(page: Page): Promise<PrintedSheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { OPS } = await getResolvedPDFJS();
  const sheets: PrintedSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [x0, y0, x1, y1] = sheet.view as [number, number, number, number];
    const { items } = await sheet.getTextContent();
    // A line may end within a word that has a hyphen.
    const words = items.map((item) =>
      'str' in item ? item.str + (item.hasEOL && !item.str.endsWith('-') ? ' ' : '') : '',
    );
    const { fnArray, argsArray } = await sheet.getOperatorList();
    const textColours = new Set<string>();
    let colour = '#000000';
    for (const [i, operator] of fnArray.entries()) {
      if (operator === OPS.setFillRGBColor) colour = String(argsArray[i]);
      if (operator === OPS.showText) textColours.add(colour);
    }
    sheets.push({
      widthMm: Math.round((x1 - x0) * MM_PER_POINT),
      heightMm: Math.round((y1 - y0) * MM_PER_POINT),
      text: words.join('').replace(/\s+/g, ' '),
      textColours,
    });
  }
  return sheets;
}
