import { describe, expect, test } from 'vitest';
import { finished, outcomesOf } from './newCall';

describe('A call that ended just now', () => {
  const now = Date.parse('2026-11-22T02:10:00Z');

  test('was answered when it began, as long ago as it was spoken', () => {
    expect(finished('answered', 5, now)).toEqual({
      outcome: 'answered',
      startedAt: '2026-11-22T02:05:00.000Z',
      answeredAt: '2026-11-22T02:05:00.000Z',
      endedAt: '2026-11-22T02:10:00.000Z',
    });
  });

  test('was answered by nobody when it was lost', () => {
    expect(finished('abandoned', 5, now).answeredAt).toBeNull();
    expect(finished('abandoned', 5, now).startedAt).toBe('2026-11-22T02:10:00.000Z');
  });

  test('is given up by who rings, and not answered by who is rung', () => {
    expect(outcomesOf('inbound')).toEqual(['answered', 'abandoned']);
    expect(outcomesOf('outbound')).toEqual(['answered', 'no-answer', 'busy', 'failed']);
  });
});
