// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { h } from 'vue';
import { mounted } from '@shared/testing/mounted';
import DeliveryMark from './DeliveryMark.vue';

test.each([
  ['queued', 'by-hand', 'ไปตอบเอง'],
  ['queued', 'quiet-hours', '08:00–20:00'],
  ['failed', 'processing-stopped', 'คัดค้าน'],
])('What is %s for %s says why', (state, reason, words) => {
  const { unmount } = mounted({ render: () => h(DeliveryMark, { delivery: { state, at: null, reason } as never }) });
  expect(document.querySelector('[data-testid=delivery]')?.textContent).toContain(words);
  unmount();
});
