// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import CustomerWorth from '../customer/CustomerWorth.vue';
import PrioritySuggested from './PrioritySuggested.vue';

const ticket = { number: 100003, version: 3, priority: 'normal' } as Ticket;
const suggestion = { suggested: 'urgent', present: 'normal', reasons: ['top-value', 'risk'], place: 2, of: 10, since: '2024-02-01T02:00:00Z', withheld: null };

afterEach(() => vi.unstubAllGlobals());

test('SL-6: a priority is suggested with its reasons, and only the agent sets it', async () => {
  const asked = hubAnswers(({ method }) => ({ body: method === 'GET' ? suggestion : ticket }));
  const { unmount } = mounted(PrioritySuggested, { ticket });
  await eventually(() => expect(byTestId('priority-suggestion').textContent).toContain('อันดับ 2 จาก 10'));
  expect(byTestId('priority-suggestion').textContent).toContain('เรื่องร้องเรียน');
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  byTestId('priority-follow').click();
  await eventually(() => expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ priority: 'urgent' }));
  unmount();
});

test('SL-6: what a customer buys is recorded for a purpose that names it', async () => {
  const purposes = [{ key: 'care', titleTh: 'ดูแล', titleEn: 'Care', consent: false, categories: ['contact'] }, { key: 'loyal', titleTh: 'ลูกค้าประจำ', titleEn: 'Loyal', consent: false, categories: ['order'] }];
  const asked = hubAnswers(({ method, path }): Answer =>
    path.endsWith('/purposes') ? { body: { items: purposes, next: null } } : method === 'GET' ? { status: 404, body: { type: '/problems/no-value', status: 404 } } : { body: {} },
  );
  const { unmount } = mounted(CustomerWorth, { customer: 'c1' });
  await eventually(() => byTestId('worth-edit').click());
  await eventually(() => expect(byTestId<HTMLSelectElement>('worth-purpose').options.length).toBe(2));
  const put = (id: string, value: string) => {
    const field = byTestId<HTMLInputElement>(id);
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
  };
  put('worth-amount', '1200.5');
  put('worth-day', '2026-11-20');
  put('worth-purpose', 'loyal');
  await eventually(() => byTestId('worth-save').click());
  await eventually(() => expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/api/v1/customers/c1/value', body: { amount: 1200.5, asOf: '2026-11-20', purpose: 'loyal' } }));
  unmount();
});

test('a number that may not be used is not shown, with the reason, and can be forgotten', async () => {
  const asked = hubAnswers(({ method }): Answer =>
    method === 'GET' ? { status: 422, body: { type: '/problems/purpose-refused', status: 422, reason: 'objected' } } : { status: 204, body: undefined },
  );
  const { unmount } = mounted(CustomerWorth, { customer: 'c1' });
  await eventually(() => expect(byTestId('worth-withheld').textContent).toContain('คัดค้าน'));
  byTestId('worth-forget').click();
  await eventually(() => expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/customers/c1/value'));
  unmount();
});
