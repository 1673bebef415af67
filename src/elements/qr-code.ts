// A text as a QR code (ISO/IEC 18004), black on white whatever the theme, with the quiet zone that scanners need.
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { encode } from 'uqr';

const QUIET_MODULES = 4;

/**
 * The picture of a QR code, as large as its container.
 *
 * @param text  Up to about 2,300 bytes, such as an address.
 * @param label What it says to who cannot see it.
 * @returns undefined for a text that is too long for a code.
 */
export function qrCode(text: string, label: string): TemplateResult | undefined {
  const rows = modulesOf(text);
  if (!rows) return undefined;
  const size = rows.length + 2 * QUIET_MODULES;
  return html`<svg
    class="qr-code"
    role="img"
    aria-label=${label}
    viewBox=${`0 0 ${size} ${size}`}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#fff" /><path fill="#000" d=${pathOf(rows)} />`}
  </svg>`;
}

function modulesOf(text: string): boolean[][] | undefined {
  try {
    return encode(text, { ecc: 'M', border: 0 }).data;
  } catch {
    return undefined;
  }
}

// One rectangle for each run of dark modules in a row.
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from + QUIET_MODULES} ${y + QUIET_MODULES}h${x - from + 1}v1h${from - x - 1}z`;
    }
  });
  return path;
}
