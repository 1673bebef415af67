// Numbers with their nouns, in any language.

/** The forms of a noun that a language has; `#` is where the number stands. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * A function that puts a number with its noun, as the plural rules of a language have it.
 *
 * @example counter('en')(2, { one: '# event', other: '# events' }) // '2 events'
 */
/* @__NO_SIDE_EFFECTS__ */
export function counter(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const digits = new Intl.NumberFormat(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
