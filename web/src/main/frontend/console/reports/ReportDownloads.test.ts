// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { byTestId, mounted } from '@shared/testing/mounted';
import ReportDownloads from './ReportDownloads.vue';

test('The report on the screen is offered as an Excel and a CSV file of the same days', () => {
  const asked = { from: '2026-11-01', to: '2026-11-22', by: 'team' };
  const { unmount } = mounted(ReportDownloads, { report: 'resolution', asked });
  expect(byTestId<HTMLAnchorElement>('report-xlsx').getAttribute('href')).toBe(
    '/api/v1/reports/resolution?from=2026-11-01&to=2026-11-22&by=team&format=xlsx',
  );
  expect(byTestId<HTMLAnchorElement>('report-csv').download).toBe('resolution.csv');
  unmount();
});
