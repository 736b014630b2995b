import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';
import { eventually, Mailbox, partsOf } from './support/mailbox.js';
import { customer, row, takes, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('a mail becomes a ticket, an agent answers it with a file in the console, the customer gets both', async () => {
  const somying = customer('สมหญิง ใจงาม', 'ของยังไม่มาส่ง');
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();

  await writes(somying, 'สั่งซื้อไปเมื่อวันจันทร์ ยังไม่ได้รับสินค้าค่ะ');

  // A new ticket shows without reload.
  const ticket = await row(page, somying);
  assert.ok(!(await ticket.textContent()).includes(somying.name), 'names are masked in the queue');
  await ticket.click();
  await page.getByTestId('message').filter({ hasText: 'ยังไม่ได้รับสินค้าค่ะ' }).waitFor();
  await takes(page, somying);

  // TK-2, TK-15: filed under an element of service, beside the agreement of its day.
  await page.getByTestId('service-element').selectOption('order-cycle');
  await page.getByTestId('ticket-stage').waitFor();
  await page.getByTestId('agreement-open').click();
  await page.getByTestId('agreement').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press('Escape');

  await page.getByTestId('tab-reply').click();
  await page
    .getByTestId('composer-file')
    .setInputFiles({ name: 'ใบส่งของ.txt', mimeType: 'text/plain', buffer: Buffer.from('พัสดุ 1 กล่อง') });
  await page.locator('[data-testid=draft-file][data-state=ready]').waitFor();
  await page.getByTestId('composer-text').fill('ขออภัยในความล่าช้าค่ะ สินค้าจะถึงพรุ่งนี้ก่อนเที่ยง');
  await page.getByTestId('composer-send').click();

  const reply = page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: 'ก่อนเที่ยง' });
  await reply.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), reply.getByTestId('attachment').click()]);
  assert.equal(download.suggestedFilename(), 'ใบส่งของ.txt');
  assert.equal(await readFile(await download.path(), 'utf8'), 'พัสดุ 1 กล่อง');

  const inbox = await Mailbox.open(somying.address, hub.imapPort);
  const answer = await eventually(async () => {
    const mails = await inbox.mails();
    return mails.find((mail) => mail.includes(`In-Reply-To: ${somying.messageId}`) && !/^Auto-Submitted:/im.test(mail));
  }, "The agent's answer");
  inbox.close();
  assert.match(answer, new RegExp(`References:[^]*${somying.messageId}`));
  assert.ok(partsOf(answer).includes('พัสดุ 1 กล่อง'), 'the file leaves with the answer');
});

test('the console has no accessibility fault that a machine can find', async () => {
  const page = await signIn(browser, 'agent2');
  await page.getByTestId('queue').waitFor();
  assert.deepEqual(await accessFaults(page), []);
});
