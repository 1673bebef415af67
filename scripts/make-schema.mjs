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
const schema = toJsonSchema(datasetSchema, { target: 'draft-07', typeMode: 'input', definitions });

const out = new URL('dist/schema.json', root);
await mkdir(new URL('./', out), { recursive: true });
await writeFile(out, `${JSON.stringify(schema, null, 2)}\n`);
