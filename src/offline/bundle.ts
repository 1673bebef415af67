// A timeline as one HTML file with everything inside: scripts, dataset and the events as plain text. It opens from a disk
// and may fetch nothing, which a content security policy in the file holds it to. Pure; runs in Node and in a page.
// docs/decisions/0020-one-file.md
import type { EventTable } from '../data/event-table.ts';
import { datedByDays } from '../data/exporters/json.ts';
import { directionOf, escapeForFile, jsonInHtml } from './markup.ts';
import type { PlainOptions } from './plain-events.ts';
import { plainEvents } from './plain-events.ts';

/** A script of the file, in the order in which scripts run. */
export interface OfflineScript {
  /** As a policy names it: `sha256-…`. */
  readonly hash: string;
  readonly text: string;
}

/** Which scripts make a timeline: `parts.json`, as the build writes it beside the standalone script. */
export interface OfflineManifest {
  readonly scripts: readonly {
    /** Address of the script, from where the list is. */
    readonly path: string;
    readonly hash: string;
  }[];
}

/** What goes into the file. */
export interface OfflineContent {
  /** Of a dataset that was checked. */
  readonly table: EventTable;
  /** Of the timeline: all parts, then the element. */
  readonly scripts: readonly OfflineScript[];
  /** Language of the element's words and of dates, as BCP 47. */
  readonly locale: string;
  readonly formatTime: PlainOptions['formatTime'];
}

/** Where the list of the scripts is, from the folder of the standalone script. */
export const MANIFEST = 'parts.json';

/** Marks the scripts of the timeline in the file, from which it can be made again. */
export const SCRIPT_MARK = 'data-cited-timeline';

// Keeps each part that hands itself over, and hands it on to whoever asks for it: scripts/classic-scripts.mjs.
const KEEPER = {
  hash: 'sha256-pHscft5ET5epcdoDuJtajV7DuWK2LjCLJsbZx08gMSk=',
  text: '(()=>{const parts=new Map();document.addEventListener("cited-timeline-part",({detail})=>{parts.set(detail[0],detail)});document.addEventListener("cited-timeline-wanted",({detail:name})=>{const detail=parts.get(name);if(detail)document.dispatchEvent(new CustomEvent("cited-timeline-part",{detail}))})})()',
};
const STARTER = {
  hash: 'sha256-vkeSj0J6h4Zz5aTVs7UXvBoaM6ZmMoxeFuf3kn69h3s=',
  text: 'document.querySelector("cited-timeline").dataset=document.getElementById("cited-timeline-dataset").textContent',
};
// Of the page. Until the script runs the list has the place of the timeline and scrolls there.
const STYLE = {
  hash: 'sha256-r+vQ/HnGK3a8Y/T/ndk1y73FU4s9IFzdxClxUEHwADA=',
  text: ':root{color-scheme:light dark}body{margin:0;font:1rem/1.5 system-ui,sans-serif}cited-timeline{display:block;height:100vh;height:100dvh}cited-timeline:not(:defined){box-sizing:border-box;padding:1rem;overflow:auto}section{max-width:46rem;margin:auto}h1{font:600 1.7rem/1.25 Georgia,serif}h2{margin:1.5rem 0 0;font-size:1.1rem}li p,li ul{margin:.25rem 0}@media print{cited-timeline:not(:defined){height:auto}}',
};

/** Texts of the file that a policy names by their hash. */
export const HASHED = [KEEPER, STARTER, STYLE] as const;

/**
 * The file.
 *
 * @returns HTML in UTF-8 that needs no other file and no network.
 * @throws TypeError for a script that cannot stand in a page; RangeError if the page is longer than a text can be.
 */
export function bundlePage({ table, scripts, locale, formatTime }: OfflineContent): string {
  for (const script of scripts) checkScript(script);
  const { title, description } = table.dataset;
  const events = Array.from({ length: table.count }, (_, row) => datedByDays(table.eventAt(row)));
  const all = [KEEPER, ...scripts, STARTER];
  const policy = [
    "default-src 'none'",
    `script-src ${all.map(({ hash }) => `'${hash}'`).join(' ')}`,
    `style-src '${STYLE.hash}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeForFile(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeForFile(title)}</title>
${description ? `<meta name="description" content="${escapeForFile(description)}">\n` : ''}<link rel="icon" href="data:,">
<style>${STYLE.text}</style>
</head>
<body>
<main>
<cited-timeline heading-level="1">
${plainEvents(table, { locale, headingLevel: 1, formatTime })}</cited-timeline>
</main>
<script type="application/json" id="cited-timeline-dataset">${jsonInHtml({ ...table.dataset, events })}</script>
<script>${KEEPER.text}</script>
${scripts.map(({ hash, text }) => `<script ${SCRIPT_MARK}="${escapeForFile(hash)}">${text}</script>`).join('\n')}
<script>${STARTER.text}</script>
</body>
</html>
`;
}

/** @throws TypeError for a script that HTML would read otherwise than it stands, or without a hash: the build writes none. */
export function checkScript({ hash, text }: OfflineScript): void {
  // HTML replaces the last two.
  if (!/^sha256-[\w+/]+=*$/.test(hash) || /<\/script|<!--|\r/i.test(text) || text.includes('\0'))
    throw new TypeError('bundlePage: a script cannot stand in a page.');
}
