// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { LawRule, LawVersion } from '@shared/api/law';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import LawPage from './LawPage.vue';
import RulePage from './RulePage.vue';

const version = (more: Partial<LawVersion>): LawVersion => ({
  key: 'P30.1', version: 1, dutyTh: 'ให้เข้าถึงและรับสำเนา', dutyEn: 'Give access and a copy', amount: 30, unit: 'days', source: 'gazette',
  confirmWithCounsel: false, status: 'in-force', effectiveFrom: '2022-06-01', recordedAt: '2026-11-22T00:00:00Z', recordedBy: 'system', ...more,
});
const rule = (more: Partial<LawRule>): LawRule => ({
  key: 'P30.1', kind: 'duty', sectionTh: 'มาตรา 30', sectionEn: 'section 30', inForce: 1, versions: [version({})], ...more,
});
const access = rule({});
const draft = rule({ key: 'P30.3', inForce: null, versions: [version({ key: 'P30.3', status: 'draft', effectiveFrom: null, amount: null, unit: null, dutyTh: 'หลักเกณฑ์คำขอ' })] });
const unsure = rule({ key: 'G33-LAW', kind: 'refusal-ground', versions: [version({ key: 'G33-LAW', confirmWithCounsel: true, amount: null, unit: null, dutyTh: 'ต้องเก็บไว้ตามกฎหมาย' })] });
const as = (role: string) => (me.value = { name: 'somebody', displayName: null, roles: [role], teams: [], locale: null });
const places = { '/': 'home', '/law': 'law', '/law/:id': 'rule' };
const rows = () => [...document.querySelectorAll('[data-testid=law-row]')].map((row) => row.textContent ?? '');

function page(component: Component, props: Record<string, unknown> = {}) {
  const routes = Object.entries(places).map(([path, name]) => ({ path, name, component: { render: () => null } }));
  return mounted(component, props, createRouter({ history: createMemoryHistory(), routes }));
}

function typed(id: string, value: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

describe('The law', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => {
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('is listed with its numbers; a draft and what counsel has to confirm are marked', async () => {
    hubAnswers(() => ({ body: { items: [access, draft, unsure], next: null } }));
    const { unmount } = page(LawPage);
    await eventually(() => expect(rows()).toHaveLength(3));
    expect(rows()[0]).toContain('30 วัน');
    expect(rows()[0]).toContain('มีผลใช้บังคับ');
    expect(rows()[1]).toContain('ร่าง');
    expect(rows()[2]).toContain('ต้องยืนยันกับที่ปรึกษากฎหมาย');
    unmount();
  });

  test('is searched by key, section and words of either language', async () => {
    hubAnswers(() => ({ body: { items: [access, draft, unsure], next: null } }));
    const { unmount } = page(LawPage);
    await eventually(() => expect(rows()).toHaveLength(3));
    typed('law-search', 'เก็บไว้');
    await eventually(() => expect(rows()).toHaveLength(1));
    typed('law-search', 'p30 copy');
    await eventually(() => expect(rows()).toHaveLength(2));
    typed('law-search', 'ไม่มี');
    await eventually(() => expect(document.body.textContent).toContain('ไม่พบข้อกฎหมาย'));
    unmount();
  });

  test('gets a version from an officer, with its first day and source', async () => {
    const asked = hubAnswers(({ method }): Answer => ({ body: method === 'GET' ? access : version({ version: 2 }) }));
    const { unmount } = page(RulePage, { id: 'P30.1' });
    await eventually(() => byTestId('law-add').click());
    await eventually(() => typed('law-amount', '45'));
    typed('law-source', 'ราชกิจจานุเบกษา');
    expect(byTestId<HTMLButtonElement>('law-save').disabled).toBe(true);
    typed('law-begins', '2026-12-31');
    await eventually(() => expect(byTestId<HTMLButtonElement>('law-save').disabled).toBe(false));
    byTestId('law-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/privacy/law/P30.1/versions',
        body: {
          dutyTh: 'ให้เข้าถึงและรับสำเนา', dutyEn: 'Give access and a copy', amount: 45, unit: 'days', source: 'ราชกิจจานุเบกษา',
          confirmWithCounsel: true, status: 'in-force', effectiveFrom: '2026-12-31',
        },
      }),
    );
    unmount();
  });

  test('shows the life of a rule: what is to come, what stands and what was', async () => {
    const life = rule({
      inForce: 2,
      versions: [version({ version: 3, effectiveFrom: '2999-01-01' }), version({ version: 2, effectiveFrom: '2026-01-01' }), version({})],
    });
    hubAnswers(() => ({ body: life }));
    const { unmount } = page(RulePage, { id: 'P30.1' });
    await eventually(() =>
      expect([...document.querySelectorAll('[data-testid=law-state]')].map((state) => state.textContent)).toEqual([
        'ยังไม่ถึงวันมีผล', 'มีผลใช้บังคับ', 'ฉบับก่อน',
      ]),
    );
    unmount();
  });

  test('is only read by an auditor', async () => {
    as('auditor');
    hubAnswers(() => ({ body: access }));
    const { unmount } = page(RulePage, { id: 'P30.1' });
    await eventually(() => expect(byTestId('law-versions').textContent).toContain('30 วัน'));
    expect(document.querySelector('[data-testid=law-add]')).toBeNull();
    unmount();
  });
});
