// The painter of the page against the one of files: one description, so the same things in the same order.
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../src/layout/layout.ts';
import { plotLayers } from '../../src/render/primitives.ts';
import { axisSvg, plotSvg } from '../../src/render/svg.ts';
import { inputOf } from '../layout/layout-input.ts';
import { GOLDEN_DOCUMENTS } from './golden-documents.ts';
import { svgText } from './scene-svg.ts';

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** Markup of a Lit template, without a DOM: enough to compare by, not to show. */
function markupOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(markupOf).join('');
  if (typeof part === 'object' && part !== null && 'strings' in part) {
    const { strings, values } = part as Template;
    return strings.map((text, i) => text + (i < values.length ? markupOf(values[i]) : '')).join('');
  }
  // Lit's `nothing` is a symbol.
  return typeof part === 'symbol' ? '' : String(part);
}

/** Elements in order, with class and words; numbers differ by how lines are set on pixels. */
function outline(markup: string): string[] {
  return [...markup.matchAll(/<(rect|line|path|text) class="?([^">]*?)"?(?= [a-z0-9]+=)[^>]*?>([^<]*)/g)].map(
    ([, tag, name, words]) => `${tag} ${name} ${words?.trim() ?? ''}`,
  );
}

const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('plotSvg and axisSvg', () => {
  it.each(GOLDEN_DOCUMENTS.filter(({ name }) => name !== 'languages'))(
    'draw "$name" as a file does',
    (document) => {
      // On a page the labels are HTML: tests/elements/labels.test.ts.
      const scene = { ...createLayout()(inputOf(document.table(), document.options)), labels: [] };
      const painted = outline(markupOf(plotSvg(scene)) + markupOf(axisSvg(scene)));
      const written = outline(svgText(scene, '')).map(unescape);
      expect(painted.length).toBeGreaterThan(10);
      expect(painted).toEqual(written);
    },
  );

  it('put one-pixel lines on pixels', () => {
    const { table, options } = GOLDEN_DOCUMENTS.find(({ name }) => name === 'moscow-whole')!;
    const markup = markupOf(plotSvg(createLayout()(inputOf(table(), options))));
    const [, d = ''] = /<path class=grid d=(\S+)/.exec(markup.replace(/M([\d.-]+) /g, 'M$1,')) ?? [];
    const lines = [...d.matchAll(/M([\d.-]+)/g)].map(([, x]) => Number(x));
    expect(lines.length).toBeGreaterThan(3);
    for (const x of lines) expect(Math.abs(x % 1)).toBe(0.5);
  });
});

describe('what a presentation has shown before', () => {
  const scenes = GOLDEN_DOCUMENTS.map(({ table, options }) => createLayout()(inputOf(table(), options)));
  const scene = scenes.find(({ marks }) => marks.length > 5)!;
  const faintIn = (now: ReadonlySet<number> | undefined): string[] =>
    plotLayers({ ...scene, now })
      .flat()
      .map(({ className }) => className)
      .filter((className) => className.endsWith(' faint'));

  it('stands back, and nothing does while nothing is presented', () => {
    expect(faintIn(undefined)).toEqual([]);
    expect(faintIn(new Set(scene.marks.map(({ row }) => row)))).toEqual([]);
    const [first] = scene.marks;
    const others = faintIn(new Set([first!.row]));
    expect(others.length).toBeGreaterThan(scene.marks.length / 2);
    expect(faintIn(new Set()).length).toBeGreaterThan(others.length);
    expect(others.filter((name) => /lane|grid|era/.test(name))).toEqual([]);
  });
});
