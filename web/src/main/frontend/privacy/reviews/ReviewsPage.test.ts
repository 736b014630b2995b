// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import AuditsPage from '../audits/AuditsPage.vue';
import HomePage from '../home/HomePage.vue';
import PersonPage from '../people/PersonPage.vue';
import ReviewsPage from './ReviewsPage.vue';

const subject = '01932f00-0000-7000-8000-000000000002';
const review = (more: object) => ({
  id: 'r1', kind: 'break-glass', at: '2026-11-22T02:05:00Z', actor: 'agent3', role: 'agent', subject, ticket: 100003, field: null,
  reason: 'danger-to-life', note: null, until: '2026-11-22T03:05:00Z', alert: null, dueAt: '2026-11-25T02:05:00Z', overdue: true, verdict: null, ...more,
});
const list = (...items: object[]): Answer => ({ body: { items, next: null } });
const as = (role: string) => (me.value = { name: 'dpo1', displayName: null, roles: [role], teams: [], locale: null });

function page(component: Component, props: Record<string, unknown> = {}) {
  const places = { '/': 'home', '/people/:id': 'person', '/people': 'people', '/access-log': 'access', '/requests/:id': 'request', '/requests': 'requests', '/reviews': 'reviews' };
  const routes = Object.entries(places).map(([path, name]) => ({ path, name, component: { render: () => null } }));
  return mounted(component, props, createRouter({ history: createMemoryHistory(), routes }));
}

function entered(id: string, value: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

describe('PD-6: accesses to review', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => vi.unstubAllGlobals());

  test('show why, and ask for words where nothing justified them', async () => {
    const asked = hubAnswers(({ method, path }): Answer => {
      if (method === 'POST') return { body: review({ verdict: { outcome: 'not-justified', note: 'x', at: '2026-11-22T04:00:00Z', by: 'dpo1' } }) };
      if (path.startsWith('/api/v1/privacy/people')) return list({ person: subject, label: 'ส••• ใ•••' });
      if (path.endsWith('/reviews/r1')) return { body: review({ note: 'มีคนบาดเจ็บ' }) };
      return path.includes('/reviews?') ? list(review({})) : list();
    });
    const { unmount } = page(ReviewsPage);
    await eventually(() => expect(byTestId('review-row').textContent).toContain('อันตรายต่อชีวิต'));
    await eventually(() => expect(byTestId('review-row').textContent).toContain('ส••• ใ•••'));
    expect(byTestId('review-row').textContent).toContain('เกินกำหนด');
    expect(asked.some(({ path }) => path.endsWith('/reviews/r1'))).toBe(false);
    byTestId('review-read').click();
    await eventually(() => expect(byTestId('review-words').textContent).toBe('มีคนบาดเจ็บ'));
    byTestId('review-say').click();
    await eventually(() => byTestId('outcome-not-justified').click());
    await eventually(() => expect(byTestId<HTMLButtonElement>('review-save').disabled).toBe(true));
    entered('review-note', 'ไม่มีเหตุฉุกเฉินจริง');
    await eventually(() => expect(byTestId<HTMLButtonElement>('review-save').disabled).toBe(false));
    byTestId('review-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/privacy/reviews/r1/outcome',
        body: { outcome: 'not-justified', note: 'ไม่มีเหตุฉุกเฉินจริง' },
      }),
    );
    unmount();
  });

  test('are only read by an auditor', async () => {
    as('auditor');
    hubAnswers(({ path }): Answer => (path.includes('/reviews?') ? list(review({})) : list()));
    const { unmount } = page(ReviewsPage);
    await eventually(() => byTestId('review-row'));
    expect(document.querySelector('[data-testid=review-say]')).toBeNull();
    expect(document.querySelector('[data-testid=review-read]')).toBeNull();
    unmount();
  });
});

describe('PD-6: the first page', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => vi.unstubAllGlobals());

  test('tells how many are open and overdue, and searches a person', async () => {
    hubAnswers(() => list({ kind: 'requests', open: 4, overdue: 1, next: '2026-11-20' }, { kind: 'reviews', open: 0, overdue: 0, next: null }));
    const { unmount } = page(HomePage);
    await eventually(() => expect(byTestId('due-requests').textContent).toContain('เกินกำหนด 1'));
    expect(byTestId('due-reviews').textContent).toContain('ไม่มีงานค้าง');
    expect(byTestId('people-search')).toBeTruthy();
    unmount();
  });

  test('tells an auditor without a grant whom to ask', async () => {
    as('auditor');
    hubAnswers(() => ({ status: 403, body: { type: '/problems/no-audit-grant', title: 'x', status: 403, detail: 'x' } }));
    const { unmount } = page(HomePage);
    await eventually(() => expect(document.body.textContent).toContain('คุณยังไม่มีสิทธิตรวจสอบที่ใช้ได้'));
    unmount();
  });
});

describe('PD-6: a person for an auditor', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('has a pseudonym and no card', async () => {
    as('auditor');
    const asked = hubAnswers(({ path }): Answer => {
      if (path.endsWith('/capacity')) return { status: 403, body: { type: '/problems/no-audit-grant', title: 'x', status: 403, detail: 'x' } };
      return path.endsWith(`/people/${subject}`) ? { body: { subject, label: '7F3A-91C2', naming: 'pseudonym' } } : list();
    });
    const { unmount } = page(PersonPage, { id: subject });
    await eventually(() => expect(byTestId('person-title').textContent).toBe('บุคคล 7F3A-91C2'));
    expect(asked.some(({ path }) => path === `/api/v1/customers/${subject}`)).toBe(false);
    expect(document.querySelector('[data-testid=tab-viewers]')).toBeNull();
    unmount();
  });
});

describe('PD-6: grants of audits', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are given until the end of a day in Thailand', async () => {
    as('privacy-officer');
    const asked = hubAnswers(({ method }): Answer => (method === 'POST' ? { status: 201, body: {} } : list()));
    const { unmount } = page(AuditsPage);
    await eventually(() => byTestId('grant-add').click());
    await eventually(() => entered('grant-auditor', 'auditor1'));
    entered('grant-ground', 'หนังสือ 1/2569');
    entered('grant-to', '2026-12-22');
    await eventually(() => expect(byTestId<HTMLButtonElement>('grant-save').disabled).toBe(false));
    byTestId('grant-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
        auditor: 'auditor1', areas: ['all'], identity: false, ground: 'หนังสือ 1/2569', from: null, to: '2026-12-22T16:59:59.000Z',
      }),
    );
    unmount();
  });
});
