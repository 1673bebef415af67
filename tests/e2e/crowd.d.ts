/** So many events in four categories over 120 years, one in three of them an interval. */
export declare function crowd(count: number): Readonly<Record<string, unknown>>;
