import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';
import { asks } from './support/rest.js';
import { customer, linkTo, row, today, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('SL-1, SL-2: an administrator writes a calendar with a half day and a policy that counts by it', async () => {
  const name = `desk-${randomUUID().slice(0, 8)}`;
  const page = await signIn(browser, 'admin1');
  await page.getByTestId('nav-service').click();
  await page.getByTestId('policy-row').filter({ hasText: 'standard' }).waitFor();
  assert.deepEqual(await accessFaults(page), []);

  await page.getByTestId('service-calendars').click();
  await page.getByTestId('calendar-add').click();
  await page.getByTestId('calendar-name').fill(name);
  await page.getByTestId('calendar-monday').fill('08:30-12:00, 13:00-17:30');
  await page.getByTestId('calendar-friday').fill('22:00-06:00');
  await page.getByTestId('calendar-special').fill('2030-12-30 08:30-12:00');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('calendar-save').click();
  await page.getByTestId('calendar-row').filter({ hasText: name }).getByText('08:30-12:00, 13:00-17:30').waitFor();
  await page.getByTestId('calendar-row').filter({ hasText: name }).getByTestId('calendar-versions').click();
  await page.getByTestId('version').getByText('ศุกร์ 22:00-06:00').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('versions-close').click();

  await page.getByTestId('service-policies').click();
  await page.getByTestId('policy-add').click();
  await page.getByTestId('policy-name').fill(name);
  await page.getByTestId('policy-title-th').fill('ข้อตกลงลูกค้าองค์กร');
  await page.getByTestId('policy-calendar').selectOption(name);
  await page.getByTestId('target-next-response').check();
  await page.getByTestId('amount-next-response').fill('2');
  await page.getByTestId('policy-teams').fill('nobody-yet');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('policy-save').click();
  await page.getByTestId('policy-row').filter({ hasText: name }).getByText('2 ชั่วโมงทำการ').waitFor();

  await page.getByTestId('service-holidays').click();
  await page.getByTestId('holiday-row').first().waitFor();
  assert.deepEqual(await accessFaults(page), []);
});

test('PD-2: an administrator makes a field for a purpose, and none without one', async () => {
  const key = `size-${randomUUID().slice(0, 8)}`;
  const page = await signIn(browser, 'admin1');
  await page.getByTestId('nav-settings').click();
  await page.getByTestId('quality-rules').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('field-add').click();
  await page.getByTestId('field-key').fill(key);
  await page.getByTestId('field-name-th').fill('ขนาด');
  await page.getByTestId('field-name-en').fill('Size');
  await page.getByTestId('field-save').click();
  await page.getByTestId('service-faults').waitFor();
  await page.getByTestId('field-purpose').selectOption('customer-care');
  await page.getByTestId('field-category').selectOption('free-text');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('field-save').click();
  await page.getByTestId('field-row').filter({ hasText: key }).waitFor();
});

test('a supervisor reads what is promised and writes nothing of it', async () => {
  const page = await signIn(browser, 'supervisor1');
  await page.getByTestId('nav-service').click();
  await page.getByTestId('policy-row').first().waitFor();
  assert.equal(await page.getByTestId('policy-add').count(), 0);
  assert.equal(await page.getByTestId('policy-edit').count(), 0);
});

test('SL-7: a customer who is told of a missed promise complains by the link, and each ticket leads to the other; a longer promise is tried on it before it is saved (TK-15)', async () => {
  const agreement = await promisedToTell();
  const noi = customer('น้อย ใจดี', 'ขอนัดช่าง');
  const [page] = await Promise.all([signIn(browser, 'supervisor1'), writes(noi, 'ขอนัดช่างค่ะ')]);
  await (await row(page, noi)).click();
  await page.getByTestId('agreement-edit').click();
  await page.getByTestId('agreement-name').selectOption(agreement);
  await page.getByTestId('agreement-save').click();
  await page.getByTestId('agreement-end').waitFor();

  const late = { ...customer(noi.name, 'ช่างยังไม่มา'), address: noi.address };
  await writes(late, 'นัดไว้เมื่อเช้าค่ะ');
  const ticket = await row(page, late);
  const number = await ticket.getAttribute('data-number');
  await ticket.click();
  const phone = await (await browser.newContext({ locale: 'th-TH' })).newPage();
  await phone.goto((await linkTo(late.address)).replace(/^https?:\/\/[^/]+/, hub.url));
  await phone.getByTestId('own-ticket').filter({ hasText: late.subject }).click();
  await phone.getByTestId('complaint-text').fill('นัดไว้เมื่อเช้า ยังไม่มีใครมาเลย');
  assert.deepEqual(await accessFaults(phone), []);
  await phone.getByTestId('complaint-send').click();
  await phone.getByTestId('complaint').waitFor();

  await page.getByTestId('complaint-about').getByRole('link').click();
  await page.getByTestId('message').filter({ hasText: 'ยังไม่มีใครมาเลย' }).waitFor();
  await page.getByTestId('complaint-of').getByRole('link', { name: `#${number}` }).waitFor();
  await triedLonger(agreement, number);
});

/** The administrator asks what four hours would have made of the ticket, and saves nothing. */
async function triedLonger(policy, number) {
  const page = await signIn(browser, 'admin1', '/console/#/service/policies');
  await page.getByTestId('policy-row').filter({ hasText: policy }).getByTestId('policy-edit').click();
  await page.getByTestId('amount-first-response').fill('4');
  await page.getByTestId('policy-preview').click();
  const late = page.getByTestId('effect-changed').filter({ hasText: `#${number}` });
  await late.getByText('เกินกำหนด').waitFor();
  await late.getByText('ยังนับอยู่').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('amount-first-response').fill('5');
  await page.getByTestId('policy-effect').waitFor({ state: 'detached' });
  assert.equal((await asks('admin1', 'GET', `/sla-policies/${policy}/versions`)).items.length, 1);
}

/** An agreement that is broken after a second, which the customer is told. */
async function promisedToTell() {
  const name = `gold-${randomUUID().slice(0, 8)}`;
  const targets = { 'first-response': { budget: 'PT1S', tellCustomer: true } };
  await asks('admin1', 'POST', '/sla-policies', { name, effectiveFrom: today(), titleTh: 'ลูกค้าองค์กร', calendar: 'always', targets, applies: { agreements: [name] } });
  return name;
}
