// The address of a worker's script, which the bundler makes of it.
declare module '*?worker&url' {
  const address: string;
  export default address;
}
