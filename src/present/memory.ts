// What a reload of the page must not lose: where a presentation was, when it began, and whether a presenter window is open.
// In the tab's own storage, where that is allowed; it is gone when the presentation is left.

const KEY = 'cited-timeline-presentation';

/** What is kept of a presentation that is under way. */
export interface Memory {
  /** Names what is presented. */
  readonly key: string;
  readonly at: number;
  readonly isAnswered: boolean;
  /** When it began, ms since 1970. */
  readonly beganMs: number;
  readonly hasPresenterWindow: boolean;
}

/** What was kept of such a presentation; undefined where nothing was, or nothing may be. */
export function recall(key: string): Memory | undefined {
  try {
    const memory = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Memory> | null;
    if (memory?.key !== key) return undefined;
    const { at, isAnswered, beganMs, hasPresenterWindow } = memory;
    if (typeof at !== 'number' || typeof beganMs !== 'number') return undefined;
    return {
      key,
      at,
      isAnswered: isAnswered === true,
      beganMs,
      hasPresenterWindow: hasPresenterWindow === true,
    };
  } catch {
    return undefined;
  }
}

/** Keeps it. */
export function keep(memory: Memory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Storage is blocked or full: a reload begins anew.
  }
}

/** Forgets it. */
export function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
