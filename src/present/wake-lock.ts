// Keeps the screen from going dark while a presentation is under way, where the browser can. Nobody is told where it
// cannot: what to do about it stands in the computer's own settings.

/** Begins at once. @returns What ends it. */
export function keepAwake(): () => void {
  let isOver = false;
  let lock: WakeLockSentinel | undefined;
  const request = async (): Promise<void> => {
    // A page in the background may not ask, and loses the lock it had.
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (isOver) await granted.release();
      else lock = granted;
    } catch {
      // Refused, to save power, say, or unknown to the browser.
    }
  };
  const onVisibility = (): void => void request();
  document.addEventListener('visibilitychange', onVisibility);
  void request();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', onVisibility);
    lock?.release().catch(() => undefined);
  };
}
