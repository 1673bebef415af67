// The words over the marks, as painted in a browser. Where they stand is the layout's: tests/layout/labels.test.ts.
import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/layout/scene.ts';
import { paintLabels } from '../../src/render/labels.ts';
import moscow from '../../data/moscow-visit-2023.json';
import type { TimelinePage } from '../support/mount.ts';
import { nextFrame, place } from '../support/mount.ts';

const LABEL: Label = {
  row: 0,
  text: 'Title',
  note: '',
  sign: '',
  x: 10.4,
  y: 20.6,
  widthPx: 40,
  heightPx: 16,
  isFloating: false,
  isOnBar: false,
};

function painter(): { paint: (labels: Label[]) => void; nodes: () => HTMLElement[]; parent: HTMLElement } {
  const parent = document.createElement('div');
  return {
    parent,
    paint: (labels) => paintLabels(parent, { labels, fontPx: 14 }),
    nodes: () => [...parent.children] as HTMLElement[],
  };
}

describe('the labels of a scene', () => {
  it('say each title with its count and its sign', () => {
    const { paint, nodes, parent } = painter();
    paint([LABEL, { ...LABEL, row: 1, text: 'Other', note: '3', sign: '≠' }]);
    expect(nodes().map(({ textContent }) => textContent)).toEqual(['Title', 'Other3≠']);
    expect(parent.style.fontSize).toBe('14px');
  });

  it('stand on whole pixels, where they are sharp', () => {
    const { paint, nodes } = painter();
    paint([LABEL]);
    expect(nodes()[0]?.style.transform).toBe('translate(10px, 21px)');
  });

  it('keep their nodes while they move, and their words too', () => {
    const { paint, nodes } = painter();
    paint([LABEL, { ...LABEL, row: 1, text: 'Other', note: '3' }]);
    const [, other] = nodes();
    const words = other?.firstChild;
    paint([{ ...LABEL, row: 1, text: 'Other', note: '3', x: 99 }]);
    expect(nodes()).toEqual([other]);
    expect(other?.firstChild).toBe(words);
    expect(other?.style.transform).toBe('translate(99px, 21px)');
  });

  it('change their words where there is less room for them', () => {
    const { paint, nodes } = painter();
    paint([{ ...LABEL, text: 'A long title', note: '3', sign: '≠' }]);
    paint([{ ...LABEL, text: 'A long…' }]);
    expect(nodes().map(({ textContent }) => textContent)).toEqual(['A long…']);
  });

  it('float while they are asked to, and no longer', () => {
    const { paint, nodes } = painter();
    paint([{ ...LABEL, isFloating: true }]);
    expect(nodes()[0]?.classList.contains('floating')).toBe(true);
    paint([LABEL]);
    expect(nodes()[0]?.classList.contains('floating')).toBe(false);
  });

  it('are told apart by what they are written on, which a style sheet goes by', () => {
    const { paint, nodes } = painter();
    paint([{ ...LABEL, isOnBar: true }]);
    expect(nodes()[0]?.classList.contains('on-bar')).toBe(true);
    paint([LABEL]);
    expect(nodes()[0]?.className).toBe('label');
  });

  it('are text, whatever is in them', () => {
    const { paint, parent } = painter();
    const hostile = '<img src=x onerror=alert(1)>';
    paint([{ ...LABEL, text: hostile, note: '<b>', sign: '</div>' }]);
    expect(parent.textContent).toBe(`${hostile}<b></div>`);
    expect(parent.querySelector('img, b')).toBeNull();
  });

  it('keep words of another direction to themselves', () => {
    const { paint, nodes } = painter();
    paint([{ ...LABEL, text: 'הסכם', note: '3' }]);
    expect(nodes()[0]?.firstChild?.textContent).toBe('\u2068הסכם\u2069');
  });
});

describe('letters and words that a reader has set apart', () => {
  it('have their room: no label lies over another', async () => {
    const page = place({ style: 'width: 1280px; height: 720px' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    await page.element.updateComplete;
    page.element.shadowRoot!.adoptedStyleSheets.push(sheet);
    page.element.dataset = moscow;
    await page.loaded;
    const labels = labelBoxes(page);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((a) => labels.some((b) => isOver(a, b)))).toEqual([]);
  });
});

describe('a wider typeface that comes late', () => {
  it('has its room once it is there: no label lies over another', async () => {
    const page = place({ dataset: moscow, style: 'width: 1280px; height: 720px; --timeline-font: Late' });
    await page.loaded;
    const isDone = new Promise((done) =>
      document.fonts.addEventListener('loadingdone', done, { once: true }),
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "@font-face { font-family: Late; src: local('Noto Sans'), local('DejaVu Sans'); size-adjust: 160% }",
    );
    document.adoptedStyleSheets.push(sheet);
    await isDone;
    await nextFrame();
    const labels = labelBoxes(page);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((a) => labels.some((b) => isOver(a, b)))).toEqual([]);
  });
});

function labelBoxes({ root }: TimelinePage): DOMRect[] {
  return [...root.querySelectorAll('.labels > *')].map((label) => label.getBoundingClientRect());
}

function isOver(a: DOMRect, b: DOMRect): boolean {
  return a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4;
}
