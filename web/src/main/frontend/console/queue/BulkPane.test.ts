// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick, ref, shallowReactive } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import BulkPane from './BulkPane.vue';
import { useSelection } from './useSelection';

afterEach(() => vi.unstubAllGlobals());

const tickets = (...numbers: number[]) => numbers.map((number) => ({ number, version: 3, team: 'support' }) as Ticket);
const page = { render: () => null };
const aRouter = () =>
  createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: page }, { path: '/tickets/:view?/:number?', name: 'tickets', component: page }] });

test('what was refused stands with its reason, and the rest is given back', async () => {
  const item = { problem: null, undone: null, kept: null, done: true };
  const refused = { ...item, number: 11, done: false, problem: { code: 'already-taken', detail: 'agent2 has taken this ticket.' } };
  const calls = hubAnswers(({ path, method }) => {
    if (path.endsWith('/teams')) return { body: { items: [{ key: 'support', name: 'ทีม', nameEn: 'Team', members: [{ user: 'agent1', displayName: 'นก' }] }] } };
    return { body: { id: 'b1', undoneAt: method === 'DELETE' ? '2026-11-23T03:00:00Z' : null, items: [{ ...item, number: 10, undone: method === 'DELETE' ? true : null }, refused] } };
  });
  const { unmount } = mounted(BulkPane, { chosen: tickets(10, 11) }, aRouter());

  await eventually(() => expect(byTestId('bulk-bar').textContent).toContain('2'));
  byTestId('bulk-open').click();
  await eventually(() => expect(byTestId('bulk-team').querySelector('option')).not.toBeNull());
  const team = byTestId('bulk-team') as HTMLSelectElement;
  team.value = 'support';
  team.dispatchEvent(new Event('change'));
  await nextTick();
  byTestId('bulk-submit').click();
  await eventually(() => expect(byTestId('bulk-refused').textContent).toContain('agent2'));
  expect(calls.find(({ path }) => path.endsWith('/bulk'))?.body).toEqual({ tickets: [{ number: 10, version: 3 }, { number: 11, version: 3 }], team: 'support' });

  byTestId('bulk-undo').click();
  await eventually(() => expect(byTestId('bulk-count').textContent).toContain('1'));
  expect(calls.some(({ path, method }) => method === 'DELETE' && path.endsWith('/tickets/bulk/b1'))).toBe(true);
  unmount();
});

const other = { code: 'other', parent: null, nameTh: 'อื่น ๆ', nameEn: 'Other', retired: false };
const reasons = [other, { ...other, code: 'billing', nameTh: 'ค่าบริการ', nameEn: 'Billing' }];

const closing = async (chosen: Ticket[]) => {
  const calls = hubAnswers(({ path }) => {
    if (path.endsWith('/reasons')) return { body: { items: [{ team: 'support', version: 1, reasons, at: null, by: 'system' }] } };
    return { body: path.endsWith('/teams') ? { items: [] } : { id: 'b1', undoneAt: null, items: [] } };
  });
  const props = shallowReactive<Record<string, unknown>>({ chosen });
  const { unmount } = mounted(BulkPane, props, aRouter());
  await eventually(() => byTestId('bulk-open').click());
  await eventually(() => byTestId('bulk-state').click());
  const sent = async () => {
    byTestId('bulk-submit').click();
    await eventually(() => expect(calls.some(({ path }) => path.endsWith('/bulk'))).toBe(true));
    unmount();
    return calls.find(({ path }) => path.endsWith('/bulk'))?.body;
  };
  return { props, sent };
};

test('tickets of one team are closed with a reason of its own, as they stood when they were looked at', async () => {
  const { props, sent } = await closing(tickets(10, 11));
  const select = await eventuallyThere<HTMLSelectElement>('contact-reason', (field) => field.options.length === 3);
  select.value = 'billing';
  select.dispatchEvent(new Event('change'));
  props.chosen = tickets(10, 11).map((ticket) => ({ ...ticket, version: 4 }));
  await nextTick();
  expect(await sent()).toMatchObject({
    tickets: [
      { number: 10, version: 3 },
      { number: 11, version: 3 },
    ],
    state: 'done',
    outcome: 'solved',
    reason: 'billing',
  });
});

test('tickets of several teams keep each its own reason', async () => {
  const { sent } = await closing([...tickets(10), ...tickets(11).map((ticket) => ({ ...ticket, team: 'sales' }))]);
  expect(document.querySelector('[data-testid="contact-reason"]')).toBeNull();
  expect(await sent()).toMatchObject({ state: 'done', reason: null });
});

async function eventuallyThere<T extends HTMLElement>(id: string, fit: (found: T) => boolean): Promise<T> {
  await eventually(() => expect(fit(byTestId<T>(id))).toBe(true));
  return byTestId<T>(id);
}

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
