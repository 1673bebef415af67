import { describe, expect, it } from 'vitest';
import { safeHref } from '../../src/data/safe-href.ts';
import { passageHref } from '../../src/data/text-fragment.ts';

describe('an address that may become a link', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['https://пример.рф/статья', 'https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F'],
    ['  https://example.org/a\nb  ', 'https://example.org/ab'],
    ['https://example.org/"onclick="alert(1)', 'https://example.org/%22onclick=%22alert(1)'],
    ['https://example.org/\u202Egpj.exe', 'https://example.org/%E2%80%AEgpj.exe'],
  ])('%j is %s', (address, href) => {
    expect(safeHref(address)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    '  javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://example.org/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'view-source:https://example.org/',
    '/relative/path',
    'page.html',
    '//example.org/a',
    '#top',
    'https://',
    'http://exa mple.org/',
    '',
    undefined,
    null,
    42,
    ['https://example.org/'],
    { toString: () => 'https://example.org/' },
  ])('%j is none', (address) => {
    expect(safeHref(address)).toBeUndefined();
  });
});

describe('the link to a passage', () => {
  const url = 'https://example.org/a';

  it.each([
    [{ start: 'one word' }, '#:~:text=one%20word'],
    [
      { start: 'which will take place on', end: 'March 20-23, 2023' },
      '#:~:text=which%20will%20take%20place%20on,March%2020%2D23%2C%202023',
    ],
    [{ start: 'a', prefix: 'before' }, '#:~:text=before-,a'],
    [{ start: 'a', suffix: 'after' }, '#:~:text=a,-after'],
    [{ start: 'a', end: 'b', prefix: 'p', suffix: 's' }, '#:~:text=p-,a,b,-s'],
    [
      { start: 'this & that, "no-limits" 100%' },
      '#:~:text=this%20%26%20that%2C%20%22no%2Dlimits%22%20100%25',
    ],
    [{ start: '#:~:text=x' }, '#:~:text=%23%3A~%3Atext%3Dx'],
    [
      { start: 'Встреча в Москве' },
      '#:~:text=%D0%92%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0%20%D0%B2%20%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B5',
    ],
    [{ start: ' two\n  lines ' }, '#:~:text=two%20lines'],
    [{ start: 'half \uD83D a pair' }, '#:~:text=half%20%EF%BF%BD%20a%20pair'],
    [{ start: '🕊 peace' }, '#:~:text=%F0%9F%95%8A%20peace'],
  ])('%j is %s', (passage, fragment) => {
    expect(passageHref(url, passage)).toBe(url + fragment);
  });

  it('keeps a fragment that is there already', () => {
    expect(passageHref('https://example.org/a?b#sec', { start: 'x' })).toBe(
      'https://example.org/a?b#sec:~:text=x',
    );
    expect(passageHref('https://example.org/a#', { start: 'x' })).toBe('https://example.org/a#:~:text=x');
  });

  it('adds to a directive that is there already', () => {
    expect(passageHref('https://example.org/a#:~:text=y', { start: 'x' })).toBe(
      'https://example.org/a#:~:text=y&text=x',
    );
  });

  it('is the address itself where an address has no fragments', () => {
    expect(passageHref('mailto:desk@example.org', { start: 'x' })).toBe('mailto:desk@example.org');
  });
});
