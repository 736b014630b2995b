// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { byTestId, mounted } from '@shared/testing/mounted';
import DefectProgress from './DefectProgress.vue';

const defect = { notice: 'general', version: 1, consents: 100_000, persons: 99_000, left: 87_700, setAside: 2, reason: 'pre-selected', at: '2026-11-22T20:20:00Z', by: 'dpo1', finishedAt: null };

test('an officer sees how many of the consents have ended', () => {
  const { unmount } = mounted(DefectProgress, { defect });
  expect(byTestId('defect-progress').textContent).toContain('12,300');
  expect(byTestId('defect-progress').textContent).toContain('100,000');
  expect(byTestId('defect-progress').textContent).toContain('2 รายการยังทำไม่สำเร็จ');
  unmount();
});

test('work that is done says when', () => {
  const { unmount } = mounted(DefectProgress, { defect: { ...defect, left: 0, finishedAt: '2026-11-22T20:25:00Z' } });
  expect(document.querySelector('progress')).toBeNull();
  expect(byTestId('defect-progress').textContent).toContain('100,000');
  unmount();
});
