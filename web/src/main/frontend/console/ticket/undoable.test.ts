import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { doUndoably } from './undoable';

const ticket = { number: 7, version: 3 } as Ticket;
const deed = { state: 'done', outcome: 'solved', reason: 'late', note: null } as const;
const item = (more: object) => ({ number: 7, done: true, problem: null, undone: null, kept: null, ...more });

afterEach(() => vi.unstubAllGlobals());

describe('A deed on one ticket that can be taken back (B10)', () => {
  test('is given back whole', async () => {
    const calls = hubAnswers(() => ({ body: { id: 'b1', undoneAt: null, items: [item({})] } }));
    const undo = await doUndoably(ticket, deed);
    expect(calls[0]?.body).toEqual({ tickets: [{ number: 7, version: 3 }], ...deed });
    await undo();
    expect(calls[1]).toMatchObject({ method: 'DELETE', path: '/api/v1/tickets/bulk/b1' });
  });

  test('says why it was refused, and of an older version that it was one', async () => {
    hubAnswers(() => ({ body: { id: 'b1', items: [item({ done: false, problem: { code: 'stale-version', detail: 'x' } })] } }));
    await expect(doUndoably(ticket, deed)).rejects.toMatchObject({ status: 412, kind: 'stale-version' });
    hubAnswers(() => ({ body: { id: 'b1', items: [item({ done: false, problem: { code: 'check-required', detail: 'x' } })] } }));
    await expect(doUndoably(ticket, deed)).rejects.toMatchObject({ status: 409, kind: 'check-required' });
  });

  test('stays where somebody changed the ticket since', async () => {
    hubAnswers(({ method }) => ({ body: { id: 'b1', items: [item(method === 'DELETE' ? { kept: { code: 'changed-since', detail: 'x' } } : {})] } }));
    const undo = await doUndoably(ticket, deed);
    await expect(undo()).rejects.toMatchObject({ kind: 'changed-since' });
  });
});
