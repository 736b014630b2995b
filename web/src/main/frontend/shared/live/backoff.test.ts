import { expect, test } from 'vitest';
import { backoff } from './backoff';

test('The wait doubles up to half a minute, and chance keeps the desks apart', () => {
  expect(backoff(0, () => 1)).toBe(500);
  expect(backoff(3, () => 1)).toBe(4000);
  expect(backoff(20, () => 1)).toBe(30_000);
  expect(backoff(3, () => 0)).toBe(2000);
});
