// Saves the timeline that is on screen as one HTML file. A part: it opens nothing but, where it cannot, a dialog that says why.
import { html, nothing } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import type { EventTable } from '../data/event-table.ts';
import { openDialog } from '../elements/dialog.ts';
import { isKeyboardHere } from '../elements/keyboard-place.ts';
import { adoptStyles } from '../elements/parts.ts';
import type { Tool, ToolHost } from '../elements/tools.ts';
import { formatTime } from '../time/format-time.ts';
import type { OfflineManifest, OfflineScript } from './bundle.ts';
import { bundlePage, checkScript, MANIFEST, SCRIPT_MARK } from './bundle.ts';
import { styles } from './styles.ts';
import { offlineWords } from './words.ts';
import { fileName } from '../elements/file-name.ts';
import { offerFile } from '../elements/offer-file.ts';

const GONE_MS = 60_000; // by then the browser has read it

/** Saves it; the tool is open until it has been saved. */
export function saveOffline(host: ToolHost): Tool {
  let isOpen = true;
  let dialog: Tool | undefined;
  const end = (): void => {
    isOpen = false;
    host.ended();
  };
  const fail = (reason: 'noFiles' | 'tooLarge'): void => {
    const root = host.container.getRootNode();
    if (root instanceof ShadowRoot) adoptStyles(root, { styles });
    dialog = openDialog(host, 'offline', () => {
      const words = offlineWords(host.store.locale);
      return {
        heading: allMessages(host.store).offline,
        body: html`<p>${words[reason]}</p>
          ${
            reason === 'noFiles'
              ? html`<p>${words.command}</p>
                  <code dir="ltr">npx cited-timeline bundle data.json -o timeline.html</code>`
              : nothing
          }`,
      };
    });
  };
  const save = async (): Promise<void> => {
    const table = host.store.state.whole;
    const scripts = await readScripts();
    if (!isOpen) return;
    if (!table || !scripts) return fail('noFiles');
    const page = pageOf(table, scripts, host.store.locale);
    if (page === undefined) return fail('tooLarge');
    const name = fileName(table.dataset.title, 'html');
    setTimeout(offerFile(new Blob([page], { type: 'text/html' }), name, host.container).forget, GONE_MS);
    setTimeout(() => focusMenu(host));
    host.say(offlineWords(host.store.locale).saved.replace('#', () => name));
    end();
  };
  save().catch(() => {
    // Scripts of this page that are not as the build wrote them.
    if (isOpen) fail('noFiles');
  });
  return {
    refresh: () => dialog?.refresh(),
    close: () => (dialog ? dialog.close() : end()),
  };
}

// The menu in which it was asked for closes after the click, and takes the keyboard with it.
function focusMenu({ element, container }: ToolHost): void {
  const root = container.getRootNode() as ShadowRoot;
  if (isKeyboardHere(element) && !root.activeElement?.checkVisibility())
    root.querySelector<HTMLElement>('[popovertarget=menu]')?.focus();
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
