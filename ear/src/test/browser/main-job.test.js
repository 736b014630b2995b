import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { hub, launch, signIn } from './support/browser.js';
import { eventually, Mailbox, partsOf } from './support/mailbox.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('a mail becomes a ticket, an agent answers it in the console, the customer gets the answer', async () => {
  const mark = randomUUID().slice(0, 8);
  const subject = `ของยังไม่มาส่ง ${mark}`;
  const customer = `somying.${mark}@example.com`;
  const messageId = `<${mark}@mail.example.com>`;

  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();

  const support = await Mailbox.open('support@sala.test', hub.imapPort);
  await support.append([
    `From: สมหญิง ใจงาม <${customer}>`,
    'To: support@sala.test',
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'สั่งซื้อไปเมื่อวันจันทร์ ยังไม่ได้รับสินค้าค่ะ',
  ]);
  support.close();

  // A new ticket shows without reload.
  const row = page.getByTestId('ticket-row').filter({ hasText: subject });
  await row.waitFor({ timeout: 30_000 });
  assert.ok(!(await row.textContent()).includes('สมหญิง ใจงาม'), 'names are masked in the queue');
  await row.click();
  await page.getByTestId('message').filter({ hasText: 'ยังไม่ได้รับสินค้าค่ะ' }).waitFor();

  await page.getByTestId('assign-me').click();
  await page.getByTestId('customer').getByText('สมหญิง ใจงาม').waitFor();

  await page.getByTestId('tab-reply').click();
  await page.getByTestId('composer-file').setInputFiles({ name: 'ใบส่งของ.txt', mimeType: 'text/plain', buffer: Buffer.from('พัสดุ 1 กล่อง') });
  await page.locator('[data-testid=draft-file][data-state=ready]').waitFor();
  await page.getByTestId('composer-text').fill('ขออภัยในความล่าช้าค่ะ สินค้าจะถึงพรุ่งนี้ก่อนเที่ยง');
  await page.getByTestId('composer-send').click();
  const reply = page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: 'ก่อนเที่ยง' });
  await reply.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), reply.getByTestId('attachment').click()]);
  assert.equal(download.suggestedFilename(), 'ใบส่งของ.txt');
  assert.equal(await readFile(await download.path(), 'utf8'), 'พัสดุ 1 กล่อง');

  const inbox = await Mailbox.open(customer, hub.imapPort);
  const answer = await eventually(async () => {
    const mails = await inbox.mails();
    return mails.find((mail) => mail.includes(`In-Reply-To: ${messageId}`) && !/^Auto-Submitted:/im.test(mail));
  }, "The agent's answer");
  inbox.close();
  assert.match(answer, new RegExp(`References:[^]*${messageId}`));
  assert.ok(partsOf(answer).includes('พัสดุ 1 กล่อง'), 'the file leaves with the answer');
});

test('the console has no accessibility fault that a machine can find', async () => {
  const page = await signIn(browser, 'agent2');
  await page.getByTestId('queue').waitFor();
  await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
  const result = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  );
  assert.deepEqual(
    result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`),
    [],
  );
});
