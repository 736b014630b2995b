// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import StandingBlocks from './StandingBlocks.vue';

const block = { id: 'b1', subject: 's1', kind: 'restriction', purpose: null, channel: null, request: null, since: '2026-11-22T02:00:00Z', by: 'dpo1' };
const as = (role: string) => (me.value = { name: 'dpo1', displayName: null, roles: [role], teams: [], locale: null });
const shown = () => {
  const routes = [{ path: '/', name: 'home', component: { render: () => null } }, { path: '/requests/:id', name: 'request', component: { render: () => null } }];
  return mounted(StandingBlocks, { subject: 's1' }, createRouter({ history: createMemoryHistory(), routes }));
};

beforeEach(() => as('privacy-officer'));
afterEach(() => vi.unstubAllGlobals());

test('an officer ends what stands, for a ground and in words, and nothing is chosen beforehand', async () => {
  const asked = hubAnswers(({ method }): Answer => (method === 'POST' ? { status: 204 } : { body: { items: [block], next: null } }));
  const { unmount } = shown();
  await eventually(() => byTestId('block-lift').click());
  await eventually(() => {
    const ground = byTestId<HTMLSelectElement>('block-ground');
    expect(ground.value).toBe('');
    ground.value = 'checked';
    ground.dispatchEvent(new Event('change'));
  });
  expect(byTestId('block-save').textContent).toContain('ยกเลิกการระงับการใช้');
  await eventually(() => expect(byTestId<HTMLButtonElement>('block-save').disabled).toBe(true));
  const note = byTestId<HTMLTextAreaElement>('block-note');
  note.value = 'ตรวจแล้ว';
  note.dispatchEvent(new Event('input'));
  await eventually(() => expect(byTestId<HTMLButtonElement>('block-save').disabled).toBe(false));
  byTestId('block-save').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/privacy/blocks/b1/lifting', body: { ground: 'checked', note: 'ตรวจแล้ว' } }),
  );
  unmount();
});

test('an objection has no ground of restrictions', async () => {
  hubAnswers(() => ({ body: { items: [{ ...block, kind: 'objection', purpose: 'marketing-email' }], next: null } }));
  const { unmount } = shown();
  await eventually(() => byTestId('block-lift').click());
  await eventually(() => {
    const offered = [...byTestId<HTMLSelectElement>('block-ground').options].map(({ value }) => value);
    expect(offered).toEqual(['', 'person-asked', 'not-the-person', 'mistake']);
  });
  unmount();
});

test('an auditor only reads what stands', async () => {
  as('auditor');
  hubAnswers(() => ({ body: { items: [block], next: null } }));
  const { unmount } = shown();
  await eventually(() => expect(byTestId('block').textContent).toContain('ระงับการใช้'));
  expect(document.querySelector('[data-testid=block-lift]')).toBeNull();
  unmount();
});
