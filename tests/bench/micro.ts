// What micro.mjs times: pure functions, with seeded input of the sizes that they meet. Each act is one call by which the
// time is counted.
import { rank } from '../../src/data/event-table.ts';
import type { LabelWish } from '../../src/layout/labels.ts';
import { placeLabels } from '../../src/layout/labels.ts';
import type { LayoutInput } from '../../src/layout/layout.ts';
import { createLayout } from '../../src/layout/layout.ts';
import { estimateText } from '../../src/layout/text.ts';
import { inputOf, tableOf } from '../layout/layout-input.ts';
import { random } from '../support/random.ts';
import { makeEvents } from './events.mjs';

export interface MicroBenchmark {
  readonly what: string;
  readonly act: () => unknown;
}

const SEED = 1;
const MANY = 1_000_000;
const SOME = 10_000;
const WISHES = 1000;
const WIDTH_PX = 1280;
const FONT_PX = 14;
const PAN_PX = 8;

/** Makes the input, which takes a second. */
export function microBenchmarks(): MicroBenchmark[] {
  const { events, categories } = makeEvents(SOME, SEED);
  const input = inputOf(tableOf(events, { categories }), { widthPx: WIDTH_PX, heightPx: 600 });
  const layout = createLayout();
  let frame = 0;
  return [
    { what: `ranks of ${WIDTH_PX} columns in 1,000,000 times`, act: ranks() },
    { what: `first layout of 10,000 events, ${WIDTH_PX} px wide`, act: () => createLayout()(input) },
    { what: 'layout of the next frame of a drag', act: () => layout(panned(input, (frame++ % 60) * PAN_PX)) },
    { what: `placing labels for ${WISHES} marks`, act: labels() },
  ];
}

function ranks(): () => number {
  const next = random(SEED);
  const times = Float64Array.from({ length: MANY }, () => next()).sort();
  return () => {
    let sum = 0;
    for (let x = 0; x < WIDTH_PX; x++) sum += rank(times, x / WIDTH_PX);
    return sum;
  };
}

function panned(input: LayoutInput, px: number): LayoutInput {
  const { start, end, widthPx } = input.viewport;
  const shift = (px * (end - start)) / widthPx;
  return { ...input, viewport: { start: start + shift, end: end + shift, widthPx } };
}

function labels(): () => unknown {
  const next = random(SEED);
  const wishes = Array.from({ length: WISHES }, (_, row): LabelWish => {
    const x = next() * WIDTH_PX;
    const slot = Math.floor(next() * 5);
    const lane = Math.floor(next() * 8);
    return {
      row,
      lane,
      slot,
      y: lane * 70 + slot * 14,
      x0: x,
      x1: x + 12,
      within: undefined,
      ghosts: [],
      title: `Treaty of Arden ${row}`,
      note: '',
      sign: '',
      importance: 1 + Math.floor(next() * 5),
      isBar: false,
      isLabelBefore: false,
      isEmphasised: false,
    };
  });
  const options = { widthPx: WIDTH_PX, heightPx: 600, fontPx: FONT_PX, measure: estimateText };
  return () => placeLabels(wishes, [], options);
}
