// Sources as BibTeX entries.
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../src/data/bibtex.ts';
import { checked } from './sample-dataset.ts';

const entry = (fields: Readonly<Record<string, unknown>>) =>
  toBibtex(checked({ sources: [{ id: 'a', title: 'A', ...fields }] }).sources[0]!);

describe('a source as BibTeX', () => {
  it('has its fields, each on a line of its own', () => {
    const source = {
      id: 'newgeopolitics',
      type: 'article-newspaper',
      title: 'A visit',
      author: [{ given: 'Yurii', family: 'Poita' }, { literal: 'Agence France-Presse' }],
      'container-title': 'The Gazette',
      issued: '2023-03-18',
      volume: 7,
      page: '10-12',
      DOI: '10.1000/xyz',
      URL: 'https://gazette.example/a_b?c=1&d',
    };
    expect(entry(source).split('\n')).toEqual([
      '@article{newgeopolitics,',
      '  author = {Poita, Yurii and {Agence France-Presse}},',
      '  title = {{A visit}},',
      '  journal = {The Gazette},',
      '  volume = {7},',
      '  pages = {10--12},',
      '  year = {2023},',
      '  month = mar,',
      '  day = {18},',
      '  doi = {10.1000/xyz},',
      '  url = {https://gazette.example/a_b?c=1&d}',
      '}',
    ]);
  });

  it.each([
    ['book', 'book'],
    ['chapter', 'incollection'],
    ['report', 'techreport'],
    ['thesis', 'phdthesis'],
    ['webpage', 'misc'],
    [undefined, 'misc'],
  ])('of type %s is a %s', (type, expected) => {
    expect(entry(type === undefined ? {} : { type })).toMatch(new RegExp(`^@${expected}\\{a,`));
  });

  it('keeps a name in one piece that has an "and" or a comma in it', () => {
    const author = [{ family: 'Research and Analysis Wing' }, { family: 'Roe, Jr', given: 'A' }];
    expect(entry({ author })).toContain('author = {{Research and Analysis Wing} and {Roe, Jr}, A}');
  });

  it('prints what TeX would take for commands', () => {
    expect(entry({ title: '100 % of {x} & \\y_z ~ #1 $2 ^3' })).toContain(
      'title = {{100 \\% of \\{x\\} \\& \\textbackslash{}y\\_z \\textasciitilde{} \\#1 \\$2 \\textasciicircum{}3}}',
    );
  });

  it('cannot be broken out of by hostile text', () => {
    const text = entry({ id: 'x},\n@evil{', title: '}} @string{', publisher: 'a}\n}' });
    expect(text).toMatch(/^@misc\{xevil,\n/);
    const open = text.replaceAll(/\\[{}]/g, '');
    expect(open.split('{').length).toBe(open.split('}').length);
    expect(text.split('\n')).toHaveLength(4);
  });

  it.each([
    ['1931', '1931'],
    ['193X', 'the 1930s'],
    ['1931~', 'about 1931'],
    ['2023-21', 'spring 2023'],
    ['-0043', '44 BC'],
    ['1918-11/1918-12', 'November – December 1918'],
  ])('says of %s as its year "%s", and no more than that', (issued, year) => {
    expect(entry({ issued })).toMatch(new RegExp(`year = \\{${year}\\}\n\\}$`));
  });

  it('has no year where the source has none', () => {
    expect(entry({})).not.toContain('year');
  });

  it('keeps the particle of a name with it', () => {
    const author = [{ given: 'Vincent', family: 'Gogh', 'non-dropping-particle': 'van' }];
    expect(entry({ author })).toContain('author = {van Gogh, Vincent}');
    const king = [{ given: 'Martin Luther', family: 'King', suffix: 'Jr.' }];
    expect(entry({ author: king })).toContain('author = {King, Jr., Martin Luther}');
    expect(entry({ author: [{ family: 'King', suffix: 'Jr.' }] })).toContain('author = {{King Jr.}}');
  });

  it('is no article where it is in nothing', () => {
    expect(entry({ type: 'article' })).toMatch(/^@misc/);
  });

  it('leaves what TeX reads as it stands alone', () => {
    expect(entry({ DOI: '10.1000/x_y(1)' })).toContain('doi = {10.1000/x_y(1)}');
  });

  it('has a key whatever the id', () => {
    expect(entry({ id: '资料' })).toMatch(/^@misc\{source,/);
    expect(entry({ id: 'Zürich 1848' })).toMatch(/^@misc\{Zurich1848,/);
  });

  it('links to no address of a type that is not allowed', () => {
    const source = {
      ...checked({ sources: [{ id: 'a', title: 'A' }] }).sources[0]!,
      URL: 'javascript:alert(1)',
    };
    expect(toBibtex(source)).not.toContain('url');
  });
});
