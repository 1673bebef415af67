// A scene as the text of an SVG file: well-formed whatever the words, with each thing drawn in its place and once.
import { describe, expect, it } from 'vitest';
import type { IntervalMark, PointMark, Scene } from '../../src/layout/scene.ts';
import { createLayout } from '../../src/layout/layout.ts';
import { inputOf, tableOf } from '../layout/layout-input.ts';
import { LIGHT_THEME, svgText } from './scene-svg.ts';

const box = { x: 0, y: 0, width: 24, height: 24 };
const empty: Scene = {
  widthPx: 100,
  heightPx: 50,
  fontPx: 10,
  lanes: [],
  eras: [],
  axis: { heightPx: 20, tickY: 5, contextY: 15, fontPx: 9, ticks: [], context: [], minor: [] },
  ghosts: [],
  marks: [],
  labels: [],
  moments: [],
  bodies: [],
  viewCount: 0,
  hiddenCount: 0,
};
const point: PointMark = {
  kind: 'point',
  row: 0,
  x: 10,
  y: 20,
  hue: 2,
  box,
  sizePx: 12,
  isHollow: false,
  isSoft: false,
  isOnTop: false,
  within: undefined,
  set: undefined,
};
const bar: IntervalMark = {
  kind: 'interval',
  row: 0,
  x0: 10,
  x1: 60,
  coreX0: 20,
  coreX1: 50,
  y: 20,
  hue: 2,
  box,
  heightPx: 10,
  startEdge: 'soft',
  endEdge: 'soft',
};
const label = {
  row: 0,
  text: 'Title',
  note: '',
  sign: '',
  x: 20,
  y: 20,
  widthPx: 30,
  heightPx: 14,
  isFloating: false,
  isOnBar: false,
};

const draw = (parts: Partial<Scene>) => svgText({ ...empty, ...parts }, 'A title');
const classesOf = (svg: string) => [...svg.matchAll(/ class="([^"]*)"/g)].map(([, names]) => names);

