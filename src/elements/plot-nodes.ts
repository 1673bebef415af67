// The nodes that a plot is painted into.
import { nothing, render } from 'lit';

export interface PlotNodes {
  /** The timeline itself. */
  readonly element: Element;
  /** All that it shows. */
  readonly frame: HTMLElement;
  /** What stands beside or above the details. */
  readonly pane: HTMLElement;
  readonly stage: HTMLElement;
  readonly scroller: HTMLElement;
  readonly laneNames: HTMLElement;
  readonly canvas: HTMLElement;
  readonly lanes: SVGSVGElement;
  readonly bodies: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly axis: SVGSVGElement;
  readonly options: HTMLElement;
  readonly overview: SVGSVGElement;
  readonly overviewRow: HTMLElement;
  readonly probe: HTMLElement;
}

/** The nodes under `root`. @throws TypeError where one is missing. */
export function findNodes(root: ParentNode): PlotNodes {
  const find = <T extends Element>(selector: string): T => {
    const node = root.querySelector<T>(selector);
    if (!node) throw new TypeError(`The plot has no ${selector}.`);
    return node;
  };
  return {
    element: (root as ShadowRoot).host,
    frame: find('.frame'),
    pane: find('.pane'),
    stage: find('.stage'),
    scroller: find('.scroller'),
    laneNames: find('.lane-names'),
    canvas: find('.canvas'),
    lanes: find('.lanes'),
    bodies: find('.bodies'),
    labels: find('.labels'),
    axis: find('.axis'),
    options: find('.options'),
    overview: find('.overview'),
    overviewRow: find('.overview-row'),
    probe: find('.probe'),
  };
}

/** Takes away all that was painted. */
export function clearNodes({ lanes, bodies, labels, axis, options, overview, laneNames }: PlotNodes): void {
  bodies.width = 0;
  labels.replaceChildren();
  options.replaceChildren();
  for (const node of [lanes, axis, overview, laneNames]) render(nothing, node as HTMLElement);
}

/** Gives an `<svg>` its size, px, if it has another one. */
export function setSize(node: SVGSVGElement, widthPx: number, heightPx: number): void {
  const size = `${Math.round(widthPx)} ${Math.ceil(heightPx)}`;
  if (node.dataset['size'] === size) return;
  node.dataset['size'] = size;
  node.setAttribute('width', `${Math.round(widthPx)}`);
  node.setAttribute('height', `${Math.ceil(heightPx)}`);
}
