// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import RightsHandover from './RightsHandover.vue';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

test('what a customer asks for under the law goes to the officer with their message', async () => {
  const handed = { id: 'r1', type: 'erasure', message: 'm1', receivedAt: '2026-11-20T02:00:00Z', dueOn: '2027-02-18', state: 'received' };
  const asked = hubAnswers(({ method }): Answer => (method === 'POST' ? { status: 201, body: handed } : { body: { items: [{ ...handed, type: 'access' }], next: null } }));
  const { unmount } = mounted(RightsHandover, { ticket: 10000017, message: 'm1' });
  byTestId('handover').click();
  await eventually(() => expect(byTestId('handover-before').textContent).toContain('ขอเข้าถึง'));
  const type = byTestId<HTMLSelectElement>('handover-type');
  type.value = 'erasure';
  type.dispatchEvent(new Event('change'));
  byTestId('handover-save').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/tickets/10000017/rights-requests', body: { type: 'erasure', message: 'm1' } }),
  );
  await eventually(() => expect(toasts.value.map(({ text }) => text).join()).toContain('18 ก.พ. 2570'));
  unmount();
});
