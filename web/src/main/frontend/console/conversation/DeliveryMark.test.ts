// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { h } from 'vue';
import { mounted } from '@shared/testing/mounted';
import DeliveryMark from './DeliveryMark.vue';

test.each([
  ['queued', 'by-hand', 'ไปตอบเอง'],
  ['queued', 'quiet-hours', '08:00–20:00'],
  ['queued', 'being-scanned', 'รอโปรแกรมสแกนไวรัส'],
  ['queued', 'provider-fault 503 Service Unavailable', 'ขัดข้อง (503 Service Unavailable)'],
  ['failed', 'processing-stopped', 'คัดค้าน'],
  ['failed', 'recipient-refused 550 5.1.1', 'ไม่รับที่อยู่ผู้รับ (550 5.1.1)'],
])('What is %s for %s says why', (state, reason, words) => {
  const { unmount } = mounted({ render: () => h(DeliveryMark, { delivery: { state, at: null, reason } as never }) });
  expect(document.querySelector('[data-testid=delivery]')?.textContent).toContain(words);
  unmount();
});

test.each([
  [3_600_000, true],
  [4_000, false],
  [-1, false],
])('What leaves in %d ms says when: %s', (ahead, said) => {
  const leavesAt = new Date(Date.now() + ahead).toISOString();
  const delivery = { state: 'queued', at: null, reason: 'quiet-hours', leavesAt };
  const { unmount } = mounted({ render: () => h(DeliveryMark, { delivery: delivery as never }) });
  expect(document.querySelector('[data-testid=delivery] time')?.getAttribute('datetime') === leavesAt).toBe(said);
  unmount();
});
