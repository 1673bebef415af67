// What stage.mjs puts on its page, for the functions that run there.
import type { Stage } from './stage.mjs';

declare global {
  interface Window {
    stage: Stage;
  }
}
