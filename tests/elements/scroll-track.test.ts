// Where the rows of a long list lie on its scrollbar.
import { describe, expect, it } from 'vitest';
import { ScrollTrack } from '../../src/elements/scroll-track.ts';

const LONGEST_PX = 4_000_000;

describe('a track', () => {
  it.each([
    [1, 40],
    [20_000, 60],
    [1_000_000, 36],
    [3_000_000, 61.5],
  ])('has a place for each of %i rows, of which it finds the row again', (count, rowPx) => {
    const track = new ScrollTrack(count, rowPx);
    let before = -1;
    for (let n = 0; n <= 1000; n++) {
      const index = (count * n) / 1000;
      const place = track.placeOf(index);
      expect(place).toBeGreaterThan(before);
      expect(track.rowAt(place)).toBeCloseTo(index, 4);
      before = place;
    }
    expect(track.placeOf(0)).toBe(0);
    expect(track.placeOf(count)).toBe(track.heightPx);
  });

  it('is as long as its rows, up to what browsers can draw', () => {
    expect(new ScrollTrack(1000, 60).heightPx).toBe(60_000);
    expect(new ScrollTrack(1000, 60).isShortened).toBe(false);
    expect(new ScrollTrack(3_000_000, 60).heightPx).toBe(LONGEST_PX);
    expect(new ScrollTrack(3_000_000, 60).isShortened).toBe(true);
  });

  it('is never shortened near its ends, where readers scroll by hand', () => {
    const track = new ScrollTrack(3_000_000, 60);
    expect(track.placeOf(1000)).toBe(60_000);
    expect(track.placeOf(3_000_000 - 1000)).toBe(LONGEST_PX - 60_000);
  });
});
