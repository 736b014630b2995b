// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { RightsRequest } from '@shared/api/requests';
import { me } from '@shared/session/session';
import { dayOf } from '@shared/time/format';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import RequestPage from './RequestPage.vue';
import RequestsPage from './RequestsPage.vue';

const subject = '01932f00-0000-7000-8000-000000000002';
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const request = (more: Partial<RightsRequest>): RightsRequest => ({
  id: 'r1', subject, type: 'erasure', channel: 'line', receivedAt: '2026-11-01T02:00:00Z', dueOn: inDays(20), law: 'SUB-6', lawVersion: 1,
  state: 'received', proofNeeded: 'strong', ticket: null, message: null, representative: null, words: null, verification: null, decision: null, done: null, recordedAt: '2026-11-01T02:00:00Z', recordedBy: 'dpo1', ...more,
});
const proposed = request({
  state: 'refusal-proposed',
  decision: { id: 'd1', outcome: 'refused', ground: 'G33-LAW', groundVersion: 1, reason: 'ใบกำกับภาษี', at: '2026-11-02T02:00:00Z', by: 'dpo2', approved: null, approvedAt: null, approvedBy: null },
});
const ground = (key: string) => ({
  key, kind: 'refusal-ground', sectionTh: 'มาตรา', sectionEn: 'section', inForce: 1,
  versions: [{ key, version: 1, dutyTh: key, dutyEn: key, amount: null, unit: null, source: 'x', confirmWithCounsel: true, status: 'in-force', effectiveFrom: '2022-06-01', recordedAt: '2026-11-22T00:00:00Z', recordedBy: 'system' }],
});
const as = (role: string) => (me.value = { name: 'dpo1', displayName: null, roles: [role], teams: [], locale: null });
const places = { '/': 'home', '/people/:id': 'person', '/law/:id': 'rule', '/requests': 'requests', '/requests/:id': 'request', '/requests/:id/erasure': 'erasure' };

function page(component: Component, props: Record<string, unknown> = {}) {
  const routes = Object.entries(places).map(([path, name]) => ({ path, name, component: { render: () => null } }));
  return mounted(component, props, createRouter({ history: createMemoryHistory(), routes }));
}

function entered(id: string, value: string) {
  const input = byTestId<HTMLInputElement | HTMLSelectElement>(id);
  input.value = value;
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input'));
}

const dueTexts = () => [...document.querySelectorAll('[data-testid=request-due]')].map((chip) => `${chip.className} ${chip.textContent}`);

