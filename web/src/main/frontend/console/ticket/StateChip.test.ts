// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mounted } from '@shared/testing/mounted';
import StateChip from './StateChip.vue';

const words = (props: Record<string, unknown>) => {
  const { unmount } = mounted(StateChip, props);
  const text = document.body.textContent?.trim();
  unmount();
  return text;
};

test('A ticket that waits says for whom', () => {
  expect(words({ state: 'waiting', waitingFor: 'customer' })).toBe('รอลูกค้า');
  expect(words({ state: 'waiting', waitingFor: 'supplier' })).toBe('รอหน่วยงานภายนอก');
  expect(words({ state: 'waiting', waitingFor: null })).toBe('พักรอ');
});

test('A ticket that goes on says so, whomever it once waited for', () => {
  expect(words({ state: 'in-progress', waitingFor: 'supplier' })).toBe('กำลังดำเนินการ');
});
