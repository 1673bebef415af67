export interface MicroBenchmark {
  readonly what: string;
  readonly act: () => unknown;
}
/** Makes the input, which takes a second. */
export declare function microBenchmarks(): MicroBenchmark[];
