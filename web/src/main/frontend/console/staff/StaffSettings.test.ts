// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import StaffSettings from './StaffSettings.vue';

const support = { key: 'support', nameTh: 'บริการลูกค้า', nameEn: 'Support', policy: 'standard', version: 1 };
const malee = { user: 'malee', displayName: 'มาลี ใจดี', active: true, teams: ['support'], version: 4 };

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
  expect(asked.filter(({ method }) => method === 'PUT').at(-1)).toMatchObject({ path: '/api/v1/staff/people', body: { user: 'malee', displayName: 'มาลี ใจดี', active: false, teams: [] } });
  unmount();
});

test('of two administrators who change somebody, the later one is told and begins with what the first one saved', async () => {
  let newest = malee;
  const asked = hubAnswers(({ method, headers, body }): Answer => {
    if (method !== 'PUT') return { body: { teams: [support], people: [newest] } };
    if (headers['If-Match'] !== `"${newest.version}"`) return { status: 412, body: { type: 'https://sala.test/problems/newer-version', title: 'x', status: 412, detail: 'x' } };
    return { body: { ...(body as typeof malee), version: 6 } };
  });
  const { unmount } = mounted(StaffSettings);
  await eventually(() => byTestId('staff-person-change').click());
  newest = { ...malee, active: false, version: 5 };
  await eventually(() => byTestId('staff-person-save').click());
  await eventually(() => expect(byTestId('service-faults').textContent).toContain('ฉบับใหม่กว่า'));
  await eventually(() => expect(byTestId('staff-person').textContent).toContain('ไม่ได้ทำงานแล้ว'));

  document.querySelector<HTMLButtonElement>('form .actions button[type="button"]')?.click();
  await eventually(() => expect(document.querySelector('[data-testid="staff-person-save"]')).toBeNull());
  byTestId('staff-person-change').click();
  await eventually(() => expect(byTestId<HTMLInputElement>('staff-active').checked).toBe(false));
  byTestId('staff-person-save').click();
  await eventually(() => expect(toasts.value).toHaveLength(1));
  expect(asked.filter(({ method }) => method === 'PUT').map(({ headers }) => headers['If-Match'])).toEqual(['"4"', '"5"']);
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
