import { afterEach, describe, expect, test, vi } from 'vitest';
import { hubAnswers } from '../testing/hub';
import { get, post, whenUnauthorised } from './client';
import { Problem } from './problem';

afterEach(() => vi.unstubAllGlobals());

describe('A call', () => {
  test('that changes something proves where it comes from and what it saw', async () => {
    const calls = hubAnswers(() => ({ body: {} }));
    await post('/tickets/1/progress', {}, { version: 3, idempotencyKey: 'k' });
    expect(calls[0]?.headers).toMatchObject({ 'X-Sala-CSRF': '1', 'If-Match': '"3"', 'Idempotency-Key': 'k' });
  });

  test('that only reads sends no such proof', async () => {
    const calls = hubAnswers(() => ({ body: {} }));
    await get('/tickets', { query: { view: 'open', channel: null, cursor: undefined } });
    expect(calls[0]?.headers).not.toHaveProperty('X-Sala-CSRF');
    expect(calls[0]?.path).toBe('/api/v1/tickets?view=open');
  });

  test('that is refused tells the problem by the last step of its type', async () => {
    hubAnswers(() => ({ status: 409, body: { type: '/problems/newer-message', title: 'Newer', newer: [{ id: 'm2' }] } }));
    const problem = await post('/x', {}).catch((fault: unknown) => fault as Problem);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).kind).toBe('newer-message');
    expect((problem as Problem).members.newer).toEqual([{ id: 'm2' }]);
  });

  test('without a line is a problem that may pass', async () => {
    hubAnswers(() => ({ unreachable: true }));
    const problem = (await get('/me').catch((fault: unknown) => fault)) as Problem;
    expect(problem.status).toBe(0);
    expect(problem.passing).toBe(true);
  });

  test('without a session says so once', async () => {
    hubAnswers(() => ({ status: 401, body: { title: 'Sign in' } }));
    const told = vi.fn();
    whenUnauthorised(told);
    await get('/me').catch(() => undefined);
    expect(told).toHaveBeenCalledOnce();
  });
});
