// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { h, ref } from 'vue';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import RecipientField from './RecipientField.vue';

function field(standard: string) {
  const typed = ref('');
  const show = { render: () => h(RecipientField, { id: 'composer-to', standard, modelValue: typed.value, 'onUpdate:modelValue': (next: string) => (typed.value = next) }) };
  return { typed, ...mounted(show) };
}

test('Who wrote is found in the field by whoever adds somebody, and left as it is stands for itself', async () => {
  const { typed, unmount } = field('ใจดี, สมใจ <s@example.com>');
  byTestId('composer-to').dispatchEvent(new Event('focus'));
  await eventually(() => expect(typed.value).toBe('s@example.com'));
  byTestId('composer-to').dispatchEvent(new Event('blur'));
  await eventually(() => expect(typed.value).toBe(''));
  unmount();
});

test('A masked address is shown and never taken for one', async () => {
  const { typed, unmount } = field('s•••@e•••.com');
  byTestId('composer-to').dispatchEvent(new Event('focus'));
  expect(typed.value).toBe('');
  expect(byTestId<HTMLInputElement>('composer-to').placeholder).toBe('s•••@e•••.com');
  unmount();
});
