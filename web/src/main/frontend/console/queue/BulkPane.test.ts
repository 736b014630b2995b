// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import BulkPane from './BulkPane.vue';
import { useSelection } from './useSelection';

afterEach(() => vi.unstubAllGlobals());

const tickets = (...numbers: number[]) => numbers.map((number) => ({ number }) as Ticket);

test('what was refused stands with its reason, and the rest is given back', async () => {
  const item = { problem: null, undone: null, kept: null, done: true };
  const refused = { ...item, number: 11, done: false, problem: { code: 'already-taken', detail: 'agent2 has taken this ticket.' } };
  const calls = hubAnswers(({ path, method }) => {
    if (path.endsWith('/teams')) return { body: { items: [{ key: 'support', name: 'ทีม', nameEn: 'Team', members: [{ user: 'agent1', displayName: 'นก' }] }] } };
    return { body: { id: 'b1', undoneAt: method === 'DELETE' ? '2026-11-23T03:00:00Z' : null, items: [{ ...item, number: 10, undone: method === 'DELETE' ? true : null }, refused] } };
  });
  const page = { render: () => null };
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: page }, { path: '/tickets/:view?/:number?', name: 'tickets', component: page }] });
  const { unmount } = mounted(BulkPane, { chosen: tickets(10, 11) }, router);

  await eventually(() => expect(byTestId('bulk-bar').textContent).toContain('2'));
  byTestId('bulk-open').click();
  await eventually(() => expect(byTestId('bulk-team').querySelector('option')).not.toBeNull());
  const team = byTestId('bulk-team') as HTMLSelectElement;
  team.value = 'support';
  team.dispatchEvent(new Event('change'));
  await nextTick();
  byTestId('bulk-submit').click();
  await eventually(() => expect(byTestId('bulk-refused').textContent).toContain('agent2'));
  expect(calls.find(({ path }) => path.endsWith('/bulk'))?.body).toEqual({ tickets: [{ number: 10 }, { number: 11 }], team: 'support' });

  byTestId('bulk-undo').click();
  await eventually(() => expect(byTestId('bulk-count').textContent).toContain('1'));
  expect(calls.some(({ path, method }) => method === 'DELETE' && path.endsWith('/tickets/bulk/b1'))).toBe(true);
  unmount();
});

test('a range is marked from the last mark, and what leaves the list is marked no more', async () => {
  const rows = ref(tickets(1, 2, 3, 4));
  const { chosen, mark } = useSelection(rows);
  mark(2, true);
  mark(4, true, true);
  expect(chosen.value.map(({ number }) => number)).toEqual([2, 3, 4]);
  rows.value = tickets(1, 3);
  await nextTick();
  expect(chosen.value.map(({ number }) => number)).toEqual([3]);
});
