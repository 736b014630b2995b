// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { LegalHold } from '@shared/api/holds';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { inDays } from './hold';
import HoldsPage from './HoldsPage.vue';

const subject = '01932f00-0000-7000-8000-000000000002';
const hold = (more: Partial<LegalHold>): LegalHold => ({
  id: 'h1', subject, ticket: null, category: null, matter: 'ผบ.567/2569', ground: 'G33-CLAIMS', groundVersion: 1, owner: 'dpo1', reviewOn: inDays(60),
  placedAt: '2026-11-01T02:00:00Z', placedBy: 'dpo1', reviewedAt: null, reviewedBy: null, release: null, ...more,
});
const rule = (key: string, kind: string, amount: number | null) => ({
  key, kind, sectionTh: 'มาตรา', sectionEn: 'section', inForce: 1,
  versions: [{ key, version: 1, dutyTh: key, dutyEn: key, amount, unit: amount === null ? null : 'days', source: 'x', confirmWithCounsel: true, status: 'in-force', effectiveFrom: '2022-06-01', recordedAt: '2026-11-22T00:00:00Z', recordedBy: 'system' }],
});
const law = { items: [rule('G33-CLAIMS', 'refusal-ground', null), rule('G36-CORRECT', 'refusal-ground', null), rule('RET-TICKET', 'retention', 730), rule('RET-HOLD', 'retention', 180)], next: null };
const as = (role: string) => (me.value = { name: 'dpo1', displayName: null, roles: [role], teams: [], locale: null });

function hub(...items: LegalHold[]) {
  return hubAnswers(({ method, path }): Answer => ({ body: method === 'POST' ? hold({}) : path.endsWith('/law') ? law : { items, next: null } }));
}

function page() {
  const places = { '/': 'home', '/people/:id': 'person', '/law/:id': 'rule' };
  const routes = Object.entries(places).map(([path, name]) => ({ path, name, component: { render: () => null } }));
  return mounted(HoldsPage, {}, createRouter({ history: createMemoryHistory(), routes }));
}

function entered(id: string, value: string) {
  const input = byTestId<HTMLInputElement | HTMLSelectElement>(id);
  input.value = value;
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input'));
}

const options = (id: string) => [...byTestId<HTMLSelectElement>(id).options].map(({ value }) => value);
const posted = (asked: ReturnType<typeof hub>) => asked.find(({ method }) => method === 'POST');

describe('Legal holds', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => {
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('show how near their review is', async () => {
    hub(hold({ reviewOn: inDays(-3) }), hold({ id: 'h2', reviewOn: inDays(14) }), hold({ id: 'h3' }));
    const { unmount } = page();
    const chips = () => [...document.querySelectorAll('[data-testid=hold-review-due]')].map((chip) => `${chip.className} ${chip.textContent}`);
    await eventually(() => expect(chips()).toEqual(['chip bad เกินกำหนดทบทวน 3 วัน', 'chip warn อีก 14 วัน', 'chip อีก 60 วัน']));
    unmount();
  });

  test('are placed on a ground of section 33, reviewed within the time of the law', async () => {
    const asked = hub();
    const { unmount } = page();
    await eventually(() => byTestId('hold-add').click());
    await eventually(() => expect(options('hold-ground')).toEqual(['G33-CLAIMS']));
    entered('hold-review', inDays(181));
    await eventually(() => expect(byTestId('hold-review').getAttribute('aria-invalid')).toBe('true'));
    entered('hold-review', inDays(90));
    entered('hold-subject', subject);
    entered('hold-matter', 'ผบ.567/2569');
    expect(byTestId<HTMLButtonElement>('hold-save').disabled).toBe(true);
    entered('hold-ground', 'G33-CLAIMS');
    await eventually(() => expect(byTestId<HTMLButtonElement>('hold-save').disabled).toBe(false));
    byTestId('hold-save').click();
    await eventually(() =>
      expect(posted(asked)).toMatchObject({
        path: '/api/v1/privacy/retention/holds',
        body: { subject, ticket: null, category: null, matter: 'ผบ.567/2569', ground: 'G33-CLAIMS', owner: null, reviewOn: inDays(90) },
      }),
    );
    unmount();
  });

  test('of a category may be over everybody', async () => {
    const asked = hub();
    const { unmount } = page();
    await eventually(() => byTestId('hold-add').click());
    await eventually(() => byTestId('hold-scope-category').click());
    await eventually(() => expect(options('hold-category')).toEqual(['RET-TICKET']));
    entered('hold-category', 'RET-TICKET');
    entered('hold-matter', 'อ.1/2569');
    entered('hold-ground', 'G33-CLAIMS');
    await eventually(() => expect(byTestId<HTMLButtonElement>('hold-save').disabled).toBe(false));
    byTestId('hold-save').click();
    await eventually(() => expect(posted(asked)?.body).toMatchObject({ subject: null, category: 'RET-TICKET' }));
    unmount();
  });

  test('are released with the reason why', async () => {
    const asked = hub(hold({}));
    const { unmount } = page();
    await eventually(() => byTestId('hold-release').click());
    await eventually(() => byTestId('hold-ending-mistake').click());
    byTestId('hold-release-save').click();
    await eventually(() => expect(posted(asked)).toMatchObject({ path: '/api/v1/privacy/retention/holds/h1/release', body: { reason: 'mistake' } }));
    unmount();
  });

  test('that were released are placed again as they were', async () => {
    hub(hold({ release: { reason: 'mistake', at: '2026-11-20T02:00:00Z', by: 'dpo2' } }));
    const { unmount } = page();
    await eventually(() => byTestId('hold-again').click());
    await eventually(() => expect(byTestId<HTMLInputElement>('hold-matter').value).toBe('ผบ.567/2569'));
    expect(byTestId<HTMLInputElement>('hold-subject').value).toBe(subject);
    unmount();
  });

  test('are only read by an auditor', async () => {
    as('auditor');
    hub(hold({}));
    const { unmount } = page();
    await eventually(() => expect(byTestId('hold-row').textContent).toContain('ผบ.567/2569'));
    expect(document.querySelector('[data-testid=hold-release]')).toBeNull();
    expect(document.querySelector('[data-testid=hold-add]')).toBeNull();
    unmount();
  });
});
