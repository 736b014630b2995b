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
