import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { eventually } from './support/mailbox.js';
import { customer, row, takes, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('OP-1: rules of use are accepted at the first sign-in, then the notice is read, and the officer finds who did', async () => {
  const officer = await signIn(browser, 'dpo1', '/privacy/');
  for (const [key, words] of [['rules-of-use', 'ไม่คัดลอกออก'], ['staff', 'พนักงาน']]) {
    const text = officer.locator(`[data-testid=staff-notice][data-notice=${key}]`);
    assert.equal(await text.getByTestId('staff-notice-read').isDisabled(), true, 'nobody accepts what they did not open');
    await text.locator('summary').click();
    await text.locator('iframe').contentFrame().getByText(words).first().waitFor();
    assert.deepEqual(await accessFaults(officer), []);
    await text.getByTestId('staff-notice-read').click();
  }
  await officer.getByTestId('staff-notice').waitFor({ state: 'detached' });
  await officer.getByTestId('nav-notices').click();
  await officer.getByTestId('notices').locator('li').filter({ hasText: 'กติกาการใช้ระบบ' }).getByRole('button').first().click();
  await officer.getByTestId('notice-reader').filter({ hasText: 'dpo1' }).waitFor();
  assert.deepEqual(await accessFaults(officer), []);
  await officer.context().close();
});

test('the privacy officer sees what a person was told, what was decided about the data and who looked', async () => {
  const malee = customer('มาลี ตัวอย่าง', 'ขอใบกำกับภาษี');
  await writes(malee, 'ขอใบกำกับภาษีเต็มรูปแบบค่ะ');
  const agent = await signIn(browser, 'agent1');
  await (await row(agent, malee)).click();
  await takes(agent, malee);

  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await officer.getByTestId('people-search').fill(malee.address);
  await officer.getByTestId('people-submit').click();
  const person = officer.getByTestId('person');
  await person.waitFor();
  assert.ok(!(await person.textContent()).includes(malee.address), 'what was searched for is not shown clear');
  await person.click();

  await officer.getByTestId('consents').waitFor();
  assert.ok(!officer.url().includes(malee.address), 'no address of a person in the address of a page');
  await eventually(() => served(officer), 'The served notice');
  assert.deepEqual(await accessFaults(officer), []);

  await officer.getByTestId('tab-decisions').click();
  const decisions = officer.getByTestId('decisions');
  await decisions.getByText('ดูแลลูกค้า').first().waitFor();
  await decisions.getByText('ม.24(3)').first().waitFor();

  await officer.getByTestId('tab-access').click();
  await officer.getByTestId('access-row').filter({ hasText: 'agent1' }).first().waitFor();
  await officer.getByText('เป็นผู้รับเรื่องที่เปิดอยู่').first().waitFor();
  assert.deepEqual(await accessFaults(officer), []);

  await officer.getByTestId('language').click();
  await officer.getByText('holds the open ticket').first().waitFor();
  assert.deepEqual(await accessFaults(officer), []);
});

test('the privacy desk is closed to an agent', async () => {
  const agent = await signIn(browser, 'agent2', '/privacy/');
  await agent.getByText('คุณไม่มีสิทธิ์ดูส่วนนี้').waitFor();
});

/** Whether the notice counts as served yet; the page shows what was when it was opened. */
async function served(page) {
  const event = page.locator('[data-testid=consent-event][data-event=NoticeServed]');
  if (await event.isVisible()) return true;
  await page.reload();
  await page.getByTestId('consents').waitFor();
  return event.isVisible();
}
