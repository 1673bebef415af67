// Names of files that readers save: from any title, one that every system takes.
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/elements/file-name.ts';
import { hostileTexts } from '../data/exporters/hostile.ts';

const SEED = 1805;

describe('fileName', () => {
  it.each([
    ['The end of the Great War', 'the-end-of-the-great-war.csv'],
    ['Łódź, Ängste & Träume', 'łódź-ängste-träume.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['a\u0000b\u202ec', 'a-b-c.csv'],
    ['时间线', '时间线.csv'],
    ['', 'timeline.csv'],
    ['CON', 'timeline-con.csv'],
    ['com1', 'timeline-com1.csv'],
  ])('makes of %j the name %s', (title, name) => {
    expect(fileName(title, 'csv')).toBe(name);
  });

  it(`has letters, digits and hyphens alone, and not too many (seed ${SEED})`, () => {
    for (const text of hostileTexts(SEED, 500, 60)) {
      expect(fileName(text, 'json')).toMatch(
        /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,68}[\p{L}\p{M}\p{N}])?\.json$/u,
      );
    }
  });
});
