// The npm package `edtf` ships no types. Only what the tests ask of it, as an oracle.
declare module 'edtf' {
  /** @returns The first and the last millisecond of an EDTF date or interval. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
