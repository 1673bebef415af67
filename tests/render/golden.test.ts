// Whole pictures against those that were looked at and found good. After a change that is meant, look at them again:
// UPDATE_GOLDENS=1 npx vitest run --project unit tests/render, then open tests/render/goldens in a browser.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../src/layout/layout.ts';
import { inputOf } from '../layout/layout-input.ts';
import { GOLDEN_DOCUMENTS } from './golden-documents.ts';
import { svgText } from './scene-svg.ts';

const FOLDER = new URL('goldens/', import.meta.url);
const isUpdate = process.env['UPDATE_GOLDENS'] === '1';

describe('svgText', () => {
  for (const { name, table, options } of GOLDEN_DOCUMENTS) {
    it(`draws "${name}" as it was approved`, () => {
      const picture = svgText(createLayout()(inputOf(table(), options)), name);
      const file = new URL(`${name}.svg`, FOLDER);
      if (isUpdate) writeFileSync(file, picture);
      expect(existsSync(file), `goldens/${name}.svg is missing: make it with UPDATE_GOLDENS=1`).toBe(true);
      expect(picture).toBe(readFileSync(file, 'utf8'));
    });
  }

  it('is compared with no picture that no test makes', () => {
    const names = readdirSync(FOLDER).map((file) => basename(file, '.svg'));
    expect(names.toSorted()).toEqual(GOLDEN_DOCUMENTS.map(({ name }) => name).toSorted());
  });
});
