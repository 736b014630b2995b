import { describe, expect, test } from 'vitest';
import { ago, bytes, date, dateTime, dayOf, deadline, duration } from './format';

describe('Time is told', () => {
  test('in the Buddhist era and Bangkok time for Thai readers', () => {
    expect(dateTime('2026-11-20T18:30:00Z', 'th-TH')).toContain('21 พ.ย. 2569');
  });

  test('in the Gregorian calendar for English readers', () => {
    expect(dateTime('2026-11-20T18:30:00Z', 'en-GB')).toContain('21 Nov 2026');
  });

  test('SL-9: a promise of thirty days of which the first counts ends with 30 June and not on 1 July', () => {
    expect(deadline('2026-06-30T17:00:00Z', 'th-TH')).toBe('30 มิ.ย. 2569 24:00');
    expect(deadline('2026-06-30T17:00:00Z', 'en-GB')).toBe('30 Jun 2026, 24:00');
    expect(deadline('2026-07-01T02:00:00Z', 'en-GB')).toBe('1 Jul 2026, 09:00');
  });

  test('as a day of that era or calendar', () => {
    expect(date('2022-06-01', 'th-TH')).toBe('1 มิ.ย. 2565');
    expect(date('2022-06-01', 'en-GB')).toBe('1 Jun 2022');
  });

  test('by the day it is in Bangkok', () => {
    expect(dayOf(new Date('2026-11-20T17:30:00Z'))).toBe('2026-11-21');
  });

  test('in its two largest units', () => {
    expect(duration(3600 + 12 * 60, 'en-GB')).toBe('1h 12m');
    expect(duration(42 * 60, 'th-TH')).toBe('42 นาที');
    expect(duration(2 * 86_400, 'en-GB')).toBe('2d');
  });

  test('as how long ago, and as a day once that is clearer', () => {
    const now = Date.parse('2026-11-20T10:00:00Z');
    expect(ago('2026-11-20T09:55:00Z', now, 'en-GB')).toContain('5');
    expect(ago('2026-10-01T09:55:00Z', now, 'en-GB')).toBe('1 Oct');
  });
});

describe('A size', () => {
  test('of a small file is told to the byte', () => {
    expect(bytes(9, 'en-GB')).toBe('9 bytes');
    expect(bytes(9, 'th-TH')).toBe('9 ไบต์');
  });

  test('of a larger one is rounded', () => {
    expect(bytes(1536, 'en-GB')).toBe('1.5 kB');
    expect(bytes(25 * 1024 ** 2, 'en-GB')).toBe('25 MB');
  });
});
