// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { ErasureReport } from '@shared/api/erasure';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import ErasurePage from './ErasurePage.vue';

const at = '2026-11-22T02:00:00Z';
const report = (more: Partial<ErasureReport>): ErasureReport => ({
  id: 'e1', request: 'r1', subject: 's1', kind: 'plan', outcome: 'erased', at, operator: 'dpo2', approver: 'dpo1', approvedAt: at,
  lines: [
    { holder: 'ticketing', store: 'ticketing.message', method: 'delete', records: 12, ground: null, groundVersion: null, at },
    { holder: 'consent', store: 'consent.consent_event', method: 'keep', records: 4, ground: 'RET-CONSENT', groundVersion: 1, at },
  ],
  open: [], holds: [], backupUntil: '2026-12-27', keptUntil: '2036-11-22', seal: null, ...more,
});
const executed = report({ kind: 'execution', seal: { entry: 'x', seq: 4711, size: 4720, root: 'ab'.repeat(32) } });
const missing: Answer = { status: 404, body: { type: '/problems/not-found', title: '', status: 404, detail: '', errors: [] } };
const as = (role: string) => (me.value = { name: 'dpo2', displayName: null, roles: [role], teams: [], locale: null });

function hub(plan: ErasureReport | null, certificate: ErasureReport | null, outcome = 'granted') {
  return hubAnswers(({ method, path }): Answer => {
    if (path.endsWith('/plan')) return plan ? { body: plan } : method === 'POST' ? { body: report({}) } : missing;
    if (path.endsWith('/execution')) return method === 'POST' ? { body: executed } : certificate ? { body: certificate } : missing;
    return { body: { id: 'r1', type: 'erasure', decision: { outcome } } };
  });
}

function page() {
  const places = { '/': 'home', '/requests/:id': 'request', '/law/:id': 'rule' };
  const routes = Object.entries(places).map(([path, name]) => ({ path, name, component: { render: () => null } }));
  return mounted(ErasurePage, { id: 'r1' }, createRouter({ history: createMemoryHistory(), routes }));
}

describe('An erasure', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => {
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('is planned before it can be carried out', async () => {
    const asked = hub(null, null);
    const { unmount } = page();
    await eventually(() => byTestId('erasure-plan').click());
    expect(document.querySelector('[data-testid=erasure-execute]')).toBeNull();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.path).toBe('/api/v1/privacy/requests/r1/plan'));
    unmount();
  });

  test('is shown store by store, with what stays and why', async () => {
    hub(report({}), null);
    const { unmount } = page();
    const lines = () => [...document.querySelectorAll('[data-testid=erasure-line]')].map((line) => line.textContent);
    await eventually(() => expect(lines()).toHaveLength(2));
    expect(lines()[0]).toContain('ข้อความ');
    expect(lines()[0]).toContain('12');
    expect(lines()[1]).toContain('เก็บไว้');
    expect(lines()[1]).toContain('RET-CONSENT');
    unmount();
  });

  test('asks once more before anything is erased', async () => {
    const asked = hub(report({}), null);
    const { unmount } = page();
    await eventually(() => expect(byTestId<HTMLButtonElement>('erasure-execute').disabled).toBe(false));
    byTestId('erasure-execute').click();
    await eventually(() => byTestId('erasure-sure').click());
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.path).toBe('/api/v1/privacy/requests/r1/execution'));
    unmount();
  });

  test('that nobody granted is not carried out', async () => {
    hub(report({}), null, 'refused');
    const { unmount } = page();
    await eventually(() => expect(byTestId<HTMLButtonElement>('erasure-execute').disabled).toBe(true));
    unmount();
  });

  test('ends in a certificate with the last day of backups and its place in the ledger', async () => {
    hub(report({}), executed);
    const { unmount } = page();
    await eventually(() => expect(byTestId('certificate-facts').textContent).toContain('27 ธ.ค. 2569'));
    expect(byTestId('certificate-facts').textContent).toContain('รายการที่ 4,711');
    expect(byTestId('certificate-print')).toBeTruthy();
    expect(document.querySelector('[data-testid=erasure-execute]')).toBeNull();
    unmount();
  });

  test('names the stores that could not be reached', async () => {
    hub(report({}), { ...executed, open: [{ holder: 'mailbox', store: 'support@sala.test', records: 2, since: at, attempts: 3, triedAt: at, obstacle: 'unreachable', goneBy: null }] });
    const { unmount } = page();
    await eventually(() => expect(byTestId('erasure-open-line').textContent).toContain('ติดต่อไม่ได้'));
    unmount();
  });

  test('names the day by which the provider lets go of what it deletes by age only', async () => {
    hub(report({}), { ...executed, open: [{ holder: 'identity-provider', store: 'sign-in-events', records: 0, since: at, attempts: 1, triedAt: at, obstacle: 'events-age', goneBy: '2027-02-27' }] });
    const { unmount } = page();
    await eventually(() => expect(byTestId('erasure-gone-by').textContent).toContain('27 ก.พ. 2570'));
    unmount();
  });

  test('under a hold is a restriction, and can be carried out once the hold is gone', async () => {
    const hold = { id: 'h1', ticket: null, category: null, ground: 'G33-CLAIMS', groundVersion: 1, reviewOn: '2027-01-31' };
    hub(report({ holds: [hold] }), report({ kind: 'execution', outcome: 'blocked', holds: [hold], at: '2026-11-23T02:00:00Z' }));
    const { unmount } = page();
    await eventually(() => expect(byTestId('erasure-holds').textContent).toContain('G33-CLAIMS'));
    expect(byTestId('certificate-outcome').textContent).toContain('ระงับการใช้แทนการลบ');
    expect(byTestId('erasure-execute')).toBeTruthy();
    unmount();
  });

  test('is only read by an auditor', async () => {
    as('auditor');
    hub(report({}), null);
    const { unmount } = page();
    await eventually(() => expect(byTestId('erasure-lines')).toBeTruthy());
    expect(document.querySelector('[data-testid=erasure-execute]')).toBeNull();
    unmount();
  });
});
