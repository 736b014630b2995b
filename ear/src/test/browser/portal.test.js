import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults, fits } from './support/access.js';
import { hub, launch, PHONE, signIn } from './support/browser.js';
import { eventually } from './support/mailbox.js';
import { customer, linkTo, row, takes, takesBack, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('on a phone a customer signs in, reads the answer and writes back', async () => {
  const own = { ...customer('ลูกค้าหนึ่ง ตัวอย่าง', 'พัสดุหาย'), address: 'customer1@example.com' };
  await writes(own, 'พัสดุยังไม่ถึงค่ะ');
  const page = await signedIn();
  const ticket = page.getByTestId('own-ticket').filter({ hasText: own.subject });
  await eventually(async () => {
    await page.reload();
    await page.getByTestId('new-ticket').waitFor();
    return (await ticket.count()) > 0;
  }, 'The ticket in the portal');
  assert.deepEqual(await accessFaults(page), []);

  await ticket.click();
  await page.getByTestId('own-line').filter({ hasText: 'พัสดุยังไม่ถึงค่ะ' }).waitFor();
  await page.getByTestId('reply-text').fill('ขอบคุณค่ะ จะรอที่บ้าน');
  await page.getByTestId('files-input').setInputFiles({ name: 'แผนที่บ้าน.txt', mimeType: 'text/plain', buffer: Buffer.from('ซอย 5') });
  await page.getByTestId('draft-file').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('reply-send').click();
  const written = page.getByTestId('own-line').filter({ hasText: 'จะรอที่บ้าน' });
  await written.waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), written.getByTestId('own-file').click()]);
  assert.equal(saved.suggestedFilename(), 'แผนที่บ้าน.txt');
  assert.deepEqual(await accessFaults(page), []);
  assert.ok(!(await page.evaluate(() => location.href)).includes('customer1'));
  await narrow(page);
});

test('one tick gives consent, one tick withdraws it, and either can be undone', async () => {
  const page = await signedIn();
  await page.getByTestId('nav-preferences').click();
  const tick = page.getByTestId('consent-marketing-line');
  await tick.waitFor();
  if (await tick.isChecked()) {
    await Promise.all([page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok()), tick.click()]);
    await page.reload();
    await tick.waitFor();
  }
  await eventually(async () => !(await tick.isChecked()), 'No consent to begin with');

  await tick.click();
  await eventually(() => tick.isChecked(), 'The consent');
  await tick.click();
  await eventually(async () => !(await tick.isChecked()), 'The withdrawal');
  await takesBack(page, 'ถอนความยินยอมแล้ว');
  await eventually(() => tick.isChecked(), 'The undone withdrawal');
  assert.deepEqual(await accessFaults(page), []);
  await narrow(page);
});

test('a request under the law shows its day at once', async () => {
  const page = await signedIn();
  await page.getByTestId('nav-requests').click();
  await page.getByTestId('right-access').check();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('right-rectification').check();
  assert.ok(await page.getByTestId('right-ask').isDisabled(), 'it says what is wrong');
  await page.getByTestId('right-words').fill('นามสกุลเปลี่ยนเป็น ตัวอย่างดี');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('right-access').check();
  await page.getByTestId('right-ask').click();
  const asked = page.getByTestId('own-request').first();
  await asked.getByTestId('request-due').waitFor();
  await asked.getByTestId('request-state').getByText('กำลังพิจารณา').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await narrow(page);
});

test('a link that an agent sends opens the ticket and leaves the address at once', async () => {
  const malee = customer('มาลี ตัวอย่าง', 'ขอใบเสร็จ');
  await writes(malee, 'ขอใบเสร็จค่ะ');
  const agent = await signIn(browser, 'agent1');
  await (await row(agent, malee)).click();
  await takes(agent, malee);
  await agent.getByTestId('more').click();
  await agent.getByTestId('portal-link').click();
  await agent.getByTestId('toast').filter({ hasText: 'ส่งลิงก์ติดตามเรื่อง' }).waitFor();

  const address = await linkTo(malee.address);
  const page = await phone();
  await page.goto(address.replace(/^https?:\/\/[^/]+/, hub.url));
  await page.getByTestId('own-ticket').filter({ hasText: malee.subject }).click();
  await page.getByTestId('own-line').filter({ hasText: 'ขอใบเสร็จค่ะ' }).waitFor();
  assert.ok(!(await page.evaluate(() => location.href)).includes('/link/'));
  assert.equal(await page.evaluate(() => Object.values({ ...localStorage, ...sessionStorage }).join('').length > 200), false);
});

test('SL-7: whoever has not signed in reads the service standard in force', async () => {
  const page = await phone();
  await page.goto(`${hub.url}/portal/`);
  await page.getByTestId('to-standards').click();
  await page.getByTestId('standard-target').filter({ hasText: 'ตอบครั้งแรกภายใน' }).first().waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await narrow(page);
});

test('a link that opens nothing says so and shows the other way in', async () => {
  const page = await phone();
  await page.goto(`${hub.url}/portal/#/link/${'A'.repeat(43)}`);
  await page.getByTestId('link-refused').waitFor();
  await page.getByTestId('portal-sign-in').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await narrow(page);
});

async function phone() {
  const context = await browser.newContext({ locale: 'th-TH', ...PHONE });
  return context.newPage();
}

async function signedIn() {
  const page = await phone();
  await page.goto(`${hub.url}/portal/`);
  await page.getByTestId('portal-sign-in').click();
  await page.fill('#username', 'customer1');
  await page.fill('#password', 'Sala-demo-2569');
  await page.click('#kc-login');
  await page.getByTestId('nav-tickets').waitFor();
  return page;
}

async function narrow(page) {
  assert.ok(await fits(page), 'nothing wider than the screen');
}
