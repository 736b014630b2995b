import { expect, test } from 'vitest';
import { mailDocument } from './mailDocument';

test('A mail is shown under a policy that allows neither scripts nor pictures nor styles', () => {
  const page = mailDocument('<p>สวัสดี</p>');
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("img-src 'none'");
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>'));
});
