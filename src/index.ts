// The public entry: defines <cited-timeline> and exports its class and types. The only module with import side effects.
import { CitedTimeline } from './elements/cited-timeline.ts';
import type { TimelineEvents } from './elements/events.ts';
import { Part } from './elements/parts.ts';
import { warmUp } from './elements/text-metrics.ts';

export { CitedTimeline };
export type {
  Actor,
  Category,
  Citation,
  DatasetInput,
  Era,
  EventRecord,
  Passage,
  Source,
  StoryStep,
  TimelineDataset,
} from './data/schema.ts';
export type { ColumnsAbout, TimelineColumns } from './data/typed-columns.ts';
export type { CodedTexts, TextColumn, TextTemplate, TimeTexts } from './data/text-columns.ts';
export type { TimelineEvents } from './elements/events.ts';
export type { Filters } from './data/filter.ts';
export type { LanesBy } from './data/lanes-by.ts';
export type { SortBy, ViewName } from './interaction/state.ts';
export type { Interval, Problem, TimeMs, UncertainTime } from './time/time.ts';

declare global {
  interface HTMLElementTagNameMap {
    'cited-timeline': CitedTimeline;
  }
  interface HTMLElementEventMap extends Omit<TimelineEvents, 'load' | 'error'> {}
}

CitedTimeline.presentation ??= new Part(
  async () => (await import('./present/presentation.ts')).startPresentation,
);
CitedTimeline.tools.share ??= new Part(async () => (await import('./share/share.ts')).openShare);
CitedTimeline.tools.activities ??= new Part(
  async () => (await import('./activities/activities.ts')).openActivities,
);
CitedTimeline.tools.handout ??= new Part(
  async () => (await import('./handout/handout-dialog.ts')).openHandout,
);
CitedTimeline.tools.offline ??= new Part(async () => (await import('./offline/save.ts')).saveOffline);
CitedTimeline.structuredData ??= new Part(
  async () => (await import('./share/structured-data.ts')).writeStructuredData,
);
// The script may stand on a page twice.
if (!customElements.get('cited-timeline')) customElements.define('cited-timeline', CitedTimeline);
globalThis.requestIdleCallback?.(warmUp);
