// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { byTestId, mounted, type Mounted } from '@shared/testing/mounted';
import QueueHeader from './QueueHeader.vue';

const q = ref('');
const again = vi.fn();
let page: Mounted;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  q.value = '';
  page = mounted(defineComponent({ render: () => h(QueueHeader, { view: 'open', channel: null, stage: null, sort: null, byDue: true, q: q.value, 'onUpdate:q': (next: string) => (q.value = next), onAgain: again }) }));
});

afterEach(() => {
  page.unmount();
  vi.useRealTimers();
  again.mockReset();
});

/** What is asked for once its writer has paused. */
async function typed(words: string) {
  const box = byTestId<HTMLInputElement>('queue-search');
  box.value = words;
  box.dispatchEvent(new Event('input'));
  await nextTick();
  vi.runAllTimers();
  await nextTick();
  return q.value;
}

async function enter() {
  byTestId('queue-search').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await nextTick();
  return q.value;
}

test('B27: what is half typed leaves the queue as it is; Enter asks all the same', async () => {
  expect(await typed('พัสดุ')).toBe('พัสดุ');
  expect(await typed('พัสดุ สถานะ:')).toBe('พัสดุ');
  expect(await typed('พัสดุ สถานะ:พั')).toBe('พัสดุ');
  expect(await typed('พัสดุ สถานะ:พักรอ')).toBe('พัสดุ status:waiting');
  expect(await typed('สถานะ:พั')).toBe('พัสดุ status:waiting');
  expect(await enter()).toBe('status:พั');
});

test('B27: a person is looked for at each Enter, and only then', async () => {
  expect(await typed('จาก:สมชาย')).toBe('');
  expect(await enter()).toBe('from:สมชาย');
  expect(again).not.toHaveBeenCalled();
  await enter();
  expect(again).toHaveBeenCalledOnce();
});
