// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import FigureReport from './FigureReport.vue';

const columns = [
  { name: 'count', unit: 'count' },
  { name: 'reopened', unit: 'count' },
  { name: 'rate', unit: 'percent' },
];
const total = { key: 'total', count: 20, reopened: 3, rate: 15 };
const report = { name: 'reopen', by: 'team', columns, items: [{ ...total, key: 'support' }], total, before: null };
const before = { from: '2026-10-02', to: '2026-10-31', items: [], total: { key: 'total', count: 4, reopened: 0, rate: null } };

afterEach(() => vi.unstubAllGlobals());

test('TK-8: a report shows each of its figures, and on request those of the period before', async () => {
  const asked = hubAnswers(({ path }) => ({ body: { ...report, before: path.includes('compare=true') ? before : null } }));
  const { unmount } = mounted(FigureReport, {
    sheet: { name: 'reopen', by: ['team', 'day'], columns },
    range: { from: '2026-11-01', to: '2026-11-30' },
  });
  await eventually(() => expect(byTestId('report-total').textContent).toContain('15 %'));
  expect(byTestId('report-row').textContent).toContain('20');
  expect(document.querySelector('[data-testid="report-before"]')).toBeNull();

  byTestId<HTMLInputElement>('report-compare').click();
  await eventually(() => expect(byTestId('report-before').textContent).toContain('–'));
  expect(asked.some(({ path }) => path.includes('by=team'))).toBe(true);
  unmount();
});

test('KP-4: on the scorecard what stayed solved and the hand-offs stand beside satisfaction', async () => {
  const columns = [
    { name: 'dimension', unit: 'code' },
    { name: 'score', unit: 'percent' },
  ];
  const items = [
    { key: 'reopen', dimension: 'reliability', score: 66.7 },
    { key: 'csat', dimension: 'empathy', score: 80 },
    { key: 'handoff', dimension: 'empathy', score: 66.7 },
  ];
  hubAnswers(() => ({ body: { name: 'scorecard', by: 'metric', columns, items, total: null, before: null } }));
  const { unmount } = mounted(FigureReport, {
    sheet: { name: 'scorecard', by: ['metric'], columns },
    range: { from: '2026-11-01', to: '2026-11-30' },
  });
  await eventually(() => byTestId('report-row'));
  const rows = [...document.querySelectorAll('[data-testid="report-row"]')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.map(([figure]) => figure)).toEqual(['ไม่ต้องเปิดซ้ำ', 'ความพึงพอใจ', 'ส่งต่อครบถ้วน']);
  expect(rows.map((row) => row.at(-1))).toEqual(['66.7 %', '80 %', '66.7 %']);
  unmount();
});
