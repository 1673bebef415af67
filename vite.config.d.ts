declare const _default: import("vitest/config").ViteUserConfigFnPromise;
export default _default;
