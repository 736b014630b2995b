// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import LinkedTickets from './LinkedTickets.vue';

const ticket = { number: 100003, mergedInto: null } as Ticket;
const page = { template: '<p />' };
const shown = () =>
  mounted(LinkedTickets, { ticket }, createRouter({ history: createMemoryHistory(), routes: [{ path: '/:view?/:number?', name: 'tickets', component: page }] }));
const part = { tie: 'child', number: 100024, subject: 'ตู้สาขาสองไม่ติดต่อ', state: 'in-progress', team: 'support', assignee: null };

afterEach(() => vi.unstubAllGlobals());

test('A ticket names its parts, and ends a tie with the way back at hand', async () => {
  const asked = hubAnswers(({ method }) => ({ body: { items: method === 'GET' ? [part] : [], next: null } }));
  const { unmount } = shown();
  await eventually(() => expect(byTestId('linked-ticket').dataset['tie']).toBe('child'));
  expect(byTestId('linked-ticket').textContent).toContain('#100024');
  byTestId('link-end').click();
  await eventually(() => expect(asked.some(({ method, path }) => method === 'DELETE' && path.endsWith('/tickets/100003/links/100024'))).toBe(true));
  unmount();
});

test('Another ticket is added by its number, with or without its mark', async () => {
  const asked = hubAnswers(() => ({ body: { items: [], next: null } }));
  const { unmount } = shown();
  await eventually(() => expect(asked.length).toBeGreaterThan(0));
  const number = byTestId('link-number') as HTMLInputElement;
  number.value = '#100024';
  number.dispatchEvent(new Event('input'));
  byTestId('link-add').click();
  await eventually(() => expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/api/v1/tickets/100003/links/100024', body: { tie: 'related' } }));
  unmount();
});
