// The datasets that show others how it is done must be above reproach themselves.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/data/validate.ts';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the example datasets', () => {
  it('include one that reaches from the Big Bang to long after us', () => {
    expect(files).toContain('deep-time.json');
  });

  it.each(files)('%s has no problems, and a source for every event', (name) => {
    const { dataset, problems } = parseDataset(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(problems).toEqual([]);
    expect(dataset?.events.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });
});
