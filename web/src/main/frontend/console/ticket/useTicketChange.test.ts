// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers, type Asked, type Answer } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { keys } from '../keys';
import { useTicketChange } from './useTicketChange';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

const ticket = { number: 7, state: 'not-started', assignee: null, team: 'support', version: 1 } as Ticket;

function desk(answer: (asked: Asked) => Answer) {
  const calls = hubAnswers(answer);
  const host = using(() => useTicketChange());
  host.queries.setQueryData(keys.ticket(7), ticket);
  const seen = () => host.queries.getQueryData<Ticket>(keys.ticket(7));
  const begin = () => host.given(ticket, 'progress', {}, { state: 'in-progress' }, 'done');
  return { ...host, calls, seen, begin };
}

describe('A change of state', () => {
  test('shows before the hub has answered', async () => {
    const { seen, begin, unmount } = desk(() => ({ body: { ...ticket, state: 'in-progress', version: 2 } }));
    begin();
    await eventually(() => expect(seen()?.state).toBe('in-progress'));
    await eventually(() => expect(seen()?.version).toBe(2));
    unmount();
  });

  test('that is refused goes back and says why', async () => {
    const { seen, begin, unmount } = desk(() => ({ status: 500, body: { type: '/problems/fault', title: 'x' } }));
    begin();
    await eventually(() => expect(toasts.value.at(-1)?.tone).toBe('bad'));
    expect(seen()?.state).toBe('not-started');
    unmount();
  });

  test('is asked once more when what was newer does not concern it', async () => {
    let version = 2;
    const { calls, begin, unmount } = desk(({ method, headers }) => {
      if (method === 'GET') return { body: { ...ticket, version } };
      return headers['If-Match'] === `"${version}"` ? { body: { ...ticket, version: ++version } } : { status: 412, body: {} };
    });
    begin();
    await eventually(() => expect(calls.filter((call) => call.method === 'POST')).toHaveLength(2));
    await eventually(() => expect(toasts.value.at(-1)?.text).toBe('done'));
    unmount();
  });

  test('is given up when a colleague took the ticket meanwhile', async () => {
    const { calls, begin, unmount } = desk(({ method }) =>
      method === 'GET' ? { body: { ...ticket, assignee: 'agent2', version: 2 } } : { status: 412, body: {} },
    );
    begin();
    await eventually(() => expect(toasts.value.at(-1)?.tone).toBe('bad'));
    expect(calls.filter((call) => call.method === 'POST')).toHaveLength(1);
    unmount();
  });
});
