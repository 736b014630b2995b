import { afterEach, expect, test, vi } from 'vitest';
import { noticeInForce, noticePage, noticeToAgreeOn } from './notice';

const answers = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))));

afterEach(() => vi.unstubAllGlobals());

test('The form shows and records the version that the hub says is in force', async () => {
  answers(200, { key: 'general', version: 7 });
  expect(await noticeInForce()).toBe('general/7');
  expect(noticePage('general/7', 'en')).toBe('/api/v1/notices/general/7?lang=en');
});

test('A form that cannot ask names no version that it did not show', async () => {
  answers(404, { type: '/problems/not-found' });
  expect(await noticeInForce()).toBe('general');
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new Error('offline'))));
  expect(await noticeInForce()).toBe('general');
  expect(noticePage('general', 'th')).toBe('/api/v1/notices/general?lang=th');
});

test('Nobody agrees on a notice that is defective', async () => {
  answers(200, { key: 'general', version: 7, sound: true });
  expect(await noticeToAgreeOn()).toEqual({ notice: 'general/7', sound: true });
  answers(200, { key: 'general', version: 7, sound: false });
  expect(await noticeToAgreeOn()).toEqual({ notice: 'general/7', sound: false });
});
