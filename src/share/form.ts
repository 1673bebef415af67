// Small forms of the dialog for sharing: one of several choices, and a number.
import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** One of several choices, all of which can be seen. */
export function choice<Value extends string>(
  {
    name,
    label,
    value,
    options,
  }: {
    readonly name: string;
    readonly label: string;
    readonly value: Value;
    readonly options: readonly (readonly [Value, string])[];
  },
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="share-choice">
    <span id=${`share-${name}`}>${label}</span>
    <div class="segments" role="radiogroup" aria-labelledby=${`share-${name}`}>
      ${options.map(
        ([option, words]) =>
          html`<label
            ><input
              type="radio"
              name=${`share-${name}`}
              .checked=${option === value}
              @change=${() => choose(option)}
            /><span>${words}</span></label
          >`,
      )}
    </div>
  </div>`;
}

/** A number of px. An empty field, or what is no number within bounds, is `undefined`; then the field shows what holds instead. */
export function pixels(
  {
    label,
    value,
    placeholder = '',
  }: {
    readonly label: string;
    readonly value: number | undefined;
    readonly placeholder?: string;
  },
  choose: (value: number | undefined) => void,
): TemplateResult {
  const text = value === undefined ? '' : `${value}`;
  const onChange = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const number = field.valueAsNumber;
    choose(number >= LEAST_PX && number <= MOST_PX ? Math.round(number) : undefined);
    // Drawn again by now. What has not changed by that is not written by it either.
    field.value = field.defaultValue;
  };
  return html`<label class="share-pixels"
    ><span>${label}</span
    ><input
      type="number"
      min=${LEAST_PX}
      max=${MOST_PX}
      step="10"
      inputmode="numeric"
      placeholder=${placeholder}
      value=${text}
      .value=${text}
      @change=${onChange}
  /></label>`;
}

const LEAST_PX = 100;
const MOST_PX = 5000;
