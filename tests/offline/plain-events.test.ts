// The events as plain HTML: what stands in it for readers without scripts, and what no string of a dataset can do to it.
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/data.ts';
import { buildEventTable } from '../../src/data/event-table.ts';
import { plainEvents } from '../../src/offline/plain-events.ts';
import { formatTime } from '../../src/time/every-language.ts';

function html(dataset: object, locale = 'en', headingLevel = 2): string {
  const parsed = parseDataset({ version: 1, title: 'T', ...dataset }).dataset;
  if (!parsed) throw new Error('The dataset cannot be used.');
  return plainEvents(buildEventTable(parsed), { locale, headingLevel, formatTime });
}

const dated = (date: string, locale?: string): string =>
  /<p>(.*)<\/p>/.exec(html({ events: [{ id: 'e', title: 'E', date }] }, locale))?.[1] ?? '';

describe('plain events', () => {
  it('are a list in time order, under the title and the description', () => {
    const page = html({
      title: 'The war',
      description: 'How it ended.',
      events: [
        { id: 'b', title: 'Second', date: '1918-11-11', place: 'Compiègne', summary: 'Signed at five.' },
        { id: 'a', title: 'First', date: '1914-07-28' },
      ],
    });
    expect(page).toBe(`<section lang="en" dir="ltr">
<h2>The war</h2>
<p>How it ended.</p>
<ol>
<li>
<h3>First</h3>
<p><time datetime="1914-07-28">28 July 1914</time></p>
</li>
<li>
<h3>Second</h3>
<p><time datetime="1918-11-11">11 November 1918</time> · Compiègne</p>
<p>Signed at five.</p>
</li>
</ol>
</section>
`);
  });

  it.each([
    ['1914-07-28', '<time datetime="1914-07-28">28 July 1914</time>'],
    ['1914-07', '<time datetime="1914-07">July 1914</time>'],
    ['0079', '<time datetime="0079">79 AD</time>'],
    [
      '1914-07-28T11:10:00+01:00',
      '<time datetime="1914-07-28T10:10:00Z">28 July 1914, 11:10 UTC+01:00</time>',
    ],
    [
      '1914-07-28/1918',
      '<time datetime="1914-07-28">28 July 1914</time> – <time datetime="1918">1918</time>',
    ],
    ['1450~', 'about 1450'],
    ['1914?', '1914, uncertain'],
    ['2022-02-24/..', 'since 24 February 2022'],
    ['-0043-03-15', '15 March 44 BC'],
    ['Y-66000000', '66 million years ago'],
  ])('say the date %s in words, and to machines where it is known exactly', (date, expected) => {
    expect(dated(date).replaceAll('\u00A0', ' ')).toBe(expected);
  });

  it.each(['201X', '2023-21', '1950S2', '[1914,1918]', '1914-XX', '1914-07~'])(
    'do not tell machines more than %s says',
    (date) => {
      expect(dated(date)).not.toContain('<time');
      expect(dated(date)).not.toBe('');
    },
  );

  it('name each source whole, with links to the passage and to the copy, and what it says otherwise', () => {
    const page = html({
      sources: [
        {
          id: 'gazette',
          title: 'The war is over',
          'container-title': 'The Example Gazette',
          issued: '1918-11-12',
          URL: 'https://example.org/a?b=1&c=2',
          archived: { URL: 'https://archive.example/a' },
        },
        { id: 'memoir', title: 'My War' },
      ],
      events: [
        {
          id: 'e',
          title: 'E',
          date: '1918-11-11',
          citations: [
            { source: 'gazette', passage: { start: 'signed at' } },
            { source: 'memoir', stance: 'disputes', date: '1918-11', note: 'Remembers only the month.' },
          ],
        },
      ],
    });
    expect(page).toContain(
      '<li><a href="https://example.org/a?b=1&amp;c=2#:~:text=signed%20at">“The war is over”, The Example Gazette, 12 November 1918.</a> (<a href="https://archive.example/a#:~:text=signed%20at">archived copy</a>)</li>',
    );
    expect(page).toContain(
      '<li>“My War”. – disputes it; <time datetime="1918-11">November 1918</time>; Remembers only the month.</li>',
    );
  });

  it('are in the language of the dataset, and say where words are in another', () => {
    const events = [{ id: 'e', title: 'حدث', date: '2023-03-20' }];
    expect(html({ language: 'ar', events }, 'ar')).toMatch(/^<section lang="ar" dir="rtl">/);
    const mixed = html({ language: 'ar', events }, 'de');
    expect(mixed).toMatch(/^<section lang="ar" dir="rtl">/);
    expect(mixed).toContain('<time datetime="2023-03-20" lang="de" dir="ltr">20. März 2023</time>');
    expect(html({ events }, 'uk')).toContain('lang="uk" dir="ltr"');
  });

  it('are a heading lower where the page has them so', () => {
    expect(html({ events: [{ id: 'e', title: 'E', date: '1914' }] }, 'en', 1)).toMatch(
      /<h1>T<\/h1>[^]*<h2>E<\/h2>/,
    );
  });

  it.each([
    '</section><script>alert(1)</script>',
    '<!--',
    '" onload="alert(1)',
    "' x='",
    '&lt;b&gt;',
    '\u2028<b>\u0007\uD800',
  ])('show %j as text', (hostile) => {
    const page = html({
      title: hostile,
      description: hostile,
      language: 'en',
      sources: [
        { id: 's', title: hostile, author: [{ literal: hostile }], URL: 'https://example.org/?"><b>' },
      ],
      events: [
        {
          id: 'e',
          title: hostile,
          date: '1914',
          place: hostile,
          summary: hostile,
          citations: [{ source: 's', note: hostile }],
        },
      ],
    });
    const tags = new Set([...page.matchAll(/<\/?([^\s>]*)/g)].map(([, tag = '']) => tag));
    expect([...tags].toSorted()).toEqual(['a', 'h2', 'h3', 'li', 'ol', 'p', 'section', 'time', 'ul']);
    expect(page).not.toMatch(/<[^>]*\son\w+=/);
    // eslint-disable-next-line no-control-regex -- they are what must not come
    expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|\p{Surrogate}/u);
  });

  it('lead to the DOI of a source without an address', () => {
    const page = html({
      sources: [{ id: 's', title: 'S', DOI: '10.1/x' }],
      events: [{ id: 'e', title: 'E', date: '1914', citations: [{ source: 's' }] }],
    });
    expect(page).toContain('<li><a href="https://doi.org/10.1/x">“S”, doi:10.1/x.</a></li>');
  });

  it('make no link of an address that is none of the web', () => {
    const page = html({
      sources: [{ id: 's', title: 'S', URL: 'javascript:alert(1)' }],
      events: [{ id: 'e', title: 'E', date: '1914', citations: [{ source: 's' }] }],
    });
    expect(page).toContain('<li>“S”.</li>');
    expect(page).not.toContain('href');
  });
});
