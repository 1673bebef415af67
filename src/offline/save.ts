// Saves the timeline that is on screen as one HTML file, and says in a dialog what comes of it.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import type { EventTable } from '../data/event-table.ts';
import { openDialog } from '../elements/dialog.ts';
import { adoptStyles } from '../elements/parts.ts';
import type { Tool, ToolHost } from '../elements/tools.ts';
import { formatTime } from '../time/format-time.ts';
import type { OfflineManifest, OfflineScript } from './bundle.ts';
import { bundlePage, checkScript, MANIFEST, SCRIPT_MARK } from './bundle.ts';
import { styles } from './styles.ts';
import type { OfflineWords } from './words.ts';
import { offlineWords } from './words.ts';
import { fileName } from '../elements/file-name.ts';
import { offerFile } from '../elements/offer-file.ts';

const GONE_MS = 60_000; // by then the browser has read it
const SEEN_MS = 50; // by then the dialog is on screen; making the file may take the page a while

/** What came of it: the name of the file, or why there is none. */
type Outcome = { readonly name: string } | 'noFiles' | 'tooLarge';

/** Saves it, in a dialog that says so and what came of it. */
export function saveOffline(host: ToolHost): Tool {
  const { store } = host;
  adoptStyles(host.container.getRootNode() as ShadowRoot, { styles });
  let isOpen = true;
  let outcome: Outcome | undefined;
  const dialog = openDialog(
    host,
    'offline',
    () => ({
      heading: allMessages(store).offline,
      body: html`<div role="status">${outcomeWords(outcome, offlineWords(store.locale))}</div>`,
    }),
    () => (isOpen = false),
  );
  const save = async (): Promise<Outcome | undefined> => {
    const table = store.state.whole;
    const [scripts] = await Promise.all([
      readScripts(),
      new Promise((resolve) => {
        setTimeout(resolve, SEEN_MS);
      }),
    ]);
    if (!isOpen) return undefined;
    if (!table || !scripts) return 'noFiles';
    const page = pageOf(table, scripts, store.locale);
    if (page === undefined) return 'tooLarge';
    const name = fileName(table.dataset.title, 'html');
    setTimeout(offerFile(new Blob([page], { type: 'text/html' }), name, host.container).forget, GONE_MS);
    return { name };
  };
  void save()
    // Scripts of this page that are not as the build wrote them.
    .catch(() => 'noFiles' as const)
    .then((result) => {
      outcome = result;
      if (isOpen) dialog.refresh();
    });
  return dialog;
}

function outcomeWords(outcome: Outcome | undefined, words: OfflineWords): TemplateResult {
  if (outcome === undefined) return html`<p>${words.saving}</p>`;
  if (typeof outcome === 'object') return html`<p>${words.saved.replace('#', () => outcome.name)}</p>`;
  return html`<p>${words[outcome]}</p>
    ${
      outcome === 'noFiles'
        ? html`<p>${words.command}</p>
            <code dir="ltr">npx cited-timeline bundle data.json -o timeline.html</code>`
        : nothing
    }`;
}

function pageOf(table: EventTable, scripts: readonly OfflineScript[], locale: string): string | undefined {
  try {
    return bundlePage({ table, scripts, locale, formatTime });
  } catch (error) {
    // Longer than a text can be.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The scripts of the timeline: those of this page, if it was saved itself, else those beside its script; undefined if neither can be read. */
async function readScripts(): Promise<readonly OfflineScript[] | undefined> {
  // By their hashes: a description of the timeline for machines has the same mark.
  const own = [...document.querySelectorAll<HTMLScriptElement>(`script[${SCRIPT_MARK}^=sha256]`)];
  if (own.length > 0)
    return own.map((script) => ({ hash: script.getAttribute(SCRIPT_MARK) ?? '', text: script.text }));
  // A part of the standalone script has the list beside its folder; a page made by a bundler may have it in a folder of its own.
  const here = import.meta.url;
  const folders = /\/parts\/[^/]*$/.test(here) ? ['..', '../standalone'] : ['../standalone'];
  for (const folder of folders) {
    const scripts = await readFrom(new URL(`${folder}/${MANIFEST}`, here));
    if (scripts) return scripts;
  }
  return undefined;
}

async function readFrom(manifest: URL): Promise<readonly OfflineScript[] | undefined> {
  try {
    const { scripts } = JSON.parse(await readText(manifest)) as OfflineManifest;
    const read = await Promise.all(
      scripts.map(async ({ path, hash }) => ({ hash, text: await readText(new URL(path, manifest)) })),
    );
    for (const script of read) checkScript(script);
    return read;
  } catch {
    // None there, a page that allows no connections, or one from a disk.
    return undefined;
  }
}

async function readText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}
