// What an address of the embed page asks for, and what of it is left out.
import { describe, expect, it } from 'vitest';
import { readEmbedAddress } from '../../src/embed/address.ts';

const PAGE = 'https://example.org/timeline/embed.html';
const read = (query: string) => readEmbedAddress(`${PAGE}?${query}`);

describe('the dataset', () => {
  it.each([
    ['src=war.json', 'https://example.org/timeline/war.json'],
    ['src=/data/war.json', 'https://example.org/data/war.json'],
    ['src=../war.json%3Fa%3D1', 'https://example.org/war.json?a=1'],
    ['src=https://example.com/war.json', 'https://example.com/war.json'],
    ['src=http://example.com/war.json', 'http://example.com/war.json'],
    ['src=%20war.json%20', 'https://example.org/timeline/war.json'],
    ['src=//example.com/war.json', 'https://example.com/war.json'],
  ])('of %s is %s', (query, href) => {
    expect(read(query).src).toEqual({ href });
  });

  it.each(['', 'src=', 'src=%20', 'lang=de', 'SRC=war.json'])('is missing in "%s"', (query) => {
    expect(read(query).src).toBe('missing');
  });

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:application/json,{}',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'filesystem:https://example.org/x',
    'ftp://example.org/x',
    'mailto:a@example.org',
    'about:blank',
    'https://',
    'http://[',
  ])('is refused: %s', (src) => {
    expect(read(`src=${encodeURIComponent(src)}`).src).toBe('refused');
  });

  it('may be a file for a page in a file, and for no other', () => {
    expect(readEmbedAddress('file:///disk/embed.html?src=war.json').src).toEqual({
      href: 'file:///disk/war.json',
    });
  });
});

describe('the attributes', () => {
  it('have their own names', () => {
    const { attributes } = read(
      'src=a.json&lang=de&lanes=actor&view=table&selected=x&known-by=1918&source=s&without=1&sort=sources&gestures=greedy&heading-level=3&columns=start:%20date',
    );
    expect(Object.fromEntries(attributes)).toEqual({
      lang: 'de',
      lanes: 'actor',
      view: 'table',
      selected: 'x',
      'known-by': '1918',
      source: 's',
      without: '',
      sort: 'sources',
      gestures: 'greedy',
      'heading-level': '3',
      columns: 'start: date',
    });
  });

  it('that are not on the list are none', () => {
    const { attributes } = read(
      'src=a.json&onclick=alert(1)&style=x&class=y&id=z&__proto__=1&is=x&dataset=1',
    );
    expect([...attributes]).toEqual([]);
  });

  it.each(['<b>', 'x', 'de_DE', '--', 'de-', '1'])('a language is none: %s', (lang) => {
    expect(read(`lang=${lang}`).attributes.has('lang')).toBe(false);
  });

  it.each(['0', '7', '1.5', '-1', 'two', ''])('a level of heading is none: "%s"', (level) => {
    expect(read(`heading-level=${level}`).attributes.has('heading-level')).toBe(false);
  });

  it.each([
    ['source=s&without', true],
    ['source=s&without=0', false],
    ['source=s&without=false', false],
    ['without=1', false],
  ])('%s: without that source is %s', (query, isWithout) => {
    expect(read(query).attributes.has('without')).toBe(isWithout);
    expect(read(query).view.without).toBe(isWithout);
  });
});

describe('the view', () => {
  it('has filters, and a range', () => {
    const { view } = read('q=foch&categories=a&categories=b&actors=c&sources=d&few=1&range=-5..7');
    expect(view).toMatchObject({
      start: -5,
      end: 7,
      filters: { text: 'foch', categories: ['a', 'b'], actors: ['c'], sources: ['d'], fewSources: true },
    });
  });

  it.each(['range=7..-5', 'range=1..1', 'range=a..b', 'range=1', 'range=1e3..1e4', 'range=NaN..Infinity'])(
    'has no range in %s',
    (query) => {
      expect(read(query).view.start).toBeUndefined();
    },
  );

  it.each([
    ['theme=dark', 'dark'],
    ['theme=light', 'light'],
    ['theme=auto', 'auto'],
    ['theme=url(x)', 'auto'],
    ['', 'auto'],
  ])('with %s is %s', (query, theme) => {
    expect(read(query).theme).toBe(theme);
  });

  it('takes no text that is too long, and no name too often', () => {
    const { view, attributes } = read(
      `q=${'x'.repeat(2001)}&selected=${'y'.repeat(2001)}${'&actors=a'.repeat(500)}`,
    );
    expect(view.filters.text).toBe('');
    expect(attributes.has('selected')).toBe(false);
    expect(view.filters.actors).toHaveLength(100);
  });

  it('keeps markup as the text that it is', () => {
    expect(read('q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E').view.filters.text).toBe(
      '<img src=x onerror=alert(1)>',
    );
  });
});
