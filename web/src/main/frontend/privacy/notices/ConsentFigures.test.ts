// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import ConsentFigures from './ConsentFigures.vue';

const purposes = [{ purpose: 'marketing-email', given: 1200, refused: 3, withdrawn: 40, ended: 7 }];
const compared = (differing: number, left: number) => ({ at: '2026-11-22T20:20:00Z', words: 1250, differing, mended: differing - left, left });
const as = (role: string) => (me.value = { name: 'dpo1', displayName: null, roles: [role], teams: [], locale: null });

afterEach(() => vi.unstubAllGlobals());

test('a difference from the ledger is shown, and an officer compares anew', async () => {
  as('privacy-officer');
  const asked = hubAnswers(({ method }) => ({ body: { purposes, compared: method === 'POST' ? compared(0, 0) : compared(2, 0) } }));
  const { unmount } = mounted(ConsentFigures);
  await eventually(() => expect(byTestId('figures-compared').textContent).toContain('2'));
  expect(byTestId('consent-figures').textContent).toContain('1,200');
  byTestId('figures-compare').click();
  await eventually(() => expect(byTestId('figures-compared').textContent).toContain('ตรงกับทะเบียน'));
  expect(asked.find(({ method }) => method === 'POST')?.path).toBe('/api/v1/privacy/consent-figures/comparison');
  unmount();
});

test('an auditor only reads', async () => {
  as('auditor');
  hubAnswers(() => ({ body: { purposes, compared: null } }));
  const { unmount } = mounted(ConsentFigures);
  await eventually(() => expect(byTestId('consent-figures').textContent).toContain('ยังไม่เคยเทียบ'));
  expect(document.querySelector('[data-testid=figures-compare]')).toBeNull();
  unmount();
});
