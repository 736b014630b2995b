// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import CalendarList from './CalendarList.vue';
import HolidayList from './HolidayList.vue';
import PolicyList from './PolicyList.vue';

const office = {
  name: 'office-th', version: 1, zone: 'Asia/Bangkok', week: { monday: [['08:30', '17:30']], tuesday: [['08:30', '17:30']] }, holidays: ['bank'], closed: ['2026-12-07'],
  special: {}, at: '2026-11-01T00:00:00Z', by: 'sala',
};
const standard = {
  name: 'standard', version: 1, effectiveFrom: '2025-01-01', titleTh: 'มาตรฐาน', titleEn: null, calendar: 'office-th',
  targets: { 'first-response': { budget: 'PT1H', pausedBy: [], warnings: [], escalations: [] }, resolution: { budget: 'P2D', pausedBy: ['customer'], warnings: [], escalations: [] } },
  applies: { teams: [], channels: [], kinds: [], priorities: [], rank: 0 }, glossary: [], at: '2026-11-01T00:00:00Z', by: 'sala',
};
const outing = { day: '2026-12-18', kind: 'company', nameTh: 'วันสัมมนา', nameEn: 'Outing', source: 'ประกาศ 1/2569' };

beforeEach(() => (me.value = { name: 'admin1', roles: ['admin'], teams: [], locale: 'th' } as unknown as typeof me.value));
afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
  me.value = null;
});

function typed(id: string, value: string) {
  const field = byTestId<HTMLInputElement>(id);
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
}

test('SL-2: a half day is written into the next version of a calendar, and what cannot be read is not sent', async () => {
  const asked = hubAnswers(({ method }): Answer => (method === 'GET' ? { body: { items: [office], next: null } } : { status: 201, body: { ...office, version: 2 } }));
  const { unmount } = mounted(CalendarList);
  await eventually(() => expect(byTestId('calendar-row').textContent).toContain('จันทร์ – อังคาร 08:30-17:30'));
  byTestId('calendar-edit').click();
  await eventually(() => typed('calendar-special', 'พรุ่งนี้'));
  await eventually(() => expect(byTestId<HTMLButtonElement>('calendar-save').disabled).toBe(true));
  typed('calendar-special', '2026-12-30 08.30-12:00');
  typed('calendar-friday', '22:00-06:00');
  await eventually(() => expect(byTestId<HTMLButtonElement>('calendar-save').disabled).toBe(false));
  byTestId('calendar-save').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/v1/calendars',
      headers: { 'If-Match': '"1"' },
      body: { name: 'office-th', week: { monday: [['08:30', '17:30']], friday: [['22:00', '06:00']] }, holidays: ['bank'], special: { '2026-12-30': [['08:30', '12:00']] } },
    }),
  );
  unmount();
});

test('TK-15: what a policy would have made of past tickets is told before it is saved, until it is changed again', async () => {
  const tally = { kept: 0, missed: 0, open: 0, unpromised: 0 };
  const effect = {
    days: 30, tickets: 2, more: false, uncounted: ['next-response'], changes: 1,
    clocks: [{ clock: 'first-response', before: { ...tally, kept: 2 }, after: { ...tally, kept: 1, missed: 1 } }],
    changed: [{ ticket: 10000004, clock: 'first-response', before: 'kept', after: 'missed', dueBefore: '2026-11-23T03:30:00Z', dueAfter: null, endedAt: null }],
  };
  const asked = hubAnswers(({ method, path }): Answer => ({ body: method === 'POST' ? effect : { items: path.endsWith('/calendars') ? [office] : [standard], next: null } }));
  const { unmount } = mounted(PolicyList);
  await eventually(() => byTestId('policy-edit').click());
  await eventually(() => byTestId('policy-preview').click());
  await eventually(() => expect(byTestId('effect-changed').textContent).toContain('#10000004'));
  expect(byTestId('effect-kept').textContent.trim()).toBe('2 → 1');
  expect(byTestId('policy-effect').textContent).toContain('ตอบครั้งถัดไป');
  expect(asked.at(-1)).toMatchObject({ path: '/api/v1/sla-policies/preview', body: { name: 'standard' } });
  typed('amount-first-response', '3');
  await eventually(() => expect(document.querySelector('[data-testid="policy-effect"]')).toBeNull());
  unmount();
});

test('SL-1: a new version of a policy promises what was there and what is new; faults are named', async () => {
  const asked = hubAnswers(({ method, path }): Answer =>
    method === 'POST'
      ? { status: 422, body: { type: 'https://sala.test/problems/unusable-policy', title: 'x', status: 422, detail: 'x', errors: ['effectiveFrom: today or later'] } }
      : { body: { items: path.endsWith('/calendars') ? [office] : [standard], next: null } },
  );
  const { unmount } = mounted(PolicyList);
  await eventually(() => expect(byTestId('policy-row').textContent).toContain('2 วันทำการ'));
  byTestId('policy-edit').click();
  await eventually(() => byTestId('target-next-response').click());
  await eventually(() => typed('amount-next-response', '2'));
  byTestId('policy-kind-complaint').click();
  byTestId('policy-priority-urgent').click();
  byTestId('policy-save').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'standard',
      targets: { 'first-response': { budget: 'PT1H' }, 'next-response': { budget: 'PT2H' }, resolution: { budget: 'P2D', pausedBy: ['customer'] } },
      applies: { kinds: ['complaint'], priorities: ['urgent'] },
    }),
  );
  expect(asked.find(({ method }) => method === 'POST')?.headers['If-Match']).toBe('"1"');
  await eventually(() => expect(byTestId('service-faults').textContent).toContain('effectiveFrom'));
  unmount();
});

test('a holiday that is taken away comes back by its undo', async () => {
  const asked = hubAnswers(({ method }): Answer => ({ body: method === 'GET' ? { items: [outing], next: null } : { dryRun: false, days: [outing], known: 0, calendars: ['office-th'] } }));
  const { unmount } = mounted(HolidayList);
  await eventually(() => byTestId('holiday-remove').click());
  await eventually(() => expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/holidays/2026-12-18/company'));
  await eventually(() => expect(toasts.value).toHaveLength(1));
  toasts.value[0]?.deed?.run();
  await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ days: [outing], dryRun: false }));
  unmount();
});

test('SL-1: every version of a calendar is shown with its hours, who made it and when', async () => {
  const later = { ...office, version: 2, by: 'admin1', week: { monday: [['09:00', '18:00']] } };
  hubAnswers(({ path }): Answer => ({ body: { items: path.endsWith('/office-th/versions') ? [later, office] : [later], next: null } }));
  const { unmount } = mounted(CalendarList);
  await eventually(() => byTestId('calendar-versions').click());
  await eventually(() => expect(document.querySelectorAll('[data-testid="version"]')).toHaveLength(2));
  expect(byTestId('versions').textContent).toContain('จันทร์ 09:00-18:00');
  expect(byTestId('versions').textContent).toContain('จันทร์ – อังคาร 08:30-17:30');
  expect(byTestId('versions').textContent).toContain('วันหยุดธนาคาร (1 วัน)');
  byTestId('versions-close').click();
  await eventually(() => expect(document.querySelector('[data-testid="versions"]')).toBeNull());
  unmount();
});
