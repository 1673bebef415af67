// The dialog for sharing: a link, code for other pages, a picture, the data. Says what has happened in a line of its own, since the
// element's cannot be heard while a dialog is open.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
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
  const open = (name: SectionName): void => {
    current = name;
    message = '';
    update();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, host.store.messages.mirror !== undefined);
    if (step === undefined) return;
    event.preventDefault();
    const at = (SECTIONS.indexOf(current) + step + SECTIONS.length) % SECTIONS.length;
    open(Number.isFinite(step) ? SECTIONS[at]! : step > 0 ? SECTIONS.at(-1)! : SECTIONS[0]);
    dialog.node.querySelector<HTMLElement>(`#share-tab-${current}`)?.focus();
  };
  const draw = (): { heading: string; body: TemplateResult } => {
    const { words } = contextNow();
    return {
      heading: host.store.messages.share,
      body: html`
        <div class="share-tabs" role="tablist" aria-label=${words.ways} @keydown=${onKey}>
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
        </div>
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
}

// Towards another tab; ∓∞ for the first and the last.
function stepOf(key: string, isMirrored: boolean): number | undefined {
  const forward = isMirrored ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return forward;
    case 'ArrowLeft':
      return -forward;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}
