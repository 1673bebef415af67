// A text to be copied: a field that cannot be written in, and a button. Where the browser refuses, the text is selected.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ShareContext } from './section.ts';

/** What is to be copied. */
export interface CopyField {
  readonly label: string;
  readonly text: string;
  /** Of the button. */
  readonly action: string;
  /** Said afterwards. */
  readonly copied: string;
  /** Lines of the field; 1 for a single one that scrolls sideways. */
  readonly lines: number;
}

/** The field and its button. */
export function copyField(
  context: ShareContext,
  { label, text, action, copied, lines }: CopyField,
): TemplateResult {
  const select = (event: Event): void => (event.currentTarget as HTMLInputElement).select();
  const copy = (event: Event): void => {
    const field = (event.currentTarget as Element)
      .closest('.copy-field')
      ?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.copied-text');
    void copyText(text).then((isCopied) => {
      context.tell(isCopied ? copied : context.words.copyRefused);
      if (!isCopied) {
        field?.focus();
        field?.select();
      }
    });
  };
  return html`<div class="copy-field">
    <label
      ><span>${label}</span>
      ${
        lines === 1
          ? html`<input class="copied-text" readonly dir="ltr" .value=${text} @focus=${select} />`
          : html`<textarea
              class="copied-text"
              readonly
              dir="ltr"
              rows=${lines}
              spellcheck="false"
              .value=${text}
            ></textarea>`
      }
    </label>
    <button class="main" @click=${copy}>${action}</button>
  </div>`;
}

// Where the page is no secure one there is no clipboard at all.
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
