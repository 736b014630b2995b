// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseLocale } from '../i18n/locale';
import { hubAnswers } from '../testing/hub';
import { byTestId, eventually, mounted } from '../testing/mounted';
import StaffNotice from './StaffNotice.vue';

/** The frame of the text follows its height, of which jsdom knows nothing. */
class NoSizes {
  observe() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}

beforeEach(() => vi.stubGlobal('ResizeObserver', NoSizes));
afterEach(() => vi.unstubAllGlobals());

const rules = { key: 'rules-of-use', version: 1, language: 'th', title: 'กติกาการใช้ระบบ', html: '<h1>กติกา</h1>' };
const notice = { key: 'staff', version: 2, language: 'th', title: 'ประกาศความเป็นส่วนตัวสำหรับพนักงาน', html: '<h1>ประกาศ</h1>' };
const shown = () => document.querySelector('[data-testid=staff-notice]');
const button = () => byTestId<HTMLButtonElement>('staff-notice-read');

/** Only what was opened can be accepted. */
async function closes() {
  expect(button().disabled).toBe(true);
  document.querySelector<HTMLElement>('[data-testid=staff-notice] summary')?.click();
  await eventually(() => expect(button().disabled).toBe(false));
  button().click();
}

test('The notice of staff is shown until it was opened and closed with one press, which the hub is told with its version', async () => {
  let items = [notice];
  const asked = hubAnswers(({ method }) => {
    if (method === 'POST') items = [];
    return method === 'GET' ? { body: { items, next: null } } : { status: 204 };
  });
  const page = mounted(StaffNotice);
  await eventually(() => expect(shown()?.textContent).toContain(notice.title));
  await closes();
  await eventually(() => expect(shown()).toBeNull());
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/me/notices', body: { key: 'staff', version: 2, language: 'th' } });
  page.unmount();
});

test('OP-1: the rules of use come first and are accepted once they were opened, then the notice is read', async () => {
  let items = [rules, notice];
  const asked = hubAnswers(({ method }) => {
    if (method === 'POST') items = items.slice(1);
    return method === 'GET' ? { body: { items, next: null } } : { status: 204 };
  });
  const page = mounted(StaffNotice);
  await eventually(() => expect(button().textContent).toBe('ยอมรับกติกา'));
  await closes();
  await eventually(() => expect(button().textContent).toBe('อ่านแล้ว'));
  expect(button().disabled).toBe(true);
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ body: { key: 'rules-of-use', version: 1, language: 'th' } });
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
  await closes();
  await eventually(() => expect(shown()?.textContent).toContain('ฉบับ 3'));
  expect(button().disabled).toBe(true);
  page.unmount();
});

test('OP-1: what the hub did not keep is not taken for accepted: the reason is shown, and the next press works', async () => {
  let down = true;
  hubAnswers(({ method }) => (method === 'GET' ? { body: { items: down || shown() === null ? [rules] : [] } } : down ? { status: 503, body: { code: 'unavailable' } } : { status: 204 }));
  const page = mounted(StaffNotice);
  await eventually(() => expect(shown()?.textContent).toContain(rules.title));
  await closes();
  await eventually(() => expect(byTestId('staff-notice-fault').textContent).not.toBe(''));
  down = false;
  await eventually(() => expect(button().disabled).toBe(false));
  button().click();
  await eventually(() => expect(shown()).toBeNull());
  page.unmount();
});

test('Who has read it, and whom the hub does not answer, works on without it', async () => {
  const asked = hubAnswers(() => ({ body: { items: [], next: null } }));
  const page = mounted(StaffNotice);
  await eventually(() => expect(asked.length).toBe(1));
  expect(shown()).toBeNull();
  page.unmount();
});
