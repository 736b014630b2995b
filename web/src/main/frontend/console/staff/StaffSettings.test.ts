// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import StaffSettings from './StaffSettings.vue';

const support = { key: 'support', nameTh: 'บริการลูกค้า', nameEn: 'Support', policy: 'standard' };
const malee = { user: 'malee', displayName: 'มาลี ใจดี', active: true, teams: ['support'] };

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

test('TK-3: who leaves a team with work in hand is told so, and who works here no more is kept by name', async () => {
  const asked = hubAnswers(({ method, path, body }): Answer => {
    if (method === 'PUT' && (body as typeof malee).active) return { status: 409, body: { type: 'https://sala.test/problems/work-in-hand', title: 'x', status: 409, detail: 'x' } };
    return { body: method === 'PUT' ? body : path.endsWith('/staff') ? { teams: [support], people: [malee] } : { items: [], next: null } };
  });
  const { unmount } = mounted(StaffSettings);
  await eventually(() => expect(byTestId('staff-person').textContent).toContain('บริการลูกค้า'));
  byTestId('staff-person-change').click();
  await eventually(() => byTestId('staff-in-support').click());
  byTestId('staff-person-save').click();
  await eventually(() => expect(byTestId('service-faults').textContent).toContain('เรื่องค้างในทีม'));
  byTestId('staff-active').click();
  await eventually(() => byTestId('staff-person-save').click());
  await eventually(() => expect(toasts.value).toHaveLength(1));
  expect(asked.filter(({ method }) => method === 'PUT').at(-1)).toMatchObject({ path: '/api/v1/staff/people', body: { ...malee, active: false, teams: [] } });
  unmount();
});

test('TK-3: who is added with a user name that there is changes nobody', async () => {
  const asked = hubAnswers(({ method, path }): Answer => {
    if (method === 'POST') return { status: 409, body: { type: 'https://sala.test/problems/already-there', title: 'x', status: 409, detail: 'x' } };
    return { body: path.endsWith('/staff') ? { teams: [support], people: [malee] } : { items: [{ name: 'standard', calendar: 'office-th' }], next: null } };
  });
  const typed = (id: string, value: string) => {
    const field = byTestId<HTMLInputElement>(id);
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const { unmount } = mounted(StaffSettings);
  await eventually(() => byTestId('staff-person-add').click());
  await eventually(() => typed('staff-user', 'malee'));
  typed('staff-name', 'มาลี อีกคน');
  await eventually(() => expect(byTestId<HTMLButtonElement>('staff-person-save').disabled).toBe(false));
  byTestId('staff-person-save').click();
  await eventually(() => expect(byTestId('service-faults').textContent).toContain('มีรายการนี้อยู่แล้ว'));
  expect(asked.filter(({ method }) => method !== 'GET')).toMatchObject([{ method: 'POST', path: '/api/v1/staff/people', body: { user: 'malee', displayName: 'มาลี อีกคน' } }]);
  unmount();
});
