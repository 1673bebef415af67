// @ts-check
// Writes dist/schema.json, the JSON Schema that tells editors what a dataset may hold, from the same definitions that check it.
// `node scripts/make-schema.mjs` from the repository's root. Node 20 cannot read TypeScript, so Vite loads the definitions.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';

const root = new URL('../', import.meta.url);
const { module } = await runnerImport(fileURLToPath(new URL('src/data/schema.ts', root)), {
  configFile: false,
  root: fileURLToPath(root),
  logLevel: 'error',
});

// What people write, before the check: what has a default may be absent.
const { datasetSchema, ...others } = module;
const definitions = Object.fromEntries(
  Object.entries(others)
    .filter(([name]) => name.endsWith('Schema'))
    .map(([name, schema]) => [name.replace(/Schema$/, ''), schema]),
);
const schema = toJsonSchema(datasetSchema, {
  target: 'draft-07',
  typeMode: 'input',
  definitions,
  overrideSchema: ({ jsonSchema }) => withNulls(jsonSchema),
});

const out = new URL('dist/schema.json', root);
await mkdir(new URL('./', out), { recursive: true });
await writeFile(out, `${JSON.stringify(schema, null, 2)}\n`);

/**
 * Programs write null where there is nothing; the check takes it so for every field that may be absent.
 *
 * @param {any} object What is said of one kind of value.
 */
function withNulls(object) {
  const { properties, required = [] } = object;
  if (!properties) return undefined;
  const entries = Object.entries(properties).map(([key, value]) => {
    const isAbsentable = !required.includes(key) && !JSON.stringify(value).includes('"null"');
    return [key, isAbsentable ? orNull(/** @type {any} */ (value)) : value];
  });
  return { ...object, properties: Object.fromEntries(entries) };
}

/** @param {any} value */
function orNull(value) {
  const { $ref, anyOf, type, enum: choices } = value;
  if ($ref) return { anyOf: [value, { type: 'null' }] };
  if (anyOf) return { ...value, anyOf: [...anyOf, { type: 'null' }] };
  return { ...value, type: [type, 'null'], ...(choices && { enum: [...choices, null] }) };
}
