// The colours that the style sheet gives the hues of categories, as a canvas needs them.

const HUES = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Reads the colours of all hues from the style sheet, in one go: each reading by itself would set the page's styles anew.
 *
 * @param canvas Its fallback content, which nobody sees, has the colours.
 * @returns CSS colour of a hue; −1 is that of events without a category.
 */
export function hueColours(canvas: HTMLCanvasElement): (hue: number) => string {
  if (canvas.childElementCount === 0) {
    const swatches = HUES.map((hue) => {
      const swatch = document.createElement('i');
      swatch.className = `hue-${hue < 0 ? 'none' : hue}`;
      return swatch;
    });
    canvas.append(...swatches);
  }
  const colours = Array.from(canvas.children, (swatch) => getComputedStyle(swatch).color);
  return (hue) => colours[hue + 1] ?? '';
}
