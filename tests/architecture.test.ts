// Holds src to the import table, and to the few rules of the house that a machine can check.
// Each rule is first tried on a made-up file, so that a rule that stopped biting is noticed; then on what is there.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  importCircles,
  importProblems,
  importsOf,
  loadEffects,
  RULES,
  styleProblems,
  wordingProblems,
} from './support/architecture.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(src, path), 'utf8')]),
);
/** What `check` finds in all of src. */
const inAll = (check: (file: string, source: string) => string[]) =>
  [...files].flatMap(([file, source]) => check(file, source));

describe('src', () => {
  it('has files in it to look at', () => {
    expect(files.size).toBeGreaterThan(1);
  });

  it('imports only what the table of folders allows', () => {
    expect(inAll(importProblems)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(importCircles(files)).toEqual([]);
  });

  it('does nothing when a module is loaded, but for the entry, the page and the command', () => {
    expect(inAll(loadEffects)).toEqual([]);
  });

  it('never turns text into markup or code, needs no DOM below the elements, and has no vague file names', () => {
    expect(inAll(wordingProblems)).toEqual([]);
  });

  it('has headers and no enum, namespace or default export', () => {
    expect(inAll(styleProblems)).toEqual([]);
  });
});

describe('the scan of imports', () => {
  const from = (source: string) => importsOf('x.ts', source).map((site) => site.from);

  it.each([
    ['an import', `import { a } from './a.ts';`],
    ['an import of all names', `import * as a from './a.ts';`],
    ['an import of types', `import type { A } from './a.ts';`],
    ['an import for its effect', `import './a.ts';`],
    ['a dynamic import', `async function f() { return (await import('./a.ts')).a; }`],
    ['a re-export', `export { a } from './a.ts';`],
    ['a re-export of types', `export type { A } from './a.ts';`],
    ['a re-export of everything', `export * from './a.ts';`],
    ['a type in the form of an import', `let a: import('./a.ts').A;`],
    ['a require', `const a = require('./a.ts');`],
  ])('sees %s', (_, source) => {
    expect(from(source)).toEqual(['./a.ts']);
  });

  it('does not take text, comments or own exports for imports', () => {
    expect(from(`// import './a.ts'\nexport const b = "import './a.ts'";\nexport { b as c };`)).toEqual([]);
  });
});

describe('the import table', () => {
  it('covers every folder that the design names', () => {
    expect(Object.keys(RULES).filter((name) => !name.endsWith('.ts'))).toEqual(
      'time data layout render interaction elements present share activities handout offline embed app cli'.split(
        ' ',
      ),
    );
  });

  it('names the file, the import and the rule', () => {
    expect(importProblems('time/x.ts', `import { layout } from '../layout/layout.ts';`)).toEqual([
      'src/time/x.ts imports "../layout/layout.ts": not allowed. ' +
        'Rule: "time" may import nothing of ours and no package.',
    ]);
  });

  it.each([
    ['time/ticks.ts', './calendar.ts'],
    ['data/validate.ts', '../time/parse-time.ts'],
    ['data/exporters/csv.ts', '../schema.ts'],
    ['data/exporters/csv.ts', '../../time/time.ts'],
    ['render/labels.ts', '../layout/scene.ts'],
    ['render/svg.ts', 'lit'],
    ['elements/cited-timeline.ts', '../interaction/state.ts'],
    ['elements/cited-timeline.ts', 'lit/directives/repeat.js'],
    ['present/presentation.ts', '../elements/cited-timeline.ts'],
    ['app/main.ts', '../index.ts'],
    ['app/main.ts', './drop.ts'],
    ['cli/main.ts', './command.ts'],
    ['cli/main.ts', 'node:fs/promises'],
    ['cli/command.ts', '../data/doctor.ts'],
    ['cli/write-page.ts', '../offline/bundle.ts'],
    ['index.ts', './elements/cited-timeline.ts'],
    ['data.ts', './data/validate.ts'],
  ])('lets %s import %s', (file, target) => {
    expect(importProblems(file, `import '${target}';`)).toEqual([]);
  });

  it.each([
    ['time/ticks.ts', '../data/schema.ts'],
    ['data/validate.ts', '../layout/scene.ts'],
    ['data/validate.ts', 'lit'],
    ['data/validate.ts', 'node:fs'],
    ['layout/lanes.ts', '../render/theme.ts'],
    ['render/labels.ts', '../layout/layout.ts'],
    ['render/labels.ts', '../data/schema.ts'],
    ['render/primitives.ts', 'lit'],
    ['interaction/state.ts', '../layout/scene.ts'],
    ['elements/cited-timeline.ts', '../present/presentation.ts'],
    ['elements/cited-timeline.ts', '../index.ts'],
    ['app/main.ts', '../data/validate.ts'],
    ['app/main.ts', 'lit'],
    ['layout/lanes.ts', '../../data/built-in.json'],
    ['app/main.ts', '../../data/built-in.json'],
    ['cli/command.ts', '../render/svg.ts'],
    ['cli/command.ts', '../elements/messages.ts'],
    ['cli/command.ts', 'lit'],
    ['cli/command.ts', 'node:child_process'],
    ['data/doctor.ts', '../cli/files.ts'],
    ['data.ts', './elements/cited-timeline.ts'],
    ['plumbing/pipe.ts', './tap.ts'],
  ])('does not let %s import %s', (file, target) => {
    expect(importProblems(file, `import '${target}';`)).toHaveLength(1);
  });

  it('opens to a folder only the parts of d3 that are its own', () => {
    const problems = (file: string, names: string) => importProblems(file, `import { ${names} } from 'd3';`);
    expect(problems('interaction/gestures.ts', 'zoom, select')).toEqual([]);
    expect(problems('interaction/gestures.ts', 'zoom, scaleLinear')).toHaveLength(1);
    expect(problems('interaction/keyboard.ts', 'zoom')).toHaveLength(1);
    expect(importProblems('interaction/gestures.ts', `import * as d3 from 'd3';`)).toHaveLength(1);
    expect(importProblems('interaction/gestures.ts', `import { zoom } from 'd3-zoom';`)).toHaveLength(1);
  });

  it('wants a plain string in a dynamic import', () => {
    expect(importProblems('data/x.ts', 'const f = (name: string) => import(`./${name}.ts`);')).toHaveLength(
      1,
    );
  });
});

describe('the other rules', () => {
  it('see a circle of imports, and let types point back', () => {
    const circle = [
      ['a.ts', `import './b/b.ts';`],
      ['b/b.ts', `import { a } from '../a.ts';`],
    ] as const;
    expect(importCircles(new Map(circle))).toEqual(['a.ts → b/b.ts → a.ts']);
    expect(importCircles(new Map([circle[0], ['b/b.ts', `import type { A } from '../a.ts';`]]))).toEqual([]);
  });

  it.each([
    `customElements.define('x-y', Y);`,
    `if (globalThis.x) x();`,
    `for (const a of b) a();`,
    `@customElement('x-y') class Y {}`,
    `class Y { static { start(); } }`,
  ])('see that a module acts on load: %s', (source) => {
    expect(loadEffects('elements/x.ts', source)).toHaveLength(1);
    expect(loadEffects('index.ts', source)).toEqual([]);
  });

  it('let a module declare what it likes', () => {
    const source =
      `import { css } from 'lit';\nexport type A = 1;\nexport const styles = css\`a {}\`;\n` +
      `function f() { g(); }\nexport class Y { @property() y = 1; }\nexport * from './z.ts';`;
    expect(loadEffects('elements/x.ts', source)).toEqual([]);
  });

  it.each([
    `a.innerHTML = b;`,
    'html`<p .innerHTML=${b}></p>`;',
    `a['outerHTML'] = b;`,
    `a.insertAdjacentHTML('beforeend', b);`,
    `import { unsafeHTML as raw } from 'lit/directives/unsafe-html.js';`,
    `eval(b);`,
    `new Function(b);`,
    `document.write(b);`,
  ])('see that text becomes markup or code: %s', (source) => {
    expect(wordingProblems('elements/x.ts', source)).toHaveLength(1);
  });

  it('see a style that a strict policy forbids, and let pass one that is set by script', () => {
    expect(wordingProblems('elements/x.ts', 'html`<p style="top:${y}px"></p>`;')).toHaveLength(1);
    expect(wordingProblems('elements/x.ts', 'html`<p style=${style}></p>`;')).toHaveLength(1);
    expect(wordingProblems('elements/x.ts', 'html`<p .style=${style}></p>`;')).toEqual([]);
  });

  it('let a comment speak of innerHTML', () => {
    expect(wordingProblems('elements/x.ts', `// Never innerHTML.\n/* nor eval() */ f();`)).toEqual([]);
  });

  it('see the DOM where there is none', () => {
    expect(wordingProblems('interaction/keyboard.ts', `function f(event: KeyboardEvent) {}`)).toHaveLength(1);
    expect(wordingProblems('layout/x.ts', `const a = document.body;`)).toHaveLength(1);
    expect(wordingProblems('interaction/gestures.ts', `function f(event: WheelEvent) {}`)).toEqual([]);
    expect(wordingProblems('elements/x.ts', `const a = document.body;`)).toEqual([]);
  });

  it('see a vague file name', () => {
    for (const name of ['utils.ts', 'date-utils.ts', 'helpers/x.ts', 'common.ts', 'state-manager.ts']) {
      expect(wordingProblems(`elements/${name}`, '')).toHaveLength(1);
    }
    expect(wordingProblems('elements/commonplace.ts', '')).toEqual([]);
  });

  it.each(['enum A { a }', 'namespace A { export const a = 1; }', 'export default 1;', 'const a = 1;'])(
    'see what the house does without: %s',
    (source) => {
      const header = source.startsWith('const') ? '' : '// What for.\n';
      expect(styleProblems('time/x.ts', header + source)).toHaveLength(1);
    },
  );

  it('let a module tell TypeScript of its tag', () => {
    const source = `// What for.\ndeclare global { interface HTMLElementTagNameMap { 'x-y': Y } }`;
    expect(styleProblems('elements/x.ts', source)).toEqual([]);
    expect(loadEffects('elements/x.ts', source)).toEqual([]);
  });
});
