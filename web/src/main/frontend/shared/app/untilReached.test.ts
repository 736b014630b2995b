// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byTestId } from '../testing/mounted';
import { untilReached } from './untilReached';

const down = () => document.querySelector('[data-testid="hub-down"]');
const away = () => Promise.reject(new Error('no line'));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="app"></div>';
});
afterEach(() => vi.useRealTimers());

test('One failure is not shown: the hub is asked again at once', async () => {
  const ask = vi.fn(() => Promise.resolve('there')).mockImplementationOnce(away);
  const answer = untilReached(ask);
  await vi.advanceTimersByTimeAsync(499);
  expect(down()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toBe('there');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('The page says that the hub cannot be reached, asks on by itself, and goes when the hub answers', async () => {
  const ask = vi.fn(away);
  const answer = untilReached<unknown>(ask);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(down()?.textContent).toContain('ติดต่อระบบไม่ได้');
  const often = ask.mock.calls.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(ask.mock.calls.length).toBeGreaterThan(often);
  ask.mockImplementation(() => Promise.resolve('there') as never);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await answer).toBe('there');
  expect(down()).toBeNull();
});

test('A press asks without waiting', async () => {
  const ask = vi.fn(away);
  void untilReached<unknown>(ask);
  await vi.advanceTimersByTimeAsync(60_000);
  const often = ask.mock.calls.length;
  byTestId('hub-again').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(often + 1);
});
