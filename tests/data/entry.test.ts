import { describe, expect, it } from 'vitest';
import * as entry from '../../src/data.ts';

describe('the entry cited-timeline/data', () => {
  it('has what people build on', () => {
    expect(Object.keys(entry).sort()).toEqual([
      'formatTime',
      'isProblem',
      'issuedTime',
      'parseDataset',
      'parseTime',
      'readDataset',
      'relate',
      'toCalendar',
      'toCslFile',
      'toCsv',
      'toJsonLd',
    ]);
  });

  it('reads, dates and words a dataset', () => {
    const { dataset } = entry.readDataset(
      '{ "version": 1, "title": "T", "events": [{ "id": "a", "title": "A", "date": "2023-03-20/2023-03-22" }] }',
    );
    const time = entry.parseTime(dataset!.events[0]!.date);
    expect(entry.isProblem(time)).toBe(false);
    if (!entry.isProblem(time)) expect(entry.formatTime(time, 'en')).toContain('March 2023');
  });
});
