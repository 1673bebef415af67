// Small drawings of the controls and of the legend; decoration only, so hidden from screen readers.
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { GLYPHS } from '../render/glyphs.ts';

const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9ZM10.3 10.3L14 14',
  filter: 'M2 4H14M4.5 8H11.5M6.5 12H9.5',
  plus: 'M8 3V13M3 8H13',
  minus: 'M3 8H13',
  fit: 'M2 5V2H5M11 2H14V5M14 11V14H11M5 14H2V11M5 8H11',
  close: 'M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5',
  back: 'M10 3L5 8L10 13',
  forth: 'M6 3L11 8L6 13',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  clock: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12ZM8 4.5V8L10.5 10',
  share:
    'M11 5a1.8 1.8 0 1 0 0-.01M5 9.8a1.8 1.8 0 1 0 0-3.6a1.8 1.8 0 1 0 0 3.6ZM6.6 7.2L9.4 5.6M6.6 8.8L9.4 10.4M11 13.3a1.8 1.8 0 1 0 0-3.6a1.8 1.8 0 1 0 0 3.6Z',
  present: 'M2 3H14V11H2ZM8 11V14M5 14H11',
} as const;

/** A line drawing of 16 × 16 px in the colour of the words around it. */
export function icon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d=${PATHS[name]} />
  </svg>`;
}

/** The coloured shape of a category, `hue` 0–7 or −1. */
export function glyph(hue: number): TemplateResult {
  return html`<svg
    class="glyph hue-${hue < 0 ? 'none' : hue}"
    viewBox="-7 -7 14 14"
    width="14"
    height="14"
    aria-hidden="true"
  >
    ${svg`<path d=${GLYPHS[Math.max(0, hue)] ?? ''} />`}
  </svg>`;
}
