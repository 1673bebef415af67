// The page says in CSS how shapes look; the canvas of a plot that moves, and the pictures that leave the page, have it as values.
import { describe, expect, it } from 'vitest';
import type { CitedTimeline } from '../../src/index.ts';
import { themeOf } from '../../src/elements/page-theme.ts';
import { looksOf } from '../../src/render/shape-looks.ts';
import { mount } from '../support/mount.ts';

const cites = (date?: string) => [{ source: 'paper', stance: 'supports', ...(date ? { date } : {}) }];
const EVERY_SHAPE = {
  version: 1,
  title: 'Every shape',
  categories: [{ id: 'war', label: 'War' }],
  sources: [{ id: 'paper', type: 'article', title: 'A paper', issued: { 'date-parts': [[1915, 6, 1]] } }],
  eras: [
    { title: 'An age', date: '1905/1912' },
    { title: 'The next', date: '1912/1918' },
  ],
  events: [
    { id: 'day', title: 'A day', date: '1914-06-28', category: 'war', citations: cites() },
    { id: 'month', title: 'Some day of two years', date: '1908?/1909?', citations: cites() },
    { id: 'loose', title: 'Some year of a decade', date: '190X', citations: cites() },
    { id: 'span', title: 'From one to another', date: '1906-02-03/1909-05-06', citations: cites() },
    { id: 'soft', title: 'From about then', date: '1907~/1910~', citations: cites() },
    { id: 'open', title: 'Still going on', date: '1911/..', citations: cites() },
    { id: 'unknown', title: 'No end is known', date: '1910/', category: 'war', citations: cites() },
    { id: 'one', title: 'One of them', date: '[1906,1908,1910]', citations: cites() },
    { id: 'all', title: 'All of them', date: '{1907,1909,1911}', citations: cites() },
    { id: 'vaguer', title: 'Vaguer elsewhere', date: '1913-05-05', citations: cites('1913') },
    { id: 'other', title: 'Dated otherwise', date: '1913-05-05', citations: cites('1909') },
    ...Array.from({ length: 60 }, (_, n) => ({
      id: `n${n}`,
      title: `Crowded ${n}`,
      date: '1916-01-01',
      citations: cites(),
    })),
  ],
};
const SHAPES = [
  'arrow',
  'axis-line',
  'bar',
  'cluster',
  'context-line',
  'edge',
  'era',
  'era-tint',
  'ghost',
  'grid',
  'lane',
  'moment',
  'moment-plate',
  'point',
  'set-thread',
  'thread',
  'tick-line',
  'within',
];
const WORDS = ['cluster-label', 'context-label', 'era-label', 'moment-label', 'tick-label', 'unknown-end'];

const roleOf = (node: Element): string => node.getAttribute('class')!.split(' ')[0]!;
const drawnBy = ({ shadowRoot }: CitedTimeline, selector: string): SVGElement[] => [
  ...shadowRoot!.querySelectorAll<SVGElement>(`.stage svg :is(${selector})[class]`),
];

describe.each(['light', 'dark'] as const)('in a %s page', (scheme) => {
  async function everyShape() {
    const { element } = await mount({
      dataset: EVERY_SHAPE,
      attributes: { source: 'paper' },
      style: `width: 1400px; height: 1100px; color-scheme: ${scheme}`,
    });
    const stage = element.shadowRoot!.querySelector<HTMLElement>('.stage')!;
    return { element, looks: looksOf(themeOf(stage, scheme)) };
  }

  it('shapes look on the page as on a canvas', async () => {
    const { element, looks } = await everyShape();
    const shapes = drawnBy(element, 'rect, line, path').filter((node) => !node.hasAttribute('fill'));
    expect([...new Set(shapes.map(roleOf))].sort()).toEqual(SHAPES);
    for (const node of shapes) {
      const className = node.getAttribute('class')!;
      const { fill, fillAlpha = 1, stroke, strokeAlpha = 1, alpha = 1, ...line } = looks.shape(className);
      const style = getComputedStyle(node);
      const seen = [style.stroke, Number(style.opacity)];
      expect.soft(seen, className).toEqual([stroke ?? 'none', alpha]);
      if (fill) expect.soft([style.fill, Number(style.fillOpacity)], className).toEqual([fill, fillAlpha]);
      if (!stroke) continue;
      const { lineWidth = 1, dash = [] } = line;
      const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(', ');
      expect
        .soft([Number(style.strokeOpacity), parseFloat(style.strokeWidth), dashes.map(parseFloat)], className)
        .toEqual([strokeAlpha, lineWidth, [...dash]]);
    }
  });

  it('words look on the page as on a canvas', async () => {
    const { element, looks } = await everyShape();
    const words = drawnBy(element, 'text');
    expect([...new Set(words.map(roleOf))].sort()).toEqual(WORDS);
    for (const node of words) {
      const className = node.getAttribute('class')!;
      const { fill, weight, isCentred } = looks.words(className, false);
      const style = getComputedStyle(node);
      expect
        .soft([style.fill, Number(style.fontWeight), style.textAnchor], className)
        .toEqual([fill, weight, isCentred ? 'middle' : 'start']);
    }
  });
});
