// What stands where a file says nothing, and the version of the format.

/** The version of the format that this library reads. */
export const DATASET_VERSION = 1;
/** How much an event matters where its file says nothing (1–5). */
export const DEFAULT_IMPORTANCE = 3;
