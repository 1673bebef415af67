// A scene for readers who read from right to left: time runs that way too. Everything is laid out from left to right
// first; this turns it round, so that nothing else needs to know.
import type { AxisTick, Box, Extent, Mark, Scene } from './scene.ts';

/**
 * The scene turned round a vertical line through its middle. Words keep their direction: what was the left edge of words
 * drawn as SVG is now their right edge, from which a painter with `direction: rtl` writes them.
 */
export function mirrored(scene: Scene): Scene {
  const { widthPx, axis } = scene;
  const at = (x: number): number => widthPx - x;
  const extent = <E extends Extent>(item: E): E => ({ ...item, x0: at(item.x1), x1: at(item.x0) });
  const box = (item: Box): Box => ({ ...item, x: at(item.x + item.width) });
  const ends = <E extends Extent & { readonly startEdge: Ends; readonly endEdge: Ends }>(item: E): E => ({
    ...extent(item),
    startEdge: item.endEdge,
    endEdge: item.startEdge,
  });
  const tick = (item: AxisTick): AxisTick => ({ ...item, x: at(item.x), labelX: at(item.labelX) });
  const mark = (item: Mark): Mark => {
    const turned = { ...item, box: box(item.box) };
    if (turned.kind === 'cluster') return { ...turned, x: at(turned.x) };
    if (turned.kind === 'interval') {
      return { ...ends(turned), coreX0: at(turned.coreX1), coreX1: at(turned.coreX0) };
    }
    const { x, within, set } = turned;
    return {
      ...turned,
      x: at(x),
      within: within && extent(within),
      set: set && { ...set, members: set.members.map((member) => extent(member)) },
    };
  };
  return {
    ...scene,
    lanes: scene.lanes.map((lane) => ({ ...lane, labelX: at(lane.labelX) })),
    eras: scene.eras.map((era) => ({
      ...ends(era),
      label: era.label && { ...era.label, x: at(era.label.x) },
    })),
    axis: {
      ...axis,
      ticks: axis.ticks.map(tick),
      context: axis.context.map(tick),
      minor: axis.minor.map(at),
    },
    ghosts: scene.ghosts.map((ghost) => ({
      ...extent(ghost),
      threadX: ghost.threadX === undefined ? undefined : at(ghost.threadX),
    })),
    marks: scene.marks.map(mark),
    labels: scene.labels.map((label) => ({ ...label, x: at(label.x + label.widthPx) })),
    moments: scene.moments.map((moment) => ({
      ...moment,
      x: at(moment.x),
      labelX: at(moment.labelX),
      plate: extent(moment.plate),
    })),
  };
}

type Ends = Scene['eras'][number]['startEdge'];
