// What the dialog decides without being seen; how it looks and what it prints is tested in handout.test.ts.
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/handout/handout-dialog.ts';

describe('the QR code', () => {
  it('leads phones to an address that they can open, and to no other', () => {
    expect(addressOf({ protocol: 'https:', href: 'https://example.org/#a=b' })).toBe(
      'https://example.org/#a=b',
    );
    expect(addressOf({ protocol: 'file:', href: 'file:///home/me/page.html' })).toBeUndefined();
    expect(addressOf({ protocol: 'about:', href: 'about:srcdoc' })).toBeUndefined();
  });
});
