// The views beside the plot, loaded when a reader first chooses one.
export { evidenceView as evidence } from './evidence-view.ts';
export { listView as list } from './list-view.ts';
export { scrollToCurrent } from './listed-rows.ts';
export { views as styles } from './styles/views.ts';
export { tableView as table } from './table-view.ts';
