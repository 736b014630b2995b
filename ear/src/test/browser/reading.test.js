import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { strike } from './support/keys.js';
import { Mailbox } from './support/mailbox.js';
import { asks } from './support/rest.js';
import { customer, row } from './support/story.js';

const spy = 'https://spy.test/seen.png';
const html = `<p>ดูรายการที่ <a href="https://evil.example/login">https://www.bank.co.th</a> หรือ <a href="https://shop.example/a">https://shop.example/a</a></p><p>ขอบคุณค่ะ</p><img src="${spy}" width="40" height="40">`;
const said = ['ยังไม่ได้รับของค่ะ', '', 'On Fri, 20 Nov 2026 at 09:00, ร้านค้า <support@sala.test> wrote:', '> ส่งของแล้วค่ะ', '> กรุณารอสามวัน'];

const malee = customer('มาลี ใจเย็น', 'ของยังไม่ถึง');
const somsri = customer('สมศรี ใจดี', 'ใบแจ้งหนี้');
/** Everything that anybody but the hub was asked for. */
const asked = [];
let browser;
let page;
let number;

before(async () => {
  browser = await launch();
  page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
  page.context().on('request', (request) => request.url().includes('spy.test') && asked.push(request.url()));
  await mails();
  number = await opens(malee);
});
after(() => browser.close());

const head = ({ name, address, subject, messageId }) => [
  `From: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <${address}>`,
  'To: support@sala.test',
  `Subject: ${subject}`,
  `Message-ID: ${messageId}`,
  'Date: Sat, 21 Nov 2026 10:00:00 +0700',
  'X-Route: by-sea',
  'MIME-Version: 1.0',
];

