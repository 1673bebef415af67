// The dialog for sharing: a link, code for other pages, a picture, the data. Says what has happened in a line of its own, since the
// element's cannot be heard while a dialog is open.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { DialogContent } from '../elements/dialog.ts';
import { openDialog } from '../elements/dialog.ts';
import { adoptStyles } from '../elements/parts.ts';
import type { Tool, ToolHost } from '../elements/tools.ts';
import { DataSection } from './data-section.ts';
import { EmbedSection } from './embed-section.ts';
import { FileSaver } from './file-saver.ts';
import { LinkSection } from './link-section.ts';
import { PictureSection } from './picture-section.ts';
import type { Section, SectionName, ShareContext } from './section.ts';
import { SECTIONS } from './section.ts';
import { share as styles } from './styles.ts';
import type { ShareWords } from './words.ts';
import { shareWords } from './words.ts';

/** Opens the dialog. */
export function openShare(host: ToolHost): Tool {
  adoptStyles(host.container.getRootNode() as ShadowRoot, { styles });
  let current: SectionName = 'link';
  let message: TemplateResult | string = '';
  const contextNow = (): ShareContext => ({
    host,
    words: shareWords(host.store.locale),
    update,
    tell: (said) => {
      message = said;
      update();
    },
  });
  const saver = new FileSaver(contextNow);
  const sections: Readonly<Record<SectionName, Section>> = {
    link: new LinkSection(contextNow),
    embed: new EmbedSection(contextNow, saver),
    picture: new PictureSection(contextNow, saver),
    data: new DataSection(contextNow, saver),
  };
  const dialog = openDialog(host, 'share', draw, () => {
    for (const section of Object.values(sections)) section.closed?.();
  });
  return { refresh: update, close: dialog.close };

  function update(): void {
    dialog.refresh();
    const panel = dialog.node.querySelector<HTMLElement>('#share-panel');
    if (panel) sections[current].drawn?.(panel);
  }

  function open(name: SectionName): void {
    current = name;
    message = '';
    update();
  }

  function onKey(event: KeyboardEvent): void {
    const name = tabAfter(current, event.key, host.store.messages.mirror !== undefined);
    if (name === undefined) return;
    event.preventDefault();
    open(name);
    dialog.node.querySelector<HTMLElement>(`#share-tab-${name}`)?.focus();
  }

  function draw(): DialogContent {
    const { words } = contextNow();
    return {
      heading: host.store.messages.share,
      body: html`
        ${tabs({ words, current, open, onKey })}
        <div
          class="share-panel"
          id="share-panel"
          role="tabpanel"
          tabindex="0"
          aria-labelledby=${`share-tab-${current}`}
        >
          ${sections[current].body()}
        </div>
        <p class="share-status" role="status">${message}</p>
      `,
    };
  }
}

interface Tabs {
  readonly words: ShareWords;
  readonly current: SectionName;
  readonly open: (name: SectionName) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function tabs({ words, current, open, onKey }: Tabs): TemplateResult {
  return html`<div class="share-tabs" role="tablist" aria-label=${words.ways} @keydown=${onKey}>
    ${SECTIONS.map(
      (name) =>
        html`<button
          role="tab"
          id=${`share-tab-${name}`}
          aria-selected=${name === current}
          aria-controls="share-panel"
          tabindex=${name === current ? 0 : -1}
          @click=${() => open(name)}
        >
          ${words[name]}
        </button>`,
    )}
  </div>`;
}

// The tab to which a key leads; undefined for any other key.
function tabAfter(name: SectionName, key: string, isMirrored: boolean): SectionName | undefined {
  const forward = isMirrored ? -1 : 1;
  const at = SECTIONS.indexOf(name);
  switch (key) {
    case 'ArrowRight':
      return SECTIONS.at((at + forward) % SECTIONS.length);
    case 'ArrowLeft':
      return SECTIONS.at((at - forward) % SECTIONS.length);
    case 'Home':
      return SECTIONS[0];
    case 'End':
      return SECTIONS.at(-1);
    default:
      return undefined;
  }
}
