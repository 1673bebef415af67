// A link to what is on screen, as text and as a QR code, small or as large as the screen. Only a page that keeps the view in
// its hash can be asked for a view: it says so with the attribute `view-in-hash`. Of any other page the link is its address,
// unchanged.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isDataNotInLink, isInFrame, isOnlyHere, isViewInHash } from '../elements/link-reach.ts';
import { icon } from '../elements/icons.ts';
import { qrCode } from '../elements/qr-code.ts';
import { writeHash } from '../interaction/view-hash.ts';
import { copyField } from './copy-field.ts';
import type { Section, ShareContext } from './section.ts';
import { elementOf, viewNow } from './section.ts';

/** The address of the page, with the view where the page keeps it. */
export function linkOf(context: ShareContext): string {
  if (!isViewInHash(elementOf(context))) return location.href;
  return location.href.replace(/#.*$/s, '') + writeHash(viewNow(context));
}

/** The link, as text and as a code. */
export class LinkSection implements Section {
  readonly #contextNow: () => ShareContext;

  constructor(contextNow: () => ShareContext) {
    this.#contextNow = contextNow;
  }

  body(): TemplateResult {
    const context = this.#contextNow();
    const { words } = context;
    const [label, hint] = linkWords(context);
    const link = linkOf(context);
    const notes = [
      hint,
      ...(isDataNotInLink(elementOf(context)) ? [words.fileNotInLink] : []),
      ...(isOnlyHere(location) ? [words.onlyHere] : []),
    ];
    // No other device can open what lies on a disk.
    const hasCode = location.protocol !== 'file:';
    return html`
      ${copyField(context, {
        label,
        text: link,
        action: words.copyLink,
        copied: words.linkCopied,
        lines: 1,
      })}
      ${notes.map((note) => html`<p class="soft">${note}</p>`)} ${hasCode ? codeOf(context, link) : nothing}
    `;
  }
}

// What the link is called, and what it opens.
function linkWords(context: ShareContext): readonly [string, string] {
  const { words } = context;
  if (isViewInHash(elementOf(context))) return [words.viewLink, words.viewLinkHint];
  return isInFrame() ? [words.frameLink, words.frameLinkHint] : [words.pageLink, words.pageLinkHint];
}

function codeOf(context: ShareContext, link: string): TemplateResult {
  const { words } = context;
  const code = qrCode(link, words.qrCode);
  if (!code) return html`<p>${words.qrTooLong}</p>`;
  const showLarge = (event: Event): void =>
    (event.currentTarget as Element).parentElement!.querySelector<HTMLDialogElement>('dialog')!.showModal();
  return html`<div class="share-qr">
    <div class="small-code" @click=${showLarge}>${code}</div>
    <button @click=${showLarge}>${words.showLarge}</button>
    ${largeCode(context, link, code)}
  </div>`;
}

// For a class or a room: the code fills the screen, with its address for who has no camera. Esc closes it, like every dialog.
function largeCode({ words, host }: ShareContext, link: string, code: TemplateResult): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')!.close();
  return html`<dialog class="large-code" aria-label=${words.qrCode}>
    <button class="icon-button" aria-label=${host.store.messages.close} @click=${close}>
      ${icon('close')}
    </button>
    ${code}
    <p dir="ltr">${link}</p>
  </dialog>`;
}
