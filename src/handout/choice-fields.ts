// The fields of the dialog: which parts, which events, which paper. What cannot be chosen is not shown.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Choices, EventChoice, PaperName, PartName } from './choices.ts';
import { PAPERS, PARTS, TIMELINE_SHEETS } from './choices.ts';
import type { HandoutWords } from './words.ts';

/** What the fields show and tell. */
export interface ChoiceFieldsInput {
  readonly choices: Choices;
  readonly words: HandoutWords;
  /** How many events each choice of events has. */
  readonly counts: Readonly<Record<EventChoice, number>>;
  readonly hasAddress: boolean;
  readonly choose: (change: Partial<Choices>) => void;
}

/** All fields. */
export function choiceFields(input: ChoiceFieldsInput): TemplateResult {
  const { words: w, choices, counts, choose } = input;
  const eventChoices: readonly EventChoice[] =
    counts.story > 0 ? ['shown', 'view', 'story'] : ['shown', 'view'];
  return html`<fieldset>
      <legend>${w.parts}</legend>
      ${PARTS.map((part) => partField(input, part))}
    </fieldset>
    <fieldset>
      <legend>${w.events}</legend>
      ${eventChoices.map((events) =>
        radio(
          'handout-events',
          choices.events === events,
          () => choose({ events }),
          w[events],
          counts[events],
        ),
      )}
    </fieldset>
    <fieldset>
      <legend>${w.paper}</legend>
      <div class="paper-fields">
        <select
          aria-label=${w.paper}
          @change=${(event: Event) => choose({ paper: (event.target as HTMLSelectElement).value as PaperName })}
        >
          ${Object.keys(PAPERS).map(
            (name) => html`<option value=${name} ?selected=${name === choices.paper}>${name}</option>`,
          )}
        </select>
        ${[false, true].map((isLandscape) =>
          radio(
            'handout-orientation',
            choices.isLandscape === isLandscape,
            () => choose({ isLandscape }),
            isLandscape ? w.landscape : w.portrait,
          ),
        )}
      </div>
      ${input.hasAddress ? check(choices.hasQrCode, (hasQrCode) => choose({ hasQrCode }), w.qrCode) : nothing}
    </fieldset>`;
}

function partField(input: ChoiceFieldsInput, part: PartName): TemplateResult {
  const { choices, words, choose } = input;
  const isChosen = choices.parts.has(part);
  const toggle = (isOn: boolean): void => {
    const parts = new Set(choices.parts);
    if (isOn) parts.add(part);
    else parts.delete(part);
    choose({ parts });
  };
  return html`${check(isChosen, toggle, words.partNames[part])}${
    isChosen ? html`<div class="sub-fields">${subField(input, part)}</div>` : nothing
  }`;
}

function subField(
  { choices, words: w, choose }: ChoiceFieldsInput,
  part: PartName,
): TemplateResult | typeof nothing {
  switch (part) {
    case 'timeline':
      return html`<label class="select-field"
        ><span>${w.sheetsAcross}</span
        ><select
          @change=${(event: Event) =>
            choose({ timelineSheets: Number((event.target as HTMLSelectElement).value) })}
        >
          ${TIMELINE_SHEETS.map(
            (count) =>
              html`<option value=${count} ?selected=${count === choices.timelineSheets}>${count}</option>`,
          )}
        </select></label
      >`;
    case 'cards':
      return check(choices.isCardsApart, (isCardsApart) => choose({ isCardsApart }), w.cardsApart);
    case 'worksheet':
      return html`<div role="radiogroup" aria-label=${w.leftOut} class="radios">
        <span class="soft" aria-hidden="true">${w.leftOut}:</span>
        ${(['dates', 'titles'] as const).map((leftOut) =>
          radio('handout-left-out', choices.leftOut === leftOut, () => choose({ leftOut }), w[leftOut]),
        )}
      </div>`;
    default:
      return nothing;
  }
}

function check(isOn: boolean, change: (isOn: boolean) => void, words: string): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${isOn}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    /><span>${words}</span></label
  >`;
}

function radio(
  name: string,
  isOn: boolean,
  change: () => void,
  words: string,
  count?: number,
): TemplateResult {
  return html`<label class="check"
    ><input type="radio" name=${name} .checked=${isOn} @change=${change} /><span>${words}</span>${
      count === undefined ? nothing : html`<span class="count">${count}</span>`
    }</label
  >`;
}