describe('svgText', () => {
  it('is a picture of plot and axis together, with a name', () => {
    const svg = draw({});
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="100" height="70" viewBox="0 0 100 70"/,
    );
    expect(svg).toContain('<title>A title</title>');
    expect(svg).toContain('<g transform="translate(0 50)">');
    expect(svg.endsWith('</svg>\n')).toBe(true);
  });

  it('writes hostile words as words', () => {
    const hostile = `</text><script>alert(1)</script> & "quotes" 'apostrophes' ]]> <!-- &amp;`;
    const svg = svgText({ ...empty, labels: [{ ...label, text: hostile, note: '<b>', sign: '&' }] }, hostile);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg.match(/&lt;script&gt;/g)).toHaveLength(2);
    expect(svg).toContain('&amp;amp;');
    expect(svg).toContain(']]&gt;');
  });

  it('leaves out characters that XML cannot write', () => {
    expect(
      draw({ labels: [{ ...label, text: 'a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\th\ni' }] }),
    ).toContain('>abcdefg\th\ni<');
  });

  it('is well-formed: every element is closed, whatever the titles', () => {
    const titles = ['<', '>', '&', '"', "'", '</svg>', '<!--', ']]>', '&#x0;', 'a\u0000b'];
    const table = tableOf(titles.map((title, i) => ({ id: `e${i}`, title: title + title, date: `19${i}0` })));
    const svg = svgText(createLayout()(inputOf(table)), titles.join(''));
    const open: string[] = [];
    for (const [, slash, name, end] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (!end) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('draws a point with the shape and the colour of its category', () => {
    expect(classesOf(draw({ marks: [point] }))).toContain('point hue-2');
    expect(draw({ marks: [point] })).toContain('translate(10 20) scale(1)');
    expect(classesOf(draw({ marks: [{ ...point, hue: -1, isHollow: true }] }))).toContain(
      'point hue-none hollow',
    );
    const shapes = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (hue) => / d="([^"]+)"/.exec(draw({ marks: [{ ...point, hue }] }))?.[1],
    );
    expect(new Set(shapes).size).toBe(8);
  });

  it('draws behind a point what its date allows', () => {
    const svg = draw({ marks: [{ ...point, within: { x0: 0, x1: 40 } }] });
    expect(classesOf(svg).filter((name) => name?.includes('hue'))).toEqual(['within hue-2', 'point hue-2']);
    expect(svg).toContain('<rect class="within hue-2" x="0" y="14" width="40" height="12" rx="6"/>');
  });

  it('gives what an approximate date allows no hard ends, however narrow it is', () => {
    const svg = draw({ marks: [{ ...point, isHollow: true, isSoft: true, within: { x0: 0, x1: 40 } }] });
    expect(svg).toContain('x="0" y="14" width="14" height="12" rx="0" fill="url(#soft-start-2)"/>');
    expect(svg).toContain('<rect class="bar hue-2" x="14" y="14" width="12" height="12" rx="0"/>');
    expect(svg).toContain('x="26" y="14" width="14" height="12" rx="0" fill="url(#soft-end-2)"/>');
    const narrow = draw({ marks: [{ ...point, isSoft: true, within: { x0: 0, x1: 20 } }] });
    expect(classesOf(narrow).filter((name) => name?.includes('hue'))).toEqual([
      'soft hue-2',
      'soft hue-2',
      'point hue-2',
    ]);
  });

  it('fades a bar where its ends are not certain', () => {
    const svg = draw({ marks: [bar] });
    expect(svg).toContain('x="10" y="15" width="10" height="10" rx="0" fill="url(#soft-start-2)"/>');
    expect(svg).toContain('<rect class="bar hue-2" x="20" y="15" width="30" height="10" rx="0"/>');
    expect(svg).toContain('x="50" y="15" width="10" height="10" rx="0" fill="url(#soft-end-2)"/>');
  });

  it('draws nothing certain of a bar of which nothing is', () => {
    const classes = classesOf(draw({ marks: [{ ...bar, coreX0: 35, coreX1: 35, hue: -1 }] }));
    expect(classes.filter((name) => name?.includes('hue'))).toEqual(['soft hue-none', 'soft hue-none']);
    expect(draw({ marks: [{ ...bar, hue: -1 }] })).toContain('url(#soft-end-none)');
  });

  it.each([
    ['sharp', 'edge hue-2'],
    ['open', 'arrow hue-2'],
    ['cut', undefined],
  ] as const)('ends a %s bar with %s', (edge, expected) => {
    const classes = classesOf(
      draw({ marks: [{ ...bar, coreX0: 10, coreX1: 60, startEdge: edge, endEdge: edge }] }),
    );
    const own = classes.filter((name) => name?.includes('hue'));
    expect(own).toEqual(expected ? ['bar hue-2', expected, expected] : ['bar hue-2']);
  });

  it('keeps the sharp ends of a very short bar inside it', () => {
    const short = {
      ...bar,
      x0: 10,
      x1: 12,
      coreX0: 10,
      coreX1: 12,
      startEdge: 'sharp',
      endEdge: 'sharp',
    } as const;
    expect(draw({ marks: [short] }).match(/<rect class="edge hue-2" x="10" y="15" width="2"/g)).toHaveLength(
      2,
    );
  });

  it('draws a count as a pill with its number in the middle', () => {
    const svg = draw({
      marks: [{ kind: 'cluster', row: 0, x: 50, y: 20, hue: -1, box, rows: [0, 1], text: '+2', widthPx: 30 }],
    });
    expect(svg).toContain('<rect class="cluster hue-none" x="35" y="13" width="30" height="14" rx="7"/>');
    expect(svg).toContain('<text class="cluster-label" x="50" y="20" font-size="8.6">+2</text>');
  });

  it('draws another date with a thread to its event, a vaguer one as a band behind it', () => {
    const ghost = {
      row: 0,
      x0: 30,
      x1: 50,
      y: 20,
      heightPx: 20,
      hue: 2,
      threadX: 16,
      relation: 'disagrees',
    } as const;
    const svg = draw({ marks: [point], ghosts: [ghost] });
    expect(svg).toContain('<line class="thread" x1="16" y1="20" x2="30" y2="20"/>');
    expect(draw({ ghosts: [{ ...ghost, threadX: 60 }] })).toContain('x1="60" y1="20" x2="50" y2="20"');
    expect(classesOf(draw({ ghosts: [{ ...ghost, threadX: undefined }] }))).not.toContain('thread');
    const vaguer = classesOf(draw({ marks: [bar], ghosts: [{ ...ghost, relation: 'vaguer' }] }));
    expect(vaguer.indexOf('ghost vaguer hue-2')).toBeLessThan(vaguer.indexOf('bar hue-2'));
    expect(vaguer).not.toContain('thread');
  });

  it('draws the dates of a set, each with its glyph, on one thread', () => {
    const members = [
      { x0: 10, x1: 14 },
      { x0: 30, x1: 60 },
    ];
    const within = { x0: 10, x1: 60 };
    const oneOf = draw({ marks: [{ ...point, isHollow: true, within, set: { kind: 'one-of', members } }] });
    expect(classesOf(oneOf).slice(0, 4)).toEqual([
      'within hue-2',
      'set-thread one-of hue-2',
      'point hue-2 hollow',
      'point hue-2 hollow',
    ]);
    expect(oneOf).toContain('translate(12 20)');
    expect(oneOf).toContain('translate(45 20)');
    const allOf = draw({ marks: [{ ...point, within, set: { kind: 'all-of', members } }] });
    expect(classesOf(allOf)).toContain('set-thread all-of hue-2');
    expect(classesOf(allOf)).toContain('point hue-2');
  });

  it('writes a label with its count of sources and the sign of disagreement', () => {
    const svg = draw({ labels: [{ ...label, note: '3', sign: '≠' }] });
    expect(svg).toContain(
      '>Title<tspan class="note" dx="3.5">3</tspan><tspan class="sign" dx="3.5">≠</tspan></text>',
    );
  });

  it.each(['זיכרון', 'زيارة', 'abc\u202edef', 'ends with a mark \u200f'])(
    'keeps "%s" apart from the count after it',
    (text) => {
      const svg = draw({ labels: [{ ...label, text, note: '3' }] });
      expect(svg).toContain(`>\u2068${text}\u2069<tspan class="note"`);
    },
  );

  it('writes left-to-right words as they are', () => {
    expect(draw({ labels: [{ ...label, text: 'Ärger, 中国, 🕰' }] })).toContain('>Ärger, 中国, 🕰</text>');
  });

  it('writes a name on its own bar without a rim, and with its notes as dark as itself', () => {
    const svg = draw({ labels: [{ ...label, note: '3', isOnBar: true }] });
    expect(svg).toContain('<text class="label on-bar"');
    expect(/\.label\.on-bar\{([^}]*)\}/.exec(svg)?.[1]).toBe('fill:#1c1e22');
    expect(svg).toContain('.on-bar tspan{fill:#1c1e22}');
  });

  it('draws a floating label last, on a plate', () => {
    const svg = draw({
      labels: [
        { ...label, isFloating: true, text: 'Over' },
        { ...label, text: 'Under' },
      ],
    });
    expect(svg.indexOf('Under')).toBeLessThan(svg.indexOf('class="plate"'));
    expect(svg.indexOf('class="plate"')).toBeLessThan(svg.indexOf('Over'));
  });

  it('names lanes on the plot only where they have a row for it', () => {
    const lane = { label: 'War', hasHeader: true, labelX: 10, y: 0, heightPx: 50 };
    expect(draw({ lanes: [lane] })).toContain('>War</text>');
    expect(draw({ lanes: [{ ...lane, hasHeader: false }] })).not.toContain('>War</text>');
    expect(classesOf(draw({ lanes: [{ ...lane, label: '' }] }))).not.toContain('lane-label');
  });

  it('draws eras as strips with a tint down to the axis', () => {
    const era = {
      title: 'Era',
      x0: 0,
      x1: 50,
      y: 0,
      heightPx: 20,
      startEdge: 'soft',
      endEdge: 'soft',
    } as const;
    const svg = draw({ eras: [{ ...era, label: { text: 'Era', x: 8 } }] });
    expect(svg).toContain('<rect class="era-tint era-0" x="0" y="20" width="50" height="30" rx="0"/>');
    expect(svg).toContain('<text class="era-label" x="8" y="10"');
    expect(draw({ eras: [{ ...era, label: { text: 'Era', x: 55 } }] })).toMatch(
      /\.era-label\.beside\{[^}]*paint-order:stroke/,
    );
    expect(classesOf(draw({ eras: [{ ...era, label: undefined }] }))).not.toContain('era-label');
    // Where there is no strip there is nothing of negative height.
    expect(draw({ eras: [{ ...era, heightPx: 0, label: undefined }] })).not.toMatch(/(width|height)="-/);
  });

  it('writes no words on the axis where a tick has none', () => {
    const axis = {
      ...empty.axis,
      ticks: [{ x: 10, label: '', labelX: 15 }],
      context: [{ x: 5, label: '', labelX: 9 }],
    };
    expect(classesOf(draw({ axis }))).toEqual([
      'grid',
      'grid context',
      'context-line',
      'tick-line',
      'axis-line',
    ]);
  });

  it('takes its colours from the theme', () => {
    const theme = { ...LIGHT_THEME, paper: '#123456', hues: ['#abcdef'] };
    const svg = svgText({ ...empty, marks: [{ ...point, hue: 0 }] }, '', theme);
    expect(svg).toContain('fill="#123456"');
    expect(svg).toContain('.point.hue-0{fill:#abcdef;');
    expect(svg).not.toContain('hue-1');
  });

  it('has a rule for every shape, and none for what is not there', () => {
    const svg = draw({ marks: [point] });
    expect(svg).toContain('.point.hue-2{');
    expect(svg).not.toContain('.moment');
  });
});