/** A mail in plain text with a quotation, and one of somebody else in HTML with a file. */
async function mails() {
  const box = await Mailbox.open('support@sala.test', hub.imapPort);
  await box.append([...head(malee), 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ...said]);
  await box.append([...head(somsri), 'Content-Type: multipart/mixed; boundary="cut"', '', '--cut', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(html).toString('base64'), '--cut', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename="bill.pdf"', 'Content-Transfer-Encoding: base64', '', Buffer.from('%PDF-1.4 sample').toString('base64'), '--cut--']);
  box.close();
}

/** The pane beside the conversation of this customer. */
async function opens(who) {
  await (await row(page, who)).click();
  await page.getByTestId('ticket-subject').getByText(who.subject).waitFor();
  return Number(new URL(page.url()).hash.split('/').pop());
}

const message = (text) => page.getByTestId('message').filter({ hasText: text });

test('B22: a quotation is folded and never lost, and the mail as it came is there with its headers, for a reason', async () => {
  const mail = message('ยังไม่ได้รับของค่ะ');
  const quoted = mail.locator('details.quoted');
  assert.equal(await quoted.getByText('กรุณารอสามวัน').isVisible(), false);
  await quoted.locator('summary').click();
  await quoted.getByText('กรุณารอสามวัน').waitFor();

  await mail.getByTestId('show-original').click();
  await page.getByTestId('original-reason-complaint').check();
  await page.getByTestId('original-submit').click();
  const headers = await page.getByTestId('original-headers').textContent();
  assert.ok(headers.includes(`Message-ID: ${malee.messageId}`) && headers.includes('X-Route: by-sea'), headers);
  await page.getByTestId('original-body').waitFor({ state: 'attached' });
  assert.ok((await page.getByTestId('original-body').textContent()).includes('> กรุณารอสามวัน'));
  await strike(page, 'Escape');
  const log = await asks('dpo1', 'GET', '/privacy/access-log?actor=agent1&reason=complaint');
  assert.ok(log.items.some((entry) => entry.field === 'raw-message' && entry.ticket === number));
});

test('B26: messages, notes and what happened stand in one order, events folded, each with its time and how long ago, in the era of the language', async () => {
  await asks('agent1', 'POST', `/tickets/${number}/assignment`, { assignee: 'agent1' });
  await asks('agent1', 'POST', `/tickets/${number}/messages`, { kind: 'note', text: 'ถามคลังแล้ว' });
  await message('ถามคลังแล้ว').waitFor();
  const changes = page.getByTestId('changes').filter({ hasText: 'ผู้รับผิดชอบ' });
  await changes.waitFor();
  assert.equal(await changes.getByText('ผู้รับผิดชอบ').first().isVisible(), false, 'folded');
  await changes.locator('summary').click();
  await changes.getByText('ผู้รับผิดชอบ').first().waitFor();

  const times = await page.locator('.timeline time[datetime*="T"]').evaluateAll((all) => all.map((time) => [time.getAttribute('datetime'), time.textContent, time.title]));
  assert.ok(times.length >= 4);
  for (const [, shown, whole] of times) {
    assert.match(shown, /^\d{1,2}:\d\d · \S/, 'the time of day and how long ago');
    assert.match(whole, /25\d\d/, 'พ.ศ.');
  }
  const entries = await page.locator('[data-testid=message], [data-testid=changes] summary').evaluateAll((all) => all.map((each) => each.querySelector('time').getAttribute('datetime')));
  assert.deepEqual(entries, [...entries].sort());

  await page.getByTestId('language').first().click();
  await page.locator('.timeline time[title*="202"]').first().waitFor();
  await page.getByTestId('language').first().click();
  await page.locator('.timeline time[title*="25"]').first().waitFor();
});

test('B23: pictures from outside wait to be allowed, a link says where it leads, and a file its kind and what the scan found', async () => {
  await opens(somsri);
  const mail = page.getByTestId('message').filter({ has: page.getByTestId('show-images').or(page.getByTestId('toggle-html')) }).first();
  const frame = mail.locator('iframe.mail');
  await mail.waitFor();
  if (!(await frame.count())) await mail.getByTestId('toggle-html').click();
  const body = frame.contentFrame();
  await body.getByText('ดูรายการที่').waitFor();
  assert.deepEqual(await body.locator('small.host').allTextContents(), [' [evil.example]'], 'only the link that says something else');
  assert.equal(await body.locator('img[src]').count(), 0);
  assert.ok(!/allow-scripts/.test(await frame.getAttribute('sandbox')));
  assert.deepEqual(asked, []);

  const file = mail.getByTestId('attachment').filter({ hasText: 'bill.pdf' });
  assert.match(await file.textContent(), /PDF/, 'its kind');
  await mail.getByTestId('show-images').click();
  await mail.getByTestId('show-images').waitFor({ state: 'detached' });
  assert.deepEqual(asked, [], 'and even then the hub asks, not the browser');
});

test('B24: the customer pane shows who it is as far as is known, what the data may be used for and what is asked under the law; a reveal has a reason and a row', async () => {
  const ticket = await opens(somsri);
  const { customer: who } = await asks('agent1', 'GET', `/tickets/${ticket}`);
  await asks('dpo1', 'POST', '/privacy/requests', { subject: who.id, type: 'access', channel: 'email' });
  await page.reload();
  const pane = page.getByTestId('customer');
  await pane.getByTestId('open-requests').getByText('ขอเข้าถึง').waitFor();
  assert.match(await pane.getByTestId('open-requests').textContent(), /ครบกำหนด \d{1,2} \S+ 25\d\d/);
  await pane.getByTestId('assurance').waitFor();
  await pane.getByTestId('purpose').first().waitFor();
  await pane.getByTestId('customer-language').getByText('ไทย').waitFor();
  await pane.getByTestId('agreement-open').waitFor();
  await pane.getByTestId('timeline-open').click();
  await pane.getByTestId('person-timeline').getByText(`#${ticket}`).first().waitFor();
  assert.ok(!(await pane.textContent()).includes(somsri.address), 'masked');

  await strike(page, 'KeyV');
  await page.getByRole('dialog').waitFor();
  await strike(page, 'Escape');
  await pane.getByTestId('reveal-email').click();
  await page.getByTestId('reason-delivery').check();
  await page.getByTestId('reveal-submit').click();
  await pane.getByText(somsri.address).first().waitFor();
  const log = await asks('dpo1', 'GET', `/privacy/access-log?subject=${who.id}&actor=agent1&reason=delivery`);
  assert.equal(log.items.filter(({ field }) => field === 'email').length, 1, 'one row for one reveal');
});
