// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { RetentionAside, RetentionPart, RetentionRule, RetentionRun } from '@shared/api/retention';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import RetentionPage from './RetentionPage.vue';

const rule: RetentionRule = {
  category: 'ticket', titleTh: 'เรื่องและบทสนทนา', titleEn: 'Tickets', clockTh: 'วันที่ปิดเรื่อง', clockEn: 'closing', purpose: 'customer-care', anonymises: true,
  evidence: false, version: 1, law: 'RET-TICKET', amount: 2, unit: 'years', method: 'anonymise', ground: 'no-longer-necessary', runsByItself: false,
  recordedAt: '2026-11-22T00:00:00Z', recordedBy: 'system',
};
const part: RetentionPart = {
  category: 'ticket', ruleVersion: 1, law: 'RET-TICKET', lawVersion: 1, method: 'anonymise', before: '2024-11-22T00:00:00Z', due: 12, held: 3, restricted: 1,
  done: 0, unlinked: 0, endedAt: null, passedHeld: null, passedRestricted: null,
};
const run = (more: Partial<RetentionRun>): RetentionRun => ({
  id: 'r1', dryRun: false, night: null, state: 'proposed', at: '2026-11-22T00:00:00Z', proposedBy: 'dpo2', approved: null, approvedAt: null, approvedBy: null,
  anonymous: null, reviewedAt: null, reviewedBy: null, likeness: null, parts: [part], ...more,
});
const as = (role: string, user = 'dpo1') => (me.value = { name: user, displayName: null, roles: [role], teams: [], locale: null });

function page() {
  const routes = Object.entries({ '/': 'home', '/law/:id': 'rule' }).map(([path, name]) => ({ path, name, component: { render: () => null } }));
  return mounted(RetentionPage, {}, createRouter({ history: createMemoryHistory(), routes }));
}

function hub(runs: RetentionRun[], asides: RetentionAside[] = []) {
  return hubAnswers(({ path, method, body }): Answer => {
    if (method === 'POST') return { body: run((body as { dryRun?: boolean }).dryRun ? { id: null, dryRun: true, state: 'dry' } : {}) };
    if (path.endsWith('/asides')) return { body: { items: asides, next: null } };
    return { body: { items: path.endsWith('/rules') ? [rule] : runs, next: null } };
  });
}

describe('Retention', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => vi.unstubAllGlobals());

  test('shows how long what is kept, from which event and by which law', async () => {
    hub([]);
    const { unmount } = page();
    await eventually(() => expect(byTestId('retention-rule').textContent).toMatch(/เรื่องและบทสนทนา.*วันที่ปิดเรื่อง.*2 .*RET-TICKET/s));
    unmount();
  });

  test('counts before it proposes, and tells what is passed over', async () => {
    const asked = hub([]);
    const { unmount } = page();
    await eventually(() => byTestId('retention-count').click());
    await eventually(() => expect(byTestId('retention-rule').textContent).toMatch(/12.*ระงับการลบ 3.*ระงับการใช้ 1/s));
    byTestId('retention-propose').click();
    await eventually(() => expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { dryRun: true, categories: null },
      { dryRun: false, categories: ['ticket'] },
    ]));
    unmount();
  });

  test('lets another officer approve a run, never who proposed it', async () => {
    const asked = hub([run({})]);
    const { unmount } = page();
    await eventually(() => byTestId('run-approve').click());
    await eventually(() => expect(asked.find(({ path }) => path.endsWith('/approval'))?.body).toEqual({ approved: true }));
    as('privacy-officer', 'dpo2');
    await eventually(() => expect(byTestId<HTMLButtonElement>('run-approve').disabled).toBe(true));
    expect(byTestId('run-own').textContent).toContain('เจ้าหน้าที่คนอื่น');
    unmount();
  });

  test('asks for the second look with the size of the groups that look alike', async () => {
    const asked = hub([run({ state: 'in-review', likeness: { records: 12, groups: 4, smallest: 2, inSmall: 5 } })]);
    const { unmount } = page();
    await eventually(() => expect(byTestId('run-likeness').textContent).toMatch(/12.*4.*2.*5/s));
    byTestId('run-anonymous').click();
    await eventually(() => expect(asked.find(({ path }) => path.endsWith('/review'))?.body).toEqual({ anonymous: true }));
    unmount();
  });

  test('shows what could not be taken with its code, and has it tried again', async () => {
    const asked = hub([], [{ id: 'a1', run: 'r1', category: 'ticket', store: 'ticketing.ticket', record: 't1', reason: 'database-23503', at: '2026-11-22T00:00:00Z' }]);
    const { unmount } = page();
    await eventually(() => expect(byTestId('retention-aside').textContent).toMatch(/เรื่องและบทสนทนา.*t1.*database-23503/s));
    byTestId('aside-retry').click();
    await eventually(() => expect(asked.some(({ path }) => path.endsWith('/asides/a1/retry'))).toBe(true));
    unmount();
  });

  test('is only read by an auditor', async () => {
    as('auditor');
    hub([run({})]);
    const { unmount } = page();
    await eventually(() => expect(byTestId('retention-run').textContent).toContain('รอเห็นชอบ'));
    expect(document.querySelector('[data-testid=run-approve], [data-testid=retention-count]')).toBeNull();
    unmount();
  });
});
