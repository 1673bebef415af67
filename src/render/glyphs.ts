// The eight shapes that go with the eight colours, so that no category is told by colour alone. Each fills a box of
// 12 × 12 px around (0, 0) with about the same weight of ink.

/** SVG path data by hue, 0–7: circle, square, diamond, triangle, cross, star, hexagon, triangle down. */
export const GLYPHS: readonly string[] = [
  'M5.5 0A5.5 5.5 0 1 1-5.5 0A5.5 5.5 0 1 1 5.5 0Z',
  'M-4.8-4.8H4.8V4.8H-4.8Z',
  'M0-6.4L6.4 0L0 6.4L-6.4 0Z',
  'M0-6L6.2 5H-6.2Z',
  'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  'M0-6.6L1.9-2.3L6.5-1.9L3 1.2L4.1 5.8L0 3.3L-4.1 5.8L-3 1.2L-6.5-1.9L-1.9-2.3Z',
  'M-3.1-5.4H3.1L6.2 0L3.1 5.4H-3.1L-6.2 0Z',
  'M0 6L-6.2-5H6.2Z',
];

/** Arrowheads of spans without an end, 12 px long, pointing away from (0, 0). */
export const ARROW_START = 'M0-10L-12 0L0 10Z';
export const ARROW_END = 'M0-10L12 0L0 10Z';
