// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import WaitingConsents from './WaitingConsents.vue';

const waiting = { event: 'e1', purpose: 'marketing-email', representative: false, until: '2026-11-29T02:00:00Z', state: 'sent' };

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['sent', 'ส่งคำถามแล้ว', false],
  ['undelivered', 'ส่งคำถามไม่ถึง', true],
  ['nobody', 'ไม่มีช่องทางถาม', true],
])('P19.2: a consent that waits is told as %s', async (state, words, missed) => {
  hubAnswers(() => ({ body: { items: [{ ...waiting, state }], next: null } }));
  const { unmount } = mounted(WaitingConsents, { customer: 's1', ticket: 7 });
  await eventually(() => expect(byTestId('consent-waiting').textContent).toContain(words));
  expect(byTestId('consent-waiting').querySelector('[role=note]') !== null).toBe(missed);
  unmount();
});
