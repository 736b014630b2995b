// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import SlaLedger from './SlaLedger.vue';

const term = (policy: string, budget: string, change: object) => ({
  from: '2026-12-01T02:00:00Z', policy, version: 1, calendar: 'office-th', calendarVersion: 1, budget, by: null, why: null, takenBackAt: null, ...change,
});
const clock = (terms: object[]) => ({ clock: 'resolution', startedAt: '2026-12-01T02:00:00Z', dueAt: '2026-12-01T08:00:00Z', metAt: null, intervals: [], terms });

afterEach(() => vi.unstubAllGlobals());

test('SL-1: a clock that came under another policy tells by whose change, from which terms to which', async () => {
  const urgent = term('urgent', 'PT6H', { from: '2026-12-01T02:20:00Z', by: 'agent1', why: 'priority,team' });
  hubAnswers(() => ({ body: { clocks: [clock([term('standard', 'P2D', {}), urgent])] } }));
  const { unmount } = mounted(SlaLedger, { number: 10018 });
  await eventually(() => expect(byTestId('clock-terms').textContent).toContain('urgent'));
  expect(byTestId('clock-terms').textContent).toContain('standard');
  expect(byTestId('clock-terms').textContent).toContain('agent1');
  expect(byTestId('clock-terms').textContent).toContain('ความสำคัญ, ทีม');
  unmount();
});

test('a clock that was always under one policy tells of none', async () => {
  hubAnswers(() => ({ body: { clocks: [clock([term('standard', 'P2D', {})])] } }));
  const { unmount } = mounted(SlaLedger, { number: 10018 });
  await eventually(() => expect(document.body.textContent).toContain('แก้ไขเสร็จ'));
  expect(document.querySelector('[data-testid=clock-terms]')).toBeNull();
  unmount();
});
