// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import ReasonDialog from './ReasonDialog.vue';

async function typed(id: string, value: string) {
  const field = byTestId<HTMLInputElement>(id);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await nextTick();
}

test('a code follows the English name until somebody writes a code of their own', async () => {
  const { unmount } = mounted(ReasonDialog, { open: true, reason: null, parent: null, all: [] });
  const code = () => byTestId<HTMLInputElement>('reason-code').value;
  await eventually(() => byTestId('reason-code'));
  await typed('reason-name-en', 'Late delivery');
  expect(code()).toBe('late-delivery');
  await typed('reason-code', 'late');
  await typed('reason-name-en', 'Late delivery by post');
  expect(code()).toBe('late');
  unmount();
});
