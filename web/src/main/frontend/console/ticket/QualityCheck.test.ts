// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import QualityList from '../settings/QualityList.vue';
import FirstSolution from './FirstSolution.vue';
import QualityCheck from './QualityCheck.vue';

const ticket = { number: 100003, state: 'in-progress', assignee: 'agent1' } as Ticket;
const check = { needed: true, state: 'asked', askedAt: '2026-11-22T02:00:00Z', askedBy: 'agent1', decidedAt: null, decidedBy: null };
const as = (name: string) => (me.value = { name, roles: ['agent'], teams: [], locale: 'th' } as unknown as typeof me.value);

beforeEach(() => as('agent2'));
afterEach(() => {
  vi.unstubAllGlobals();
  me.value = null;
});

test('TK-9: a colleague approves the work, and who did it is not even asked', async () => {
  const asked = hubAnswers(() => ({ body: check }));
  const { unmount } = mounted(QualityCheck, { ticket });
  await eventually(() => byTestId('check-approve').click());
  await eventually(() => expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/tickets/100003/check/decision', body: { approved: true } }));
  unmount();
  as('agent1');
  const own = mounted(QualityCheck, { ticket });
  await eventually(() => expect(byTestId('quality-check').textContent).toContain('agent1'));
  expect(document.querySelector('[data-testid=check-approve]')).toBeNull();
  own.unmount();
});

test('TK-9: an administrator settles which kinds of a team take a second look', async () => {
  const rule = { team: 'support', kinds: ['case'], at: '2026-11-22T02:00:00Z', by: 'admin1' };
  const asked = hubAnswers(({ path }) => ({ body: { items: path.endsWith('/teams') ? [{ key: 'support', name: 'ฝ่ายบริการ', nameEn: 'Support', members: [] }] : [rule], next: null } }));
  const { unmount } = mounted(QualityList);
  await eventually(() => expect(byTestId<HTMLInputElement>('quality-support-case').checked).toBe(true));
  byTestId('quality-support-complaint').click();
  await eventually(() => expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ team: 'support', kinds: ['case', 'complaint'] }));
  unmount();
});

test('TK-8: a ticket that was opened again leads to its first solution', () => {
  const solution = { at: '2026-11-22T02:10:00Z', by: 'agent1', outcome: 'solved', message: 'm1' };
  const { unmount } = mounted(FirstSolution, { solution, times: 2 });
  expect(byTestId('first-solution').textContent).toContain('เปิดอีกครั้ง 2 ครั้ง');
  expect(byTestId('first-solution').textContent).toContain('agent1');
  byTestId('first-solution-show');
  unmount();
});
