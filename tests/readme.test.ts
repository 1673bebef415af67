// Holds README.md and docs/dataset.md to the code: what they name exists, and what exists is named.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as entry from '../src/data.ts';
import { isProblem, parseTime, readDataset } from '../src/data.ts';
import * as format from '../src/data/schema.ts';

const schemas = new Map<string, unknown>(Object.entries(format));

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const datasetPage = read('docs/dataset.md');
const element = read('src/elements/cited-timeline.ts');

/** Rows of the table under a header row, as cells without their markup. */
function table(page: string, header: string): string[][] {
  const lines = page.slice(page.indexOf(header)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  expect(page, `a table "${header}"`).toContain(header);
  return lines.slice(2, end).map((line) => line.split('|').slice(1, -1));
}

/** What stands in backticks, without an argument list. */
function names(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/\(.*\)$/, ''));
}

function documented(tag: string): string[] {
  return [...element.matchAll(new RegExp(`@${tag} (\\S+)`, 'g'))].map(([, name = '']) => name).sort();
}

function publicMembers(): string[] {
  const body = element.slice(element.indexOf('export class'));
  const members = body.matchAll(/^ {2}(?:override )?(?:get )?(\w+)(?:\(.*|: .*|\?: .*| = .*)[;{]$/gm);
  return [...new Set([...members].map(([, name = '']) => name))].filter(
    (name) => !/Callback$|^(?:constructor|private|protected|static)$/.test(name),
  );
}

/** Attribute of each reactive property that has one. */
function attributes(): Map<string, string> {
  const block = /static override properties = \{([^]*?)\n {2}\};/.exec(element)?.[1] ?? '';
  const found = new Map<string, string>();
  for (const [, property = '', options = ''] of block.matchAll(/^ {4}(\w+): \{(.*)\}/gm)) {
    if (/state: true|attribute: false/.test(options)) continue;
    found.set(property, /attribute: '([^']+)'/.exec(options)?.[1] ?? property.toLowerCase());
  }
  return found;
}

describe('the README', () => {
  it('has a dataset that can be used as it is', () => {
    const example = /```json\n([^]*?)```/.exec(readme)?.[1] ?? '';
    const { dataset, problems } = readDataset(example);
    expect(problems).toEqual([]);
    expect(dataset?.events.length).toBeGreaterThan(0);
    expect(dataset?.events[0]?.citations.length).toBeGreaterThan(1);
  });

  it('shows dates that can be read', () => {
    const dates = table(readme, '| Write | for |').flatMap(([cell]) => names(cell));
    expect(dates.length).toBeGreaterThan(8);
    expect(dates.filter((date) => isProblem(parseTime(date)))).toEqual([]);
  });

  it('quotes a problem in the words of the code', () => {
    const problem = parseTime('1914-13');
    if (!isProblem(problem)) throw new Error('1914-13 is no date.');
    expect(readme).toContain(`${problem.message} ${problem.hint}`);
    expect(datasetPage).toContain(`${problem.message} ${problem.hint}`);
  });

  it('names the attributes and properties of the element, and no others', () => {
    const rows = table(readme, '| Attribute | Property | |');
    const pairs = rows.map(
      ([attribute, property]) => [names(property)[0] ?? '', names(attribute)[0] ?? ''] as const,
    );
    const alone = documented('attr {boolean}');
    expect(pairs.flatMap(([property, attribute]) => (property ? [] : [attribute]))).toEqual(alone);
    expect(new Map(pairs.filter(([property, attribute]) => property && attribute))).toEqual(attributes());
    const methods = table(readme, '| Method | |').flatMap(([cell]) => names(cell));
    const all = [...pairs.flatMap(([property]) => property || []), ...methods];
    expect(all.toSorted()).toEqual(publicMembers().toSorted());
  });

  it('names the events, parts and custom properties of the element, and no others', () => {
    const events = table(readme, '| Event | when |').flatMap(([cell]) => names(cell));
    expect(events.toSorted()).toEqual(documented('fires'));
    // What each tells is a type, under the same name.
    const types = [...read('src/elements/events.ts').matchAll(/^ {2}readonly '?([\w-]+)'?: /gm)];
    expect(types.map(([, name = '']) => name).toSorted()).toEqual(documented('fires'));
    const looks = table(readme, '| Custom property | |').flatMap(([cell]) => names(cell));
    expect(looks.toSorted()).toEqual(documented('cssproperty'));
    const parts = names(/The parts are ([^.]*)\./.exec(readme)?.[1]);
    expect(parts.toSorted()).toEqual(documented('csspart'));
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
    const own = commands.filter((name) => !['ci', 'pack', 'install'].includes(name));
    expect(own.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe.each(['README.md', 'docs/dataset.md', 'docs/checking.md', 'docs/commands.md'])(
  'the links of %s',
  (path) => {
    it('lead to files and headings that are there', () => {
      const page = read(path);
      const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(
        ([, title = '']) =>
          `#${title
            .toLowerCase()
            .replaceAll(/[^\w -]/g, '')
            .replaceAll(' ', '-')}`,
      );
      const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
      const dead = targets.filter((target) => {
        if (/^https?:/.test(target)) return false;
        if (target.startsWith('#')) return !anchors.includes(target);
        return !existsSync(new URL(target, new URL(`../${path}`, import.meta.url)));
      });
      expect(dead).toEqual([]);
    });
  },
);

describe('the page about datasets', () => {
  const sections: [string, readonly string[]][] = [
    ['The file', ['datasetSchema']],
    ['Events', ['eventSchema']],
    ['Citations', ['citationSchema', 'passageSchema']],
    ['Sources', ['sourceSchema', 'nameSchema', 'cslDateSchema', 'archivedSchema']],
    ['Categories and actors', ['categorySchema', 'actorSchema']],
    ['Eras', ['eraSchema']],
    ['Story', ['storyStepSchema']],
  ];

  it('describes every schema', () => {
    const all = [...schemas.keys()].filter((name) => name.endsWith('Schema'));
    expect(sections.flatMap(([, names]) => names).toSorted()).toEqual(all.toSorted());
  });

  it.each(sections)('names every field under "%s", and no others', (heading, schemaNames) => {
    const start = datasetPage.indexOf(`\n## ${heading}\n`);
    const section = datasetPage.slice(start, datasetPage.indexOf('\n## ', start + 1));
    const fields = schemaNames.flatMap((name) => {
      const schema = schemas.get(name);
      return Object.keys((schema as { entries: Record<string, unknown> }).entries);
    });
    const isNamed = (field: string): boolean =>
      section.includes(`\`${field}\``) || section.includes(`"${field}"`);
    expect(fields.filter((field) => !isNamed(field))).toEqual([]);
    const cells = [...section.matchAll(/^\| (`.*?|\*\*.*?) \|/gm)].flatMap(([, cell]) => names(cell));
    expect(cells.filter((name) => !fields.includes(name))).toEqual([]);
  });

  it('names what programs can call, and nothing else', () => {
    const calls = table(datasetPage, '| Function | gives |').flatMap(([cell]) => names(cell));
    expect(calls.toSorted()).toEqual(Object.keys(entry).toSorted());
  });

  it('shows examples and dates that can be used', () => {
    const examples = [...datasetPage.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) =>
      readDataset(text),
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.flatMap(({ problems }) => problems)).toEqual([]);
    const dates = table(datasetPage, '| Write | for |').flatMap(([cell]) => names(cell));
    const whole = dates
      .map((date) => (/^-\d\d$/.test(date) ? `2023${date}` : date))
      .filter((date) => date.length > 1);
    expect(whole.length).toBeGreaterThan(15);
    expect(whole.filter((date) => isProblem(parseTime(date)))).toEqual([]);
  });
});
