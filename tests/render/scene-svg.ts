// A scene alone as the text of an SVG file, in the light colours of the element: what tests of the painters look at.
import type { Scene } from '../../src/layout/scene.ts';
import { scenePicture, svgDocument } from '../../src/render/svg-text.ts';
import type { Theme } from '../../src/render/theme.ts';

/** As in src/elements/styles. */
export const LIGHT_THEME: Theme = {
  paper: '#fbfaf6',
  panel: '#ffffff',
  band: '#f4f1ea',
  line: '#dfdacf',
  ink: '#1c1e22',
  soft: '#5a5e66',
  disputed: '#a83a22',
  hues: ['#23639f', '#b0412a', '#6c4b99', '#1a7355', '#855c0c', '#a3306f', '#2f6b78', '#5b5f1d'],
};

/** @param title Accessible name of the picture. */
export function svgText(scene: Scene, title: string, theme: Theme = LIGHT_THEME): string {
  return svgDocument(scenePicture(scene), title, theme);
}
