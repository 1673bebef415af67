// Where names go: beside marks, inside bars, over the crowd for what is under the pointer; never over a neighbour.
import { describe, expect, it } from 'vitest';
import type { LabelWish } from '../../src/layout/labels.ts';
import { labelWidths, placeLabels } from '../../src/layout/labels.ts';
import type { MeasureText } from '../../src/layout/text.ts';

/** Every letter is 10 px wide at 20 px. */
const measure: MeasureText = (text, fontPx) => (text.length * fontPx) / 2;
const FONT_PX = 20;
const options = { widthPx: 1000, heightPx: 400, fontPx: FONT_PX, measure };

function wish(parts: Partial<LabelWish>): LabelWish {
  return {
    row: 0,
    lane: 0,
    slot: 0,
    y: 200,
    x0: 500,
    x1: 510,
    within: undefined,
    ghosts: [],
    title: 'War and peace',
    note: '',
    sign: '',
    importance: 3,
    isBar: false,
    isLabelBefore: false,
    isEmphasised: false,
    ...parts,
  };
}

const place = (...wishes: Partial<LabelWish>[]) => placeLabels(wishes.map(wish), [], options);

describe('placeLabels', () => {
  it('puts a name after its mark', () => {
    expect(place({})).toEqual([
      {
        row: 0,
        text: 'War and peace',
        note: '',
        sign: '',
        x: 516,
        y: 200,
        widthPx: 130,
        heightPx: 28,
        isFloating: false,
        isOnBar: false,
      },
    ]);
  });

  it('puts it before the mark where that is wished, or where after it is no room', () => {
    expect(place({ isLabelBefore: true })[0]!.x).toBe(500 - 6 - 130);
    expect(place({ x0: 900, x1: 910 })[0]!.x).toBe(900 - 6 - 130);
    expect(place({ x0: 100, x1: 110, isLabelBefore: true })[0]!.x).toBe(116);
  });

  it('puts it between the dates of a set where there is no room beside them', () => {
    const members = [
      { x0: 20, x1: 30 },
      { x0: 900, x1: 990 },
    ];
    expect(place({ x0: 20, x1: 990, members })[0]).toMatchObject({ text: 'War and peace', x: 36 });
  });

  it('writes it over no part of what the date of another event allows, cut or before its mark if need be', () => {
    const vague = { row: 1, title: '', x0: 700, x1: 710 };
    expect(place({}, { ...vague, within: { x0: 620, x1: 790 } })[0]!.x).toBe(500 - 6 - 130);
    const opened = { x0: 60, x1: 70, title: 'Railway opened' };
    expect(place(opened, { ...vague, within: { x0: 195, x1: 790 } })[0]!.text).toBe('Railway…');
    expect(place({ x0: 60, x1: 70 }, { ...vague, within: { x0: 80, x1: 790 } })).toEqual([]);
  });

  it('puts it inside a bar that is long enough, where the bar begins on the plot', () => {
    expect(place({ isBar: true, x0: 300, x1: 600 })[0]).toMatchObject({ x: 308, isOnBar: true });
    expect(place({ isBar: true, x0: -60, x1: 600 })[0]!.x).toBe(8);
  });

  it('puts it after what else stands on the bar', () => {
    const [label] = place({ isBar: true, x0: 300, x1: 600 }, { row: 1, x0: 340, x1: 350, title: '' });
    expect(label!.x).toBe(370);
  });

  it('puts it beside a bar that is too short, or has too little room left', () => {
    expect(place({ isBar: true, x0: 300, x1: 400 })[0]).toMatchObject({ x: 406, isOnBar: false });
    const [label] = place({ isBar: true, x0: 300, x1: 600 }, { row: 1, x0: 400, x1: 550, title: '' });
    expect(label!.x).toBe(606);
  });

  it('names no mark at the edge of the plot of which hardly anything is seen, but for one that is chosen', () => {
    expect(place({ x0: -30, x1: 0 })).toEqual([]);
    expect(place({ x0: 998, x1: 1010 })).toEqual([]);
    expect(place({ x0: -30, x1: 0, isEmphasised: true })).toHaveLength(1);
  });

  it('gives the more important event the room, and the other what is left of its name', () => {
    const labels = place(
      { x0: 300, x1: 310, title: 'Warring states' },
      { row: 1, x0: 470, x1: 480, importance: 5, isLabelBefore: true },
      { row: 2, x0: 190, x1: 200, title: '' },
    );
    expect(labels.map(({ row, text, x }) => [row, text, x])).toEqual([
      [1, 'War and peace', 334],
      [0, 'Warring…', 214],
    ]);
  });

  it('cuts no name for which there is room, once each has what it asks for', () => {
    const long = `A war ${'of many years '.repeat(3)}and then peace`;
    expect(place({ x0: 100, x1: 110, title: long }).map(({ text }) => text)).toEqual([long]);
    const labels = place({ x0: 100, x1: 110, title: long }, { row: 1, x0: 900, x1: 910, title: 'Peace' });
    expect(labels.map(({ row }) => row)).toEqual([0, 1]);
    expect(labels[0]!.x + labels[0]!.widthPx).toBeLessThanOrEqual(labels[1]!.x);
  });

  it('never makes a name shorter for that, nor lets it float', () => {
    const title = `A very long war ${'of many years '.repeat(8)}`;
    const bar = { x0: 200, x1: 700, isBar: true, title };
    const others = [
      { row: 1, x0: 5, x1: 190, title: '' },
      { row: 2, x0: 860, x1: 990, title: '' },
    ];
    const [inside] = place(bar, ...others);
    expect(inside!.text.length).toBeGreaterThan(30);
    const [beside] = place(
      { x0: 300, x1: 310, title, isEmphasised: true },
      { row: 1, x0: 836, x1: 846, title: '' },
    );
    expect(beside!.isFloating).toBe(false);
  });

  it('leaves a name out that would be too short to say anything', () => {
    const labels = place(
      { title: 'War and peace' },
      { row: 1, x0: 440, x1: 450, title: '' },
      { row: 2, x0: 570, x1: 580, title: '' },
    );
    expect(labels).toEqual([]);
  });

  it('cuts a word that is a sentence of its own', () => {
    const title = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
    expect(place({ title })[0]!.text).toMatch(/^Donaudampf\S*…$/);
  });

  it('stands beyond the dates that other sources give, or between', () => {
    const ghosts = [{ x0: 512, x1: 560 }];
    expect(place({ ghosts })[0]!.x).toBe(566);
    expect(place({ ghosts: [{ x0: 700, x1: 720 }] })[0]!.x).toBe(516);
    expect(place({ ghosts: [{ x0: 600, x1: 620 }] })[0]!.x).toBe(500 - 6 - 130);
    const between = place({ ghosts: [{ x0: 600, x1: 620 }] }, { row: 1, x0: 440, x1: 450, title: '' });
    expect(between[0]!.x).toBe(626);
  });

  it('keeps off the dates that other sources give for other events', () => {
    const labels = place({}, { row: 1, x0: 900, x1: 910, title: '', ghosts: [{ x0: 600, x1: 610 }] });
    expect(labels[0]!.x).toBe(500 - 6 - 130);
  });

  it('stands beside all that a date allows, or over it where there is no room', () => {
    expect(place({ within: { x0: 400, x1: 700 } })[0]!.x).toBe(706);
    expect(place({ within: { x0: 0, x1: 1000 } })[0]!.x).toBe(516);
  });

  it('keeps marks and names of other slots out of it', () => {
    const labels = place({}, { row: 1, slot: 1, x0: 520, x1: 530 }, { row: 2, lane: 1, x0: 540, x1: 550 });
    expect(labels.map(({ x }) => x)).toEqual([516, 536, 556]);
  });

  it('keeps off what has no name of its own', () => {
    const count = { lane: 0, slot: 0, x0: 540, x1: 570 };
    expect(placeLabels([wish({})], [count], options)[0]!.x).toBe(500 - 6 - 130);
    expect(placeLabels([wish({})], [{ ...count, slot: 1 }], options)[0]!.x).toBe(516);
  });

  it('names what is off the plot not at all', () => {
    expect(place({ x0: -30, x1: -20 }, { row: 1, x0: 1020, x1: 1030 })).toEqual([]);
    expect(place({ x0: -30, x1: -20, isEmphasised: true })).toEqual([]);
  });

  it('names nothing without a name', () => {
    expect(place({ title: '', isEmphasised: true })).toEqual([]);
  });

  it('makes no more labels than can be read', () => {
    const crowd = Array.from({ length: 1000 }, (_, row) => wish({ row, slot: row }));
    expect(placeLabels(crowd, [], options)).toHaveLength(400);
  });

  describe('of an emphasised event', () => {
    const crowd = [
      { row: 1, x0: 485, x1: 495, importance: 5 },
      { row: 2, x0: 515, x1: 525, importance: 5 },
    ];

    it('comes first, before the more important', () => {
      const labels = place({ row: 1, importance: 5, y: 100, slot: 1 }, { isEmphasised: true, importance: 1 });
      expect(labels.map(({ row }) => row)).toEqual([0, 1]);
    });

    it('floats over a crowd, above its mark', () => {
      const label = place({ isEmphasised: true }, ...crowd).find(({ row }) => row === 0);
      expect(label).toMatchObject({ isFloating: true, x: 505 - 65, y: 165 });
    });

    it('says its date where it floats, and there alone', () => {
      const dated = { isEmphasised: true, date: '1 May 1905', note: '2' };
      expect(place(dated, ...crowd).find(({ row }) => row === 0)?.note).toBe('1 May 1905 · 2');
      expect(place({ ...dated, note: '' }, ...crowd).find(({ row }) => row === 0)?.note).toBe('1 May 1905');
      expect(place(dated)[0]?.note).toBe('2');
    });

    it('floats below its mark at the top of the plot', () => {
      const label = place({ isEmphasised: true, y: 30 }, ...crowd.map((each) => ({ ...each, y: 30 })))[0];
      expect(label!.y).toBe(65);
    });

    it.each([
      [0, 10, 12],
      [990, 1000, 1000 - 130 - 12],
    ])('stays on the plot for a mark at %d', (x0, x1, x) => {
      const crowded = { row: 1, x0: x0 - 50, x1: x1 + 50, title: '' };
      expect(place({ x0, x1, isEmphasised: true }, crowded)[0]!.x).toBe(x);
    });

    it('may be as wide as the plot, and cuts a word that is wider still', () => {
      const wide = place({ title: 'x'.repeat(80), isEmphasised: true, x0: 0, x1: 990 })[0]!;
      expect(wide).toMatchObject({ text: 'x'.repeat(80), isFloating: true });
      expect(wide.x + wide.widthPx).toBeLessThanOrEqual(1000 - 12);
      const wider = place({ title: 'x'.repeat(500), isEmphasised: true, note: '12' })[0]!;
      expect(wider.text).toMatch(/^x{40,}…$/);
      expect(wider.x + wider.widthPx).toBeLessThanOrEqual(1000);
    });

    it('takes no room from the others', () => {
      const labels = place({ isEmphasised: true, row: 3 }, ...crowd, { row: 4, x0: 760, x1: 770 });
      expect(new Set(labels.map(({ row }) => row))).toEqual(new Set([1, 2, 3, 4]));
    });
  });
});

describe('labelWidths', () => {
  it('adds the count of sources and the sign of disagreement to the title', () => {
    const title = 'War';
    expect(labelWidths({ title, note: '', sign: '' }, FONT_PX, measure)).toEqual({
      titlePx: 30,
      labelPx: 30,
    });
    const { labelPx } = labelWidths({ title, note: '12', sign: '≠' }, FONT_PX, measure);
    expect(labelPx).toBeCloseTo(30 + 17.2 + 7 + 11.5 + 7);
  });
});
