import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the page as this user and waits for what the user's role shows there. */
async function sees(user, path, testId) {
  const page = await signIn(browser, user, path);
  await page.getByTestId(testId).first().waitFor();
  await page.context().close();
}

test('agents and supervisors work in the queue', async () => {
  await sees('agent1', '/console/', 'queue');
  await sees('supervisor1', '/console/', 'queue');
});

test('a console that did not reach the hub comes by itself once it does', async () => {
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
  await page.route('**/api/v1/me', (route) => route.fulfill({ status: 503 }), { times: 3 });
  await page.reload();
  await page.getByTestId('hub-down').waitFor();
  await page.getByTestId('queue').waitFor();
});

test('a supervisor sees what left and what is held', async () => {
  const page = await signIn(browser, 'supervisor1');
  await page.getByTestId('nav-traffic').click();
  await page.getByText('ไม่ถูกส่งซ้ำเอง').waitFor();
  await page.getByTestId('traffic-quarantine').click();
  await page.getByText('ต้นฉบับยังอยู่ครบทุกไบต์').waitFor();
});

test('OP-1: an administrator, who is no agent, sees how the hub is, and no queue', async () => {
  const page = await signIn(browser, 'admin1');
  await page.getByTestId('system-state').filter({ hasText: 'ระบบทำงานปกติ' }).waitFor();
  assert.equal(await page.getByTestId('view-open').count(), 0);
});

test('privacy officer and auditor search persons, and have no desk', async () => {
  await sees('dpo1', '/privacy/', 'people-search');
  await sees('auditor1', '/privacy/', 'people-search');
  await sees('dpo1', '/console/', 'sign-out');
});

test('a customer sees neither', async () => {
  await sees('customer1', '/console/', 'sign-out');
  await sees('customer1', '/privacy/', 'sign-out');
});

test('interface, health and figures are open to read', async () => {
  const page = await signIn(browser, 'agent1');
  for (const [path, word] of [['/openapi', 'openapi:'], ['/health', '"status":"UP"'], ['/metrics', '# TYPE']]) {
    const answer = await page.goto(hub.url + path);
    assert.equal(answer.status(), 200, path);
    assert.ok((await answer.text()).includes(word), path);
  }
});
