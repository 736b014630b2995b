import { expect, test } from 'vitest';
import { spoken, written } from './budget';
import { readDays, readOpenings, shownDays, shownOpenings } from './openings';

test('a budget is written as it was read', () => {
  for (const budget of ['PT45M', 'PT4H', 'P2D', 'P30D/inclusive']) expect(written(spoken(budget))).toBe(budget);
  expect(spoken('PT1H30M')).toEqual({ amount: 90, unit: 'minutes' });
});

test('opening hours are read as people write them, and nothing is closed', () => {
  expect(readOpenings('8.30 - 12:00, 13:00–17:30')).toEqual([['08:30', '12:00'], ['13:00', '17:30']]);
  expect(readOpenings(' ')).toEqual([]);
  expect(readOpenings('เช้าถึงเย็น')).toBeNull();
  expect(shownOpenings([['22:00', '06:00']])).toBe('22:00-06:00');
});

test('special days are read line by line', () => {
  const days = { '2026-12-30': [['08:30', '12:00']], '2026-12-31': [] };
  expect(readDays(shownDays(days))).toEqual(days);
  expect(readDays('พรุ่งนี้ 08:30-12:00')).toBeNull();
});
