// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '../testing/hub';
import { keepPageWhile, openSession, sessionLost, signInAddress } from './session';

afterEach(() => vi.unstubAllGlobals());

test('The way to the sign-in page leads back to the same place', () => {
  expect(signInAddress({ pathname: '/console/', hash: '#/tickets/open/1000041' })).toBe(
    '/login?to=%2Fconsole%2F%23%2Ftickets%2Fopen%2F1000041',
  );
});

test('The page is not left while something unsent is on it', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { pathname: '/console/', hash: '', assign });
  hubAnswers(() => ({ status: 401, body: {} }));
  keepPageWhile(
    () => true,
    () => undefined,
  );
  await openSession();
  expect(assign).not.toHaveBeenCalled();
  expect(sessionLost.value).toBe(true);
});
