// What both ends of docs/embedding.md hold to: the embed page, and the script of the page around it. That script is to stay tiny.

/** The version of the contract. It changes only if a message of before would be misunderstood. */
export const VERSION = 1;

/** The longest view, in UTF-16 units: with every filter that a reader may set. */
export const MAX_VIEW = 8000;
