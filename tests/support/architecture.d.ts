/** What the files of one folder of `src`, or one file directly in it, may import. */
interface Rule {
  /** Other folders of `src`, or single files (with extension). The own folder is always allowed. */
  readonly imports: readonly string[];
  /** npm packages and the subsets of them: `d3/array` means the names that d3-array exports. */
  readonly packages: readonly string[];
  /** More for single files of the folder: what it may import besides. */
  readonly more?: Readonly<Record<string, readonly string[]>>;
  /** Runs in plain Node, so must not name a type or global of the DOM. Files that may are listed. */
  readonly withoutDom?: {
    readonly except: readonly string[];
  };
}
/** time → data → layout → render → elements → present, app: an import may only point left. */
export declare const RULES: Readonly<Record<string, Rule>>;
/** One import, re-export or dynamic import of a file: from where, which names (`*` for all, none for an effect). */
export interface ImportSite {
  readonly from: string;
  readonly names: readonly string[];
  /** Erased by the compiler: `import type`, or a type in the form `import('./x.ts').X`. */
  readonly typeOnly: boolean;
}
/**
 * All imports, side-effect imports, dynamic imports, import types and re-exports of one TypeScript file.
 *
 * @returns In the order of the text. A dynamic import of something that is not a plain string has `from: ''`.
 */
export declare function importsOf(file: string, source: string): ImportSite[];
/**
 * Where one file's imports break the table.
 *
 * @param file   Path below `src`, with forward slashes: `layout/lanes.ts`.
 * @param source Its text.
 * @returns One sentence for each import that is not allowed, naming file, import and rule.
 */
export declare function importProblems(file: string, source: string): string[];
/** What a module does as soon as it is loaded, apart from declaring things; one sentence each. */
export declare function loadEffects(file: string, source: string): string[];
/** Words in the code that turn text into markup or code, names of the DOM where there is none, and vague file names. */
export declare function wordingProblems(file: string, source: string): string[];
/** Language features that the house style does without, and a missing header. */
export declare function styleProblems(file: string, source: string): string[];
/**
 * Circles in which modules import each other (types aside, which the compiler erases).
 *
 * @param files Path below `src` → text.
 * @returns Each circle once, as `a.ts → b.ts → a.ts`.
 */
export declare function importCircles(files: ReadonlyMap<string, string>): string[];
export {};
