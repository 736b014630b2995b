// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import TicketTies from './TicketTies.vue';

const ticket = { number: 100003, mergedInto: null, splitFrom: null } as Ticket;
const page = { template: '<p />' };
const shown = (of: Ticket) =>
  mounted(TicketTies, { ticket: of }, createRouter({ history: createMemoryHistory(), routes: [{ path: '/:view?/:number?', name: 'tickets', component: page }] }));
const joined = (number: number, partable: boolean) => ({ number, partable, at: '2026-11-22T02:40:00Z', by: 'agent1' });

afterEach(() => vi.unstubAllGlobals());

test('A ticket says what goes on in it, and who may parts that again', async () => {
  const asked = hubAnswers(({ method }) => ({ body: method === 'GET' ? { items: [joined(100004, true), joined(100005, false)], next: null } : ticket }));
  const { unmount } = shown(ticket);
  await eventually(() => expect(document.querySelectorAll('[data-testid=goes-on-here]')).toHaveLength(2));
  expect(document.querySelectorAll('[data-testid=part-from-here]')).toHaveLength(1);
  byTestId('part-from-here').click();
  await eventually(() => expect(asked.some(({ method, path }) => method === 'DELETE' && path.includes('/tickets/100004/'))).toBe(true));
  unmount();
});

test('One that goes on in another itself shows that only', async () => {
  const asked = hubAnswers(() => ({ body: { items: [], next: null } }));
  const { unmount } = shown({ ...ticket, mergedInto: 100009 });
  await eventually(() => expect(byTestId('merged-into').textContent).toContain('#100009'));
  expect(asked).toHaveLength(0);
  unmount();
});
