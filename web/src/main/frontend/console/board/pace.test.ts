import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pace } from './pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('The first change shows at once, many that follow in one reading after a rest', () => {
  const run = vi.fn();
  const { call, stop } = pace(run);
  call();
  vi.advanceTimersByTime(200);
  expect(run).toHaveBeenCalledTimes(1);
  for (let each = 0; each < 20; each++) call();
  vi.advanceTimersByTime(4000);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
  call();
  stop();
  vi.advanceTimersByTime(9000);
  expect(run).toHaveBeenCalledTimes(2);
});
