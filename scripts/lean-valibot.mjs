// @ts-check
// The part of valibot that the standalone scripts need, a tenth of its size: schema.ts uses it to describe fields, and
// read-record.ts to check one value at a time. Same names, same answers: the tests of the format run on this as well.

/** @typedef {{ type: string, input: unknown, expected?: string }} Issue */
/** @typedef {{ type: string, issueOf: (value: any) => Issue | undefined, [rest: string]: unknown }} Schema */

/** @param {string} type @param {(value: any) => boolean} isGood @param {object} [rest] @returns {Schema} */
const make = (type, isGood, rest) => ({
  type,
  issueOf: (value) => (isGood(value) ? undefined : { type, input: value, ...rest }),
  ...rest,
});

export const string = () => make('string', (value) => typeof value === 'string');
export const boolean = () => make('boolean', (value) => typeof value === 'boolean');
export const number = () => make('number', (value) => typeof value === 'number' && value === value);
export const nonEmpty = () => make('non_empty', (value) => value.length > 0);
export const description = () => make('description', () => true);
export const title = () => make('title', () => true);

/** @param {readonly unknown[]} options */
export const picklist = (options) =>
  make('picklist', (value) => options.includes(value), {
    expected: `(${options.map((option) => JSON.stringify(option)).join(' | ')})`,
  });

/** @param {readonly Schema[]} options */
export const union = (options) => make('union', (value) => options.some((option) => !option.issueOf(value)));

/** @param {Schema} item */
export const array = (item) => ({
  type: 'array',
  issueOf: (/** @type {unknown} */ value) =>
    Array.isArray(value)
      ? firstIssue(value.map((each) => item.issueOf(each)))
      : { type: 'array', input: value },
});

// Fields are read one by one, each by its own definition.
/** @param {string} type */
const object = (type) => (/** @type {object} */ entries) => ({
  ...make(type, (value) => typeof value === 'object' && value !== null),
  entries,
});
export const strictObject = object('strict_object');
export const looseObject = object('loose_object');

/** @param {string} type */
const optionalOf = (type) => (/** @type {Schema} */ schema, /** @type {unknown} */ value) => ({
  ...schema,
  type,
  default: value,
});
export const optional = optionalOf('optional');
export const exactOptional = optionalOf('exact_optional');

/** @param {Schema} schema @param {readonly Schema[]} checks */
export const pipe = (schema, ...checks) => ({
  ...schema,
  issueOf: (/** @type {unknown} */ value) =>
    schema.issueOf(value) ?? firstIssue(checks.map((check) => check.issueOf(value))),
});

/** @param {{ default?: unknown }} schema */
export const getDefault = (schema) => schema.default;

/** @param {Schema} schema @param {unknown} value */
export const safeParse = (schema, value) => {
  const issue = schema.issueOf(value);
  return issue ? { success: false, issues: [issue] } : { success: true, output: value };
};

/** @param {readonly (Issue | undefined)[]} issues */
const firstIssue = (issues) => issues.find(Boolean);
