declare global {
  interface Window {
    pwned?: unknown;
  }
}
export {};
