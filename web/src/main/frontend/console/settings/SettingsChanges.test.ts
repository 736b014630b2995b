// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import SettingsChanges from './SettingsChanges.vue';
import { parts } from './changeWords';

const change = {
  id: 'c1', at: '2026-11-24T02:00:00Z', by: 'admin1', setting: 'policy', thing: 'gold', deed: 'policy-written',
  fields: [
    { field: 'targets.first-response.budget', before: 'PT4H', after: 'PT30M', secret: null },
    { field: 'active', before: null, after: 'true', secret: null },
    { field: 'accessToken', before: null, after: null, secret: 'changed' },
  ],
};
const signedIn = (...roles: string[]) => (me.value = { name: 'x', roles, teams: [], locale: 'th' } as unknown as typeof me.value);
const kinds = () => [...byTestId<HTMLSelectElement>('change-kind').options].map(({ value }) => value);

beforeEach(() => signedIn('admin'));
afterEach(() => {
  vi.unstubAllGlobals();
  me.value = null;
});

test('a change is told with what was before and after, in words, and of a secret only that it changed', async () => {
  const asked = hubAnswers((): Answer => ({ body: { items: [change], next: null } }));
  const { unmount } = mounted(SettingsChanges);
  await eventually(() => expect(byTestId('setting-change').textContent).toContain('gold'));
  expect(byTestId('was').textContent).toBe('4 ชั่วโมงทำการ');
  expect([...document.querySelectorAll('[data-testid="is"]')].map((each) => each.textContent)).toEqual(['30 นาทีทำการ', 'ใช่']);
  expect(byTestId('changed-field').textContent).toContain('เป้าหมาย › ตอบครั้งแรก › ภายใน');
  expect(byTestId('setting-change').textContent).toContain('เปลี่ยนค่าลับแล้ว');
  const kind = byTestId<HTMLSelectElement>('change-kind');
  kind.value = 'channel';
  kind.dispatchEvent(new Event('change'));
  await eventually(() => expect(asked.at(-1)?.path).toContain('setting=channel'));
  unmount();
});

test('supervisors are not offered what only administrators read', async () => {
  hubAnswers((): Answer => ({ body: { items: [], next: null } }));
  signedIn('supervisor');
  const { unmount } = mounted(SettingsChanges);
  await eventually(() => expect(kinds()).toContain('policy'));
  expect(kinds()).not.toContain('channel');
  unmount();
});

test('the way to a field is told part by part, whatever its names hold', () => {
  expect(parts('reasons[late.2].nameTh')).toEqual(['reasons', 'late.2', 'nameTh']);
  expect(parts('targets.first-response.budget')).toEqual(['targets', 'first-response', 'budget']);
});
