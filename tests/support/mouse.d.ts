interface At {
  readonly x: number;
  readonly y: number;
}
interface Wheel extends At {
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly isCtrl?: boolean;
}
/** Moves the pointer. */
export declare function moveTo(at: At): Promise<void>;
/** Presses the main button, moves in steps, and lets go. */
export declare function drag(from: At, to: At, steps?: number): Promise<void>;
/** Presses the main button and holds it. */
export declare function press(at: At): Promise<void>;
/** Lets the main button go. */
export declare function release(at: At): Promise<void>;
/** Presses the main button twice. */
export declare function doubleClick(at: At): Promise<void>;
/** Turns the wheel once. Positive `deltaY` is towards the reader. */
export declare function wheel({ x, y, deltaX, deltaY, isCtrl }: Wheel): Promise<void>;
export {};
