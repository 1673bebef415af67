// Scenes for readers from right to left.
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../src/layout/layout.ts';
import { mirrored } from '../../src/layout/mirror.ts';
import { inputOf, tableFrom } from './layout-input.ts';

const scene = createLayout()({
  ...inputOf(tableFrom('data/moscow-visit-2023.json'), { emphasised: [3] }),
  moments: [{ time: 1_679_000_000_000, label: 'published 17 March 2023' }],
});
const turned = mirrored(scene);

describe('a mirrored scene', () => {
  it('is the same scene when it is mirrored again', () => {
    const again = mirrored(turned);
    expect(again.marks.map(({ box }) => Math.round(box.x))).toEqual(
      scene.marks.map(({ box }) => Math.round(box.x)),
    );
    expect(again.axis.ticks.map(({ label }) => label)).toEqual(scene.axis.ticks.map(({ label }) => label));
  });

  it('has every mark and label as far from the right as it was from the left', () => {
    for (const [index, { box }] of turned.marks.entries()) {
      const before = scene.marks[index]!.box;
      expect(scene.widthPx - box.x - box.width).toBeCloseTo(before.x, 6);
      expect([box.y, box.width, box.height]).toEqual([before.y, before.width, before.height]);
    }
    for (const [index, label] of turned.labels.entries()) {
      const before = scene.labels[index]!;
      expect(scene.widthPx - label.x - label.widthPx).toBeCloseTo(before.x, 6);
    }
  });

  it('keeps the left edge of everything that has two left of the right one', () => {
    const spans = [
      ...turned.marks.flatMap((mark) =>
        mark.kind === 'interval'
          ? [mark, { x0: mark.coreX0, x1: mark.coreX1 }]
          : mark.kind === 'point'
            ? [mark.within, ...(mark.set?.members ?? [])]
            : [],
      ),
      ...turned.ghosts,
      ...turned.eras,
      ...turned.moments.map(({ plate }) => plate),
    ];
    for (const span of spans) if (span) expect(span.x0).toBeLessThanOrEqual(span.x1);
  });

  it('lets what is still going on point to the left', () => {
    const open = turned.marks.filter((mark) => mark.kind === 'interval' && mark.startEdge === 'open');
    const before = scene.marks.filter((mark) => mark.kind === 'interval' && mark.endEdge === 'open');
    expect(open).toHaveLength(before.length);
    expect(before.length).toBeGreaterThan(0);
  });
});
