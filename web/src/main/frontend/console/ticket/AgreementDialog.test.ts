// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import AgreementDialog from './AgreementDialog.vue';

const version = (number: number, hours: number) => ({
  name: 'standard', version: number, effectiveFrom: '2026-01-01', titleTh: 'มาตรฐาน', titleEn: null, calendar: 'office-th',
  targets: { 'first-response': { budget: `PT${hours}H`, pausedBy: [], warnings: [], escalations: [] } },
  applies: { teams: [], channels: [], kinds: [], priorities: [], rank: 0 }, glossary: [{ word: 'ตอบ', meaning: 'คำตอบจากคน' }], at: '2026-01-01T00:00:00Z', by: 'sala',
});

afterEach(() => vi.unstubAllGlobals());

test('TK-15: the agreement beside a ticket is the version of its day, not the newest', async () => {
  hubAnswers(() => ({ body: { items: [version(2, 8), version(1, 1)], next: null } }));
  const { unmount } = mounted(AgreementDialog, { open: true, policy: { name: 'standard', version: 1 } });
  await eventually(() => expect(byTestId('agreement').textContent).toContain('คำตอบจากคน'));
  expect(byTestId('agreement').dataset.version).toBe('1');
  expect(byTestId('agreement').textContent).toContain('1 ชั่วโมง');
  expect(byTestId('agreement').textContent).not.toContain('8 ชั่วโมง');
  unmount();
});
