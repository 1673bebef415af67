// The JSON Schema must say what the reader does: an editor that accepts what the page refuses is worse than none.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { safeParse } from 'valibot';
import { datasetSchema } from '../../src/data/schema.ts';
import { parseDataset } from '../../src/data/validate.ts';
import { event, input, minimal } from './sample-dataset.ts';

interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | null)[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the JSON Schema for editors', () => {
  let schema: JsonSchema = {};

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/make-schema.mjs'], { cwd: root });
    schema = JSON.parse(
      readFileSync(new URL('../../dist/schema.json', import.meta.url), 'utf8'),
    ) as JsonSchema;
  });

  it('is of draft 7, which all editors know, and has a title', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.title).toBe('Cited timeline');
  });

  it('asks for no more than the reader does', () => {
    const required = Object.entries({ ...schema.$defs, dataset: schema }).map(
      ([name, { required: fields }]) => [name, fields],
    );
    expect(Object.fromEntries(required)).toMatchObject({
      dataset: ['version', 'title', 'events'],
      event: ['id', 'title', 'date'],
      citation: ['source'],
      passage: ['start'],
      source: ['id'],
      archived: ['URL'],
      storyStep: [],
    });
  });

  it('explains each field', () => {
    const silent = Object.entries({ ...schema.$defs, dataset: schema }).flatMap(
      ([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, field]) => !field.description && !field.$ref && !field.anyOf && !field.items?.$ref)
          .map(([key]) => `${name}.${key}`),
    );
    expect(silent).toEqual([]);
    expect(Object.values(schema.$defs ?? {}).filter(({ description }) => !description)).toEqual([]);
  });

  it('lets an editor mark misspelt fields, but not the further fields of a source', () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.$defs?.['event']?.additionalProperties).toBe(false);
    expect(schema.$defs?.['source']?.additionalProperties).not.toBe(false);
  });

  it('lets an editor offer the stances', () => {
    expect(schema.$defs?.['citation']?.properties?.['stance']?.enum).toEqual([
      'supports',
      'disputes',
      'mentions',
      null,
    ]);
  });

  it('takes null for nothing, as the reader does', () => {
    const fields = Object.entries({ ...schema.$defs, dataset: schema }).flatMap(
      ([name, { properties = {}, required = [] }]) =>
        Object.entries(properties).map(
          ([key, field]) => [`${name}.${key}`, required.includes(key), JSON.stringify(field)] as const,
        ),
    );
    for (const [name, isRequired, field] of fields)
      expect([name, field.includes('"null"')]).toEqual([name, !isRequired]);
    const nothing = { place: null, category: null, citations: null, actors: null, importance: null };
    expect(parseDataset(input({ events: [event(nothing)] })).problems).toEqual([]);
  });

  it('refers only to what it defines', () => {
    const references = JSON.stringify(schema).match(/"#\/\$defs\/\w+"/g) ?? [];
    expect(references.length).toBeGreaterThan(8);
    for (const reference of references) expect(schema.$defs).toHaveProperty(reference.slice(9, -1));
  });
});

describe('the definitions', () => {
  it.each([
    [minimal],
    [input({ events: [] })],
    [
      input({
        sources: [
          { id: 's', own: 1, author: [{ family: 'F', own: 1 }], issued: { 'date-parts': [['2023', 3]] } },
        ],
      }),
    ],
    [input({ events: [{ ...minimal.events[0], title: '' }] })],
    [input({ events: [event({ importance: 6 })] })],
    [input({ events: [event({ colour: 'red' })] })],
    [input({ events: [event({ citations: [{ source: 's', stance: 'against' }] })] })],
    [input({ story: [{ event: '' }] })],
    [input({ version: 2 })],
    [input({ actors: [{ id: 'a' }] })],
  ])('of the format and the reader agree whether %j is right', (dataset) => {
    expect(safeParse(datasetSchema, dataset).success).toBe(
      parseDataset(dataset).problems.every(({ path }) => path === 'events'),
    );
  });
});