describe('Requests of persons', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => {
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('show how near the day of the law is', async () => {
    const items = [request({ dueOn: inDays(-2) }), request({ id: 'r2', dueOn: inDays(0) }), request({ id: 'r3', dueOn: inDays(7) }), request({ id: 'r4' })];
    hubAnswers(() => ({ body: { items, next: null } }));
    const { unmount } = page(RequestsPage);
    await eventually(() => expect(dueTexts()).toEqual(['chip bad เกินกำหนด 2 วัน', 'chip warn ครบกำหนดวันนี้', 'chip warn เหลือ 7 วัน', 'chip good เหลือ 20 วัน']));
    unmount();
  });

  test('are received with the day on which they arrived in Thailand', async () => {
    const asked = hubAnswers(({ method }): Answer => ({ body: method === 'POST' ? request({}) : { items: [], next: null } }));
    const { unmount } = page(RequestsPage);
    await eventually(() => byTestId('request-add').click());
    await eventually(() => entered('request-subject', 'somebody'));
    await eventually(() => expect(byTestId<HTMLButtonElement>('request-save').disabled).toBe(true));
    entered('request-subject', subject);
    entered('request-channel', 'post');
    entered('request-day', '2026-01-31');
    await eventually(() => expect(byTestId<HTMLButtonElement>('request-save').disabled).toBe(false));
    byTestId('request-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/privacy/requests',
        body: { subject, type: 'access', channel: 'post', receivedAt: '2026-01-30T17:00:00.000Z', representative: null, words: null },
      }),
    );
    unmount();
  });

  test('tell the officer to tell a representative to whom the hub cannot write', async () => {
    hubAnswers(() => ({ body: request({ representative: 'มารดา' }) }));
    const words = page(RequestPage, { id: 'r1' });
    await eventually(() => expect(byTestId('request-representative').textContent).toMatch(/มารดา.*โปรดแจ้งผลด้วยตนเอง/s));
    words.unmount();
    hubAnswers(() => ({ body: request({ representative: subject }) }));
    const recorded = page(RequestPage, { id: 'r1' });
    await eventually(() => expect(byTestId('request-representative').textContent).toContain('ผู้แทนที่บันทึกไว้'));
    recorded.unmount();
  });

  test('are granted only once the person proved who they are', async () => {
    const asked = hubAnswers(() => ({ body: request({}) }));
    const { unmount } = page(RequestPage, { id: 'r1' });
    await eventually(() => expect(byTestId<HTMLButtonElement>('request-grant').disabled).toBe(true));
    byTestId('request-proof').click();
    await eventually(() => entered('proof-method', 'code-sent'));
    byTestId('proof-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/privacy/requests/r1/verification',
        body: { method: 'code-sent', proven: true, note: null },
      }),
    );
    unmount();
  });

  test('lead the keyboard from one step to the next, and to what was done', async () => {
    let now = request({ type: 'restriction', state: 'verified' });
    const states = ['granted', 'done'] as const;
    hubAnswers(({ method }): Answer => {
      if (method === 'POST') now = { ...now, state: states[now.state === 'verified' ? 0 : 1] };
      return { body: now };
    });
    const { unmount } = page(RequestPage, { id: 'r1' });
    for (const [step, saved] of [['request-grant', 'decision-save'], ['request-deed', 'deed-save']] as const) {
      await eventually(() => expect(byTestId<HTMLButtonElement>(step).disabled).toBe(false));
      if (step === 'request-grant') byTestId(step).focus();
      await eventually(() => expect(document.activeElement).toBe(byTestId(step)));
      byTestId(step).click();
      await eventually(() => byTestId(saved).click());
    }
    await eventually(() => expect(document.activeElement?.tagName).toBe('H1'));
    unmount();
  });

  test('are refused on a ground against such a request, with a reason', async () => {
    const grounds = { items: [ground('G33-LAW'), ground('G36-CORRECT'), ground('G-IDENTITY')], next: null };
    const asked = hubAnswers(({ path }): Answer => ({ body: path.endsWith('/law') ? grounds : request({}) }));
    const { unmount } = page(RequestPage, { id: 'r1' });
    await eventually(() => byTestId('request-refuse').click());
    await eventually(() => expect([...byTestId<HTMLSelectElement>('decision-ground').options].map(({ value }) => value)).toEqual(['G33-LAW', 'G-IDENTITY']));
    entered('decision-ground', 'G33-LAW');
    await eventually(() => expect(byTestId<HTMLButtonElement>('decision-save').disabled).toBe(true));
    entered('decision-reason', 'ใบกำกับภาษี');
    await eventually(() => expect(byTestId<HTMLButtonElement>('decision-save').disabled).toBe(false));
    byTestId('decision-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ outcome: 'refused', ground: 'G33-LAW', reason: 'ใบกำกับภาษี' }),
    );
    unmount();
  });

  test('that are to be refused wait for another officer', async () => {
    const asked = hubAnswers(() => ({ body: proposed }));
    const { unmount } = page(RequestPage, { id: 'r1' });
    await eventually(() => byTestId('request-approve').click());
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/privacy/requests/r1/approval', body: { decision: 'd1', approved: true } }));
    me.value = { name: 'dpo2', displayName: null, roles: ['privacy-officer'], teams: [], locale: null };
    await eventually(() => expect(byTestId<HTMLButtonElement>('request-approve').disabled).toBe(true));
    expect(byTestId('request-own').textContent).toContain('เจ้าหน้าที่คนอื่น');
    unmount();
  });

  test('that were granted are carried out by the step of their type', async () => {
    const asked = hubAnswers(() => ({ body: request({ type: 'rectification', state: 'granted' }) }));
    const { unmount } = page(RequestPage, { id: 'r1' });
    await eventually(() => byTestId('request-deed').click());
    await eventually(() => entered('deed-wrong', '081-000-0001'));
    await eventually(() => expect(byTestId<HTMLButtonElement>('deed-save').disabled).toBe(true));
    entered('deed-right', '081-000-0002');
    await eventually(() => expect(byTestId<HTMLButtonElement>('deed-save').disabled).toBe(false));
    byTestId('deed-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/privacy/requests/r1/rectification',
        body: { kind: 'phone', wrong: '081-000-0001', right: '081-000-0002' },
      }),
    );
    unmount();
  });

  test('are near to their day until they are done', async () => {
    const items = [request({ state: 'granted', dueOn: inDays(3) }), request({ id: 'r2', state: 'done' })];
    hubAnswers(() => ({ body: { items, next: null } }));
    const { unmount } = page(RequestsPage);
    await eventually(() => expect(dueTexts()).toEqual(['chip warn เหลือ 3 วัน']));
    unmount();
  });

  test('are only read by an auditor', async () => {
    as('auditor');
    hubAnswers(() => ({ body: proposed }));
    const { unmount } = page(RequestPage, { id: 'r1' });
    await eventually(() => expect(byTestId('request-facts').textContent).toContain('G33-LAW'));
    expect(document.querySelector('[data-testid=request-approve]')).toBeNull();
    unmount();
  });
});
