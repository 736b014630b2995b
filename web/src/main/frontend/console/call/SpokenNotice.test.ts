// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import SpokenNotice from './SpokenNotice.vue';

afterEach(() => vi.unstubAllGlobals());

const line = () => document.querySelector('[data-testid=spoken-notice]');

test('A caller who was never told is told in words, and one press records it', async () => {
  const asked = hubAnswers(({ method }) => ({ body: { due: method === 'GET' } }));
  const page = mounted(SpokenNotice, { number: 1000041 });
  await eventually(() => expect(line()?.textContent).toContain('ประกาศความเป็นส่วนตัว'));
  byTestId('spoken-notice-told').click();
  await eventually(() => expect(line()).toBeNull());
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/tickets/1000041/spoken-notice', body: { language: 'th' } });
  page.unmount();
});

test('Who was told before is not told again', async () => {
  const asked = hubAnswers(() => ({ body: { due: false } }));
  const page = mounted(SpokenNotice, { number: 1000041 });
  await eventually(() => expect(asked.length).toBe(1));
  expect(line()).toBeNull();
  page.unmount();
});
