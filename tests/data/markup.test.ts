// Text as HTML.
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/data/markup.ts';

describe('escapeHtml', () => {
  it.each([
    ['', ''],
    ['Łódź, 中国 🕰', 'Łódź, 中国 🕰'],
    [`<a href="x" title='y'>`, '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;'],
    ['&lt;', '&amp;lt;'],
    ['</script><!--', '&lt;/script&gt;&lt;!--'],
    ['a\u0000b\ud83d', 'a\u0000b\ud83d'],
  ])('writes %j as %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });
});
