// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Message } from '@shared/api/messages';
import { untold, untoldMessage } from './telling';

test.each([
  ['โทร 081-234-5678 นะคะ', 'โทร 0••••••••••• นะคะ'],
  ['โทร0812345678ได้เลย', 'โทร0•••••••••ได้เลย'],
  ['๐๘๑ ๒๓๔ ๕๖๗๘', '๐•••••••••••'],
  ['+66 81 234 5678', '+••••••••••••••'],
  ['บัตร 1-1017-00230-70-8', 'บัตร 1••••••••••••••••'],
  ['เขียนมาที่malee.j@example.com', 'เขียนมาที่m••••••@example.com'],
])('PD-7: %s is not read in passing', (told, shown) => {
  expect(untold(told)).toBe(shown);
  expect(untold(told)).toHaveLength(told.length);
});

test.each(['คำสั่งซื้อ 40122', 'ราคา 1,250.00 บาท', 'วันที่ 24/11/2569 เวลา 10:30', 'TH0123456789A'])('%s stays', (text) => expect(untold(text)).toBe(text));

test('PD-7: neither the words of a mail, nor its links, nor its subject tell it', () => {
  const told = '0812345678';
  const html = `<p title="${told}">โทร ${told} หรือ <a href="tel:${told}">กดตรงนี้</a> <a href="mailto:a@b.example">เขียน</a> <a href="https://shop.example">ร้าน</a></p>`;
  const shown = untoldMessage({ text: `โทร ${told}`, subject: `เบอร์ ${told}`, html } as Message);

  expect(JSON.stringify(shown)).not.toContain(told);
  expect(shown.html).not.toContain('a@b.example');
  expect(shown.html).toContain('href="https://shop.example"');
});
