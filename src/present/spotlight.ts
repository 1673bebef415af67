// A spot of light that follows the pointer over a darkened screen.

/** Follows the pointer: two custom properties of the node hold its place, px. @returns What ends it. */
export function followPointer({ style }: HTMLElement): () => void {
  const move = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): void => {
    style.setProperty('--spot-x', `${clientX}px`);
    style.setProperty('--spot-y', `${clientY}px`);
  };
  move({ clientX: innerWidth / 2, clientY: innerHeight / 3 });
  addEventListener('pointermove', move);
  addEventListener('pointerdown', move);
  return () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerdown', move);
  };
}
