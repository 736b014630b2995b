// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Call } from '@shared/api/calls';
import type { LiveEvent } from '@shared/live/socket';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import CallPops from './CallPops.vue';

const listeners = new Set<(event: LiveEvent) => void>();
vi.mock('@shared/live/socket', () => ({
  onLiveEvent: (listener: (event: LiveEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
}));

afterEach(() => vi.unstubAllGlobals());

const ringing: Call = {
  id: 'c1',
  ticket: null,
  customer: 'p1',
  customerName: 'ส••• ต•••',
  candidates: [],
  openTickets: [{ number: 1008, subject: 'พัสดุหาย', state: 'in-progress', channel: 'line', activeAt: '2026-11-22T02:00:00Z' }],
  direction: 'inbound',
  number: '08•-•••-••34',
  queue: null,
  team: 'support',
  agent: null,
  startedAt: '2026-11-22T02:30:00Z',
  answeredAt: null,
  endedAt: null,
  outcome: null,
  transfers: 0,
  recording: 'none',
  script: null,
  note: null,
};

function consoleWith(call: Call) {
  me.value = { name: 'agent1', roles: ['agent'], teams: ['support'], locale: 'th' } as typeof me.value;
  const calls = hubAnswers(({ method }) => ({ body: method === 'POST' ? { ...call, ticket: 1008 } : call }));
  const page = { render: () => null };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: page }, { path: '/tickets/:view/:number', name: 'tickets', component: page }],
  });
  const host = mounted(CallPops, {}, router);
  listeners.forEach((listener) => listener({ seq: 1, kind: 'call-ringing', ticket: 'c1', number: 0, team: 'support', at: call.startedAt }));
  return { calls, router, ...host };
}

const posted = (calls: { method: string; path: string; body: unknown }[]) => calls.find(({ method }) => method === 'POST');

describe('A call that rings', () => {
  test('pops up with the masked caller and goes on with an open ticket of another channel', async () => {
    const { calls, router, unmount } = consoleWith(ringing);
    await eventually(() => expect(byTestId('call-caller').textContent).toBe('ส••• ต•••'));
    expect(byTestId('call-number').textContent).toBe('08•-•••-••34');
    byTestId<HTMLInputElement>('call-recording-off').click();
    byTestId('call-go-on').click();
    await eventually(() => expect(router.currentRoute.value.params.number).toBe('1008'));
    expect(posted(calls)).toMatchObject({ path: '/api/v1/calls/c1/filing', body: { ticket: 1008, recording: 'off' } });
    expect(document.querySelector('[data-testid="call-pop"]')).toBeNull();
    unmount();
  });

  test('of a shared number waits until somebody said who it is', async () => {
    const candidates = [{ id: 'p1', displayName: 'ส•••', openTickets: ringing.openTickets }, { id: 'p2', displayName: 'ม•••', openTickets: [] }];
    const { calls, unmount } = consoleWith({ ...ringing, customer: null, customerName: null, openTickets: [], candidates });
    await eventually(() => expect(byTestId<HTMLButtonElement>('call-new-ticket').disabled).toBe(true));
    byTestId('call-candidate').click();
    await eventually(() => expect(byTestId<HTMLButtonElement>('call-go-on').disabled).toBe(false));
    byTestId('call-new-ticket').click();
    await eventually(() => expect(posted(calls)?.body).toEqual({ newTicket: true, customer: 'p1' }));
    unmount();
  });

  test('of a restricted record tells whom to ask and shows neither name nor tickets (P34.1)', async () => {
    const { calls, unmount } = consoleWith({ ...ringing, customer: null, customerName: null, openTickets: [], restricted: true, officer: 'dpo1' });
    await eventually(() => expect(byTestId('kept-record').textContent).toContain('dpo1'));
    expect(byTestId('call-caller').textContent).toContain('ระงับการใช้');
    expect(document.querySelector('[data-testid="call-open-ticket"]')).toBeNull();
    byTestId('call-new-ticket').click();
    await eventually(() => expect(posted(calls)?.body).toEqual({ newTicket: true }));
    unmount();
  });

  test('for a colleague does not pop up here', async () => {
    const { calls, unmount } = consoleWith({ ...ringing, agent: 'agent2' });
    await eventually(() => expect(calls).toHaveLength(1));
    expect(document.querySelector('[data-testid="call-pop"]')).toBeNull();
    unmount();
  });
});
