// What the dialog decides without being seen; how it looks and what it prints is tested in handout.test.ts.
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/handout/handout-dialog.ts';

describe('the QR code', () => {
  it('leads phones to an address that they can open, and to no other', () => {
    expect(addressOf(new URL('https://example.org/#a=b'), false)).toBe('https://example.org/#a=b');
    for (const here of [
      'file:///home/me/page.html',
      'about:srcdoc',
      'http://localhost:5173/',
      'http://127.0.0.1/',
      'http://[::1]/',
    ])
      expect(addressOf(new URL(here), false)).toBeUndefined();
  });

  it('leads to no page that opens other data', () => {
    expect(addressOf(new URL('https://example.org/#a=b'), true)).toBeUndefined();
  });
});
