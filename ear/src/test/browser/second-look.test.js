import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { customer, row, takes, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** An administrator has cases of the support team looked at by a second person, or no more. */
async function settles(page, wanted) {
  const settled = page.waitForResponse((answer) => answer.url().endsWith('/quality-rules') && answer.request().method() === 'PUT' && answer.ok());
  await page.getByTestId('quality-support-case').setChecked(wanted);
  await settled;
}

test('TK-9: a case is done only after a colleague has looked at it', async () => {
  const malai = customer('นางมาลัย ตั้งใจ', 'ขอตรวจสอบสิทธิ');
  await writes(malai, 'ขอให้ตรวจสอบสิทธิประกันด้วยค่ะ');
  const admin = await signIn(browser, 'admin1', '/console/#/settings/desk');
  await settles(admin, true);
  const page = await signIn(browser, 'agent1');
  await (await row(page, malai)).click();
  await takes(page, malai);
  await page.getByTestId('ticket-kind').selectOption('case');
  await page.getByTestId('check-ask').click();
  await page.locator('[data-testid=quality-check][data-state=asked]').waitFor();
  assert.deepEqual(await accessFaults(page), []);

  const colleague = await signIn(browser, 'agent2');
  await (await row(colleague, malai)).click();
  await colleague.getByTestId('check-approve').click();
  await colleague.locator('[data-testid=quality-check][data-state=approved]').waitFor();
  await settles(admin, false);
});

test('TK-7: a ticket is handed on with what the next colleague has to know', async () => {
  const wichai = customer('นายวิชัย รอคอย', 'รออะไหล่');
  await writes(wichai, 'อะไหล่มาหรือยังครับ');
  const page = await signIn(browser, 'agent1');
  await (await row(page, wichai)).click();
  await takes(page, wichai);
  await page.getByTestId('more').click();
  await page.getByTestId('assign').click();
  await page.getByTestId('assign-person').selectOption('agent2');
  await page.getByTestId('handoff-wants').fill('อะไหล่เครื่องซักผ้า');
  await page.getByTestId('handoff-done').fill('สั่งแล้ว');
  await page.getByTestId('handoff-promised').fill('โทรกลับเมื่อของมา');
  await page.getByTestId('handoff-nextStep').fill('โทรหาคลัง');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('assign-submit').click();
  await page.getByTestId('handoff-card').getByText('โทรกลับเมื่อของมา').waitFor();
});
