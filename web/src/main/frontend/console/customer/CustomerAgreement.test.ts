// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import CustomerAgreement from './CustomerAgreement.vue';

afterEach(() => vi.unstubAllGlobals());

test('a supervisor chooses a service agreement among those that policies name', async () => {
  const recorded = { agreement: 'gold', at: '2026-12-01T02:00:00Z', by: 'supervisor1' };
  let known = false;
  const asked = hubAnswers(({ method, path }) => {
    if (path.endsWith('/sla-policies')) return { body: { items: [{ name: 'gold-service', applies: { agreements: ['gold'] } }, { name: 'standard', applies: {} }], next: null } };
    known ||= method === 'PUT';
    return known ? { body: recorded } : { status: 404, body: { type: 'urn:sala:no-agreement', title: 'none', status: 404, code: 'no-agreement' } };
  });
  const { unmount } = mounted(CustomerAgreement, { customer: 'c1' });
  await eventually(() => expect(byTestId('customer-agreement').textContent).toContain('ไม่มีข้อตกลงเฉพาะ'));
  byTestId('agreement-edit').click();
  await eventually(() => expect(byTestId('agreement-name').textContent).toContain('gold'));
  const choice = byTestId('agreement-name') as HTMLSelectElement;
  choice.value = 'gold';
  choice.dispatchEvent(new Event('change'));
  await nextTick();
  byTestId('agreement-save').click();
  await eventually(() => expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ path: expect.stringContaining('/customers/c1/agreement'), body: { agreement: 'gold' } }));
  await eventually(() => expect(byTestId('customer-agreement').textContent).toContain('gold'));
  unmount();
});
