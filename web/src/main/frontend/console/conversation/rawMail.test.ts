import { expect, test } from 'vitest';
import { splitMail } from './rawMail';

test('the headers of a mail end at its first empty line, and the rest is its body', () => {
  expect(splitMail('From: a\r\nX-Long: b\r\n c\r\n\r\nสวัสดี\r\n\r\nลา')).toEqual({ headers: 'From: a\r\nX-Long: b\r\n c', body: 'สวัสดี\r\n\r\nลา' });
  expect(splitMail('From: a')).toEqual({ headers: 'From: a', body: '' });
});
