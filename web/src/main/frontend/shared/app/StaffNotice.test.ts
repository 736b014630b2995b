// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { chooseLocale } from '../i18n/locale';
import { hubAnswers } from '../testing/hub';
import { byTestId, eventually, mounted } from '../testing/mounted';
import StaffNotice from './StaffNotice.vue';

afterEach(() => vi.unstubAllGlobals());

const notice = { key: 'staff', version: 2, language: 'th', title: 'ประกาศความเป็นส่วนตัวสำหรับพนักงาน', html: '<h1>ประกาศ</h1>' };
const shown = () => document.querySelector('[data-testid=staff-notice]');

test('The notice of staff is shown until it is closed with one press, which the hub is told with its version', async () => {
  const asked = hubAnswers(({ method }) => (method === 'GET' ? { body: { items: [notice], next: null } } : { status: 204 }));
  const page = mounted(StaffNotice);
  await eventually(() => expect(shown()?.textContent).toContain(notice.title));
  byTestId('staff-notice-read').click();
  await eventually(() => expect(shown()).toBeNull());
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/me/notices', body: { version: 2, language: 'th' } });
  page.unmount();
});

test('It follows the language of the page', async () => {
  hubAnswers(({ path }) => ({ body: { items: [path.includes('lang=en') ? { ...notice, language: 'en', title: 'Privacy notice for staff' } : notice] } }));
  const page = mounted(StaffNotice);
  await eventually(() => expect(shown()?.textContent).toContain(notice.title));
  await chooseLocale('en');
  await eventually(() => expect(shown()?.textContent).toContain('Privacy notice for staff'));
  await chooseLocale('th');
  page.unmount();
});

test('When another version came into force meanwhile, that one is shown', async () => {
  let version = 2;
  hubAnswers(({ method }) => {
    if (method === 'GET') return { body: { items: [{ ...notice, version, title: `ฉบับ ${version}` }] } };
    version = 3;
    return { status: 409, body: { code: 'notice-not-in-force' } };
  });
  const page = mounted(StaffNotice);
  await eventually(() => expect(shown()?.textContent).toContain('ฉบับ 2'));
  byTestId('staff-notice-read').click();
  await eventually(() => expect(shown()?.textContent).toContain('ฉบับ 3'));
  page.unmount();
});

test('Who has read it, and whom the hub does not answer, works on without it', async () => {
  const asked = hubAnswers(() => ({ body: { items: [], next: null } }));
  const page = mounted(StaffNotice);
  await eventually(() => expect(asked.length).toBe(1));
  expect(shown()).toBeNull();
  page.unmount();
});
