// The colours and fonts of a timeline as values, in light or in dark, whatever the page has made of them.
import type { Theme } from '../render/theme.ts';

/** Which of the two. */
export type Scheme = 'light' | 'dark';

const COLOURS = ['paper', 'panel', 'band', 'line', 'ink', 'soft', 'disputed'] as const;

/** Reads the theme from a node inside the timeline's shadow root; adds one to it for a moment. */
export function themeOf(container: HTMLElement, scheme: Scheme): Theme {
  const probe = document.createElement('div');
  probe.style.colorScheme = scheme;
  probe.hidden = true;
  const swatch = (className: string, colour = ''): HTMLElement => {
    const node = document.createElement('i');
    node.className = className;
    if (colour) node.style.color = colour;
    probe.append(node);
    return node;
  };
  const colours = COLOURS.map((name) => swatch('', `var(--${name})`));
  const hues = Array.from({ length: 8 }, (_, hue) => swatch(`hue-${hue}`));
  const heading = swatch('');
  heading.style.fontFamily = 'var(--heading-font)';
  container.append(probe);
  const colourOf = (node: HTMLElement): string => getComputedStyle(node).color;
  const values = Object.fromEntries(COLOURS.map((name, index) => [name, colourOf(colours[index]!)]));
  const theme = {
    ...(values as Record<(typeof COLOURS)[number], string>),
    hues: hues.map(colourOf),
    font: getComputedStyle(container).fontFamily,
    headingFont: getComputedStyle(heading).fontFamily,
  };
  probe.remove();
  return theme;
}

/** The scheme in which a node is shown now. */
export function schemeOf(node: HTMLElement): Scheme {
  const probe = document.createElement('i');
  probe.style.color = 'light-dark(rgb(255, 255, 255), rgb(0, 0, 0))';
  node.append(probe);
  const scheme = getComputedStyle(probe).color === 'rgb(0, 0, 0)' ? 'dark' : 'light';
  probe.remove();
  return scheme;
}
