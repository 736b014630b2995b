import { expect, test } from 'vitest';
import { fold } from './fold';

test('A quoted mail is folded, never lost', () => {
  const text = 'ขอบคุณค่ะ\n\nเมื่อ 20 พ.ย. เขียนว่า:\n> สวัสดี';
  const at = text.indexOf('เมื่อ');
  expect(fold(text, at)).toEqual({ own: 'ขอบคุณค่ะ', quoted: 'เมื่อ 20 พ.ย. เขียนว่า:\n> สวัสดี' });
});

test('A mail without a quotation stays whole', () => {
  expect(fold('สวัสดี', null)).toEqual({ own: 'สวัสดี', quoted: '' });
});

test('A mail that only quotes stays whole', () => {
  expect(fold('> สวัสดี', 0)).toEqual({ own: '> สวัสดี', quoted: '' });
});
