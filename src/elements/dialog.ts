// A dialog over the timeline, for tools: a heading, a button that closes it, and what the tool draws. Esc closes it, the
// page behind it can do nothing meanwhile, and the keyboard goes back to where it was.
import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { icon } from './icons.ts';
import { adoptStyles } from './parts.ts';
import { dialog as styles } from './styles/dialog.ts';
import type { Tool, ToolHost } from './tools.ts';

/** What stands in a dialog. */
export interface DialogContent {
  readonly heading: string;
  readonly body: TemplateResult;
}

/** A dialog that is open. */
export interface ToolDialog extends Tool {
  readonly node: HTMLDialogElement;
}

/** What a dialog needs of its host. */
export type DialogHost = Pick<ToolHost, 'container' | 'store' | 'headingLevel' | 'ended'>;

/**
 * Opens a dialog.
 *
 * @param name   A class for its looks.
 * @param draw   Its content now; called again by `refresh`.
 * @param closed Called once, when it has closed in whichever way.
 */
export function openDialog(
  host: DialogHost,
  name: string,
  draw: () => DialogContent,
  closed?: () => void,
): ToolDialog {
  const { container, store } = host;
  const root = container.getRootNode() as ShadowRoot;
  adoptStyles(root, { styles });
  const focused = root.activeElement;
  const node = document.createElement('dialog');
  node.className = `tool-dialog ${name}`;
  node.setAttribute('aria-labelledby', 'tool-heading');
  container.append(node);
  const refresh = (): void => {
    const { heading, body } = draw();
    render(
      html`<header class="tool-head">
          <h2 id="tool-heading" aria-level=${Math.min(6, host.headingLevel() + 1)} tabindex="-1">
            ${heading}
          </h2>
          <button class="icon-button" aria-label=${store.messages.close} @click=${close}>
            ${icon('close')}
          </button>
        </header>
        <div class="tool-body">${body}</div>`,
      node,
    );
  };
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    closed?.();
    node.close();
    render(nothing, node);
    node.remove();
    host.ended();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  };
  // What the plot and the page do with keys is not for what is typed here.
  node.addEventListener('keydown', (event) => event.stopPropagation());
  node.addEventListener('close', close);
  refresh();
  node.showModal();
  node.querySelector<HTMLElement>('#tool-heading')?.focus();
  return { node, refresh, close };
}
