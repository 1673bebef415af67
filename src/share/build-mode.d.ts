// What the bundler puts in place of `import.meta.env.MODE`: which of the builds this is.
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
