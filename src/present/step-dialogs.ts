// What opens over a presentation: all steps, to go to one of them, and what the keys do.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import type { ToolDialog } from '../elements/dialog.ts';
import { openDialog } from '../elements/dialog.ts';
import type { TimelineStore } from '../elements/store.ts';
import type { Deck } from './deck.ts';
import { stepList } from './step-list.ts';
import type { Steps } from './story.ts';
import type { PresentWords } from './words.ts';

/** What the dialogs need. */
export interface DialogPlace {
  readonly store: TimelineStore;
  /** Where they are drawn: empty, inside the element's shadow root. */
  readonly container: HTMLElement;
  readonly words: () => PresentWords;
  readonly ended: () => void;
}

/** Opens the list of all steps. */
export function openOverview(place: DialogPlace, steps: Steps, deck: Deck): ToolDialog {
  const go = (index: number): void => {
    dialog.close();
    deck.goTo(index);
  };
  const draw = (): { heading: string; body: TemplateResult } => ({
    heading: place.words().steps,
    body: stepList(steps, deck.place.at, go),
  });
  const dialog: ToolDialog = openDialog({ ...place, headingLevel: () => 1 }, 'steps-dialog', draw);
  dialog.node.querySelector<HTMLElement>('[aria-current=step]')?.focus();
  return dialog;
}

/** Opens the list of keys. */
export function openKeys(place: DialogPlace): ToolDialog {
  const draw = (): { heading: string; body: TemplateResult } => ({
    heading: allMessages(place.store).keys,
    body: html`<dl class="present-keys">
      ${keysOf(place).map(
        ([keys, meaning]) =>
          html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>`,
  });
  return openDialog({ ...place, headingLevel: () => 1 }, 'keys-dialog', draw);
}

function keysOf({ store, words }: DialogPlace): (readonly [readonly string[], string])[] {
  const m = allMessages(store);
  const w = words();
  const [forth, back] = m.mirror ? ['←', '→'] : ['→', '←'];
  return [
    [['Space', forth, '↓', 'Page Down'], w.forth],
    [[back, '↑', 'Page Up'], w.back],
    [['Home', 'End'], w.ends],
    [['1', '2', 'Enter'], w.byNumber],
    [['O'], w.steps],
    [['P'], w.presenterWindow],
    [['N'], w.notes],
    [['B'], w.black],
    [['W'], w.white],
    [['L'], w.spotlight],
    [['F'], w.fullScreen],
    [['?'], m.keys],
    [['Esc'], m.leave],
  ];
}
