import { beforeEach, expect, test } from 'vitest';
import { tell, toasts } from './toasts';

const back = { text: 'เลิกทำ', run: () => undefined };

beforeEach(() => (toasts.value = []));

test('However much news comes, what can be taken back stays on the screen', () => {
  tell('ปิดเรื่องแล้ว', 'plain', back);
  ['หนึ่ง', 'สอง', 'สาม', 'สี่'].forEach((news) => tell(news));
  expect(toasts.value.map(({ text }) => text)).toEqual(['ปิดเรื่องแล้ว', 'สาม', 'สี่']);
});

test('Of much that can be taken back the newest stays', () => {
  ['หนึ่ง', 'สอง', 'สาม', 'สี่'].forEach((done) => tell(done, 'plain', back));
  expect(toasts.value.map(({ text }) => text)).toEqual(['สอง', 'สาม', 'สี่']);
});
