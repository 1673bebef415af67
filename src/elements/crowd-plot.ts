// What a plot does where it has more events than can be packed as a whole: with a part that loads then.
import type { CrowdLayout } from '../layout/crowd/crowd-layout.ts';
import type { LayoutInput } from '../layout/layout.ts';
import type { CountedInterval, Scene } from '../layout/scene.ts';
import type { BodyPaint } from '../render/canvas.ts';
import type { Viewport } from '../time/viewport.ts';
import { Part } from './parts.ts';

/** More events than this are a crowd; see layout/crowd. */
export const CROWD = 400;
export const CROWDS = new Part(() => import('./crowd.ts'));

/** So many events are about to come: what they need is on its way while they are read. */
export function expectEvents(count: number): void {
  if (count > CROWD && !CROWDS.module) void CROWDS.fetch();
}

/** The crowd of one plot. */
export class CrowdPlot {
  #layout: CrowdLayout | undefined;
  #colourOf: ((hue: number) => string) | undefined;

  /** What a painting depends on, apart from its input: whether the part is there. */
  get dependencies(): readonly unknown[] {
    return [CROWDS.module, CROWDS.isMissing];
  }

  /** Whether so many events can be laid out now. */
  canLayOut(count: number): boolean {
    return this.isLeft(count) || CROWDS.module !== undefined;
  }

  /** Forgets the events of a table that has gone. */
  forget(): void {
    this.#layout = undefined;
  }

  /** Whether so many events are left to the layout of a few: a few, and a crowd whose part cannot be fetched. */
  isLeft(count: number): boolean {
    return count <= CROWD || CROWDS.isMissing;
  }

  /**
   * The scene of a crowd; undefined while the part is on its way, and for what is left to the layout of a few.
   *
   * @param settled The part has come, or could not.
   */
  layout(input: LayoutInput, settled: () => void): Scene | undefined {
    const crowds = input.rows.length > CROWD ? CROWDS.use(settled) : undefined;
    this.#layout = crowds && (this.#layout ?? new crowds.CrowdLayout());
    return this.#layout?.layout(input);
  }

  /** The part of a view that has the most events; undefined where no crowd is shown. */
  densest(viewport: Viewport): CountedInterval | undefined {
    return this.#layout?.densest(viewport);
  }

  /** Reads the colours of lanes with many events: the page may have changed them since. Nobody does while the view moves. */
  readColours(canvas: HTMLCanvasElement, { bodies }: Scene): void {
    if (bodies.length > 0) this.#colourOf = CROWDS.module?.hueColours(canvas);
  }

  /** Paints the lanes of a scene that have many events, and clears the canvas of others. */
  paint(canvas: HTMLCanvasElement, scene: Scene, isMirrored: boolean): void {
    CROWDS.module?.paintBodies(canvas, scene, this.#paint(isMirrored));
  }

  /** Draws those lanes among other things, while the view moves. */
  draw(context: CanvasRenderingContext2D, scene: Scene, isMirrored: boolean): void {
    if (this.#colourOf) CROWDS.module?.drawBodies(context, scene, this.#paint(isMirrored));
  }

  #paint(isMirrored: boolean): BodyPaint {
    return { colourOf: this.#colourOf ?? String, pixelRatio: devicePixelRatio, isMirrored };
  }

  /** The row whose small mark is at a point. */
  smallMarkAt(scene: Scene | undefined, x: number, y: number): number | undefined {
    return scene && CROWDS.module?.smallMarkAt(scene, x, y);
  }
}
