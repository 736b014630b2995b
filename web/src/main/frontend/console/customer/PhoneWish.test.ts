// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import PhoneWish from './PhoneWish.vue';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

test('CH-9: a customer who does not want to be rung is marked so by one action, which can be undone', async () => {
  let objects = false;
  const wish = { channel: 'phone', since: '2026-11-22T02:00:00Z', by: 'agent1' };
  const asked = hubAnswers(({ method }) => {
    if (method !== 'GET') objects = method === 'POST';
    return { body: method === 'GET' ? { items: objects ? [wish] : [], next: null } : wish };
  });
  const { unmount } = mounted(PhoneWish, { customer: 'c1', ticket: 7 });
  await eventually(() => byTestId('ringing').click());
  await eventually(() => expect(byTestId('no-ringing').textContent).toContain('ไม่ให้โทร'));
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/customers/c1/objections', body: { channel: 'phone' } });

  toasts.value.at(-1)?.deed?.run();
  await eventually(() => expect(document.querySelector('[data-testid=no-ringing]')).toBeNull());
  expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/customers/c1/objections/phone');
  unmount();
});
