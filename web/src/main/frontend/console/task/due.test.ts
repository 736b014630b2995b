import { describe, expect, test } from 'vitest';
import { dueFrom } from './due';

describe('A task is due', () => {
  const evening = Date.parse('2026-11-22T18:30:00Z');

  test('in an hour or in four', () => {
    expect(dueFrom('hour', evening)).toBe('2026-11-22T19:30:00.000Z');
    expect(dueFrom('hours', evening)).toBe('2026-11-22T22:30:00.000Z');
  });

  test('tomorrow at nine in Bangkok, where the day may be another one already', () => {
    expect(dueFrom('tomorrow', evening)).toBe('2026-11-24T02:00:00.000Z');
    expect(dueFrom('tomorrow', Date.parse('2026-11-22T02:00:00Z'))).toBe('2026-11-23T02:00:00.000Z');
  });

  test('never, when nobody said', () => {
    expect(dueFrom('none', evening)).toBeNull();
  });
});
