// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { OutboxItem } from '@shared/api/traffic';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import OutboxTable from './OutboxTable.vue';

afterEach(() => vi.unstubAllGlobals());

const uncertain: OutboxItem = {
  id: 'o1',
  message: 'm1',
  ticket: 1008,
  kind: 'reply',
  channel: 'email',
  state: 'uncertain',
  createdAt: '2026-11-21T03:00:00Z',
  availableAt: '2026-11-21T03:00:00Z',
  settledAt: null,
  attempts: 1,
  reason: null,
};

function outboxOf(row: OutboxItem) {
  let shown = row;
  const calls = hubAnswers(({ method, path }) => {
    if (method === 'GET') return { body: { items: [shown], next: null } };
    shown = { ...shown, state: path.endsWith('/sent') ? 'sent' : 'queued' };
    return { body: shown };
  });
  const page = { render: () => null };
  const routes = [
    { path: '/', component: page },
    { path: '/tickets/:view/:number', name: 'tickets', component: page },
  ];
  const router = createRouter({ history: createMemoryHistory(), routes });
  return { calls, ...mounted(OutboxTable, {}, router) };
}

const state = () => byTestId('outbox-row').dataset.state;

describe('What is perhaps sent', () => {
  test('waits for a word and is marked as sent once somebody saw that it arrived', async () => {
    const { calls, unmount } = outboxOf(uncertain);
    await eventually(() => byTestId('mark-sent').click());
    await eventually(() => expect(state()).toBe('sent'));
    expect(calls.map((call) => `${call.method} ${call.path}`)).toContain('POST /api/v1/outbox/o1/sent');
    unmount();
  });

  test('is sent again when somebody saw that it did not arrive', async () => {
    const { calls, unmount } = outboxOf(uncertain);
    await eventually(() => byTestId('send-again').click());
    await eventually(() => expect(state()).toBe('queued'));
    expect(calls.map((call) => `${call.method} ${call.path}`)).toContain('POST /api/v1/outbox/o1/retry');
    unmount();
  });

  test('offers nothing once it is sent', async () => {
    const { unmount } = outboxOf({ ...uncertain, state: 'sent' });
    await eventually(() => expect(state()).toBe('sent'));
    expect(document.querySelector('button[data-testid]')).toBeNull();
    unmount();
  });
});
