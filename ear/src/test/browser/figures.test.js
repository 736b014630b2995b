import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults, fits } from './support/access.js';
import { hub, launch, PHONE, signIn } from './support/browser.js';
import { decoded, eventually, Mailbox } from './support/mailbox.js';
import { customer, row, takes, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The team asks, at once, or nobody. */
async function asks(admin, whether) {
  const rule = admin.getByTestId('survey-support');
  await rule.getByTestId('survey-csat').setChecked(whether);
  await rule.getByTestId('survey-delay').fill('0');
  const [saved] = await Promise.all([
    admin.waitForResponse((answer) => answer.url().endsWith('/survey-rules') && answer.request().method() === 'PUT'),
    rule.getByTestId('survey-save').click(),
  ]);
  assert.equal(saved.status(), 200);
}

function linkIn(mails) {
  return mails.map(decoded).flatMap((mail) => mail.match(/\/api\/v1\/me\/surveys\/[\w-]{43}/) ?? [])[0] ?? null;
}

test('FB-1, FB-4: a customer is asked after the ticket is done, says 3, and a colleague puts it right', async () => {
  const malee = customer('มาลี สุขสันต์', 'ขอใบเสร็จ');
  const admin = await signIn(browser, 'admin1');
  await admin.getByTestId('nav-service').click();
  await admin.getByTestId('service-surveys').click();
  await admin.getByTestId('survey-support').waitFor();
  assert.deepEqual(await accessFaults(admin), []);
  await asks(admin, true);
  try {
    const agent = await signIn(browser, 'agent1');
    await writes(malee, 'ขอใบเสร็จของเดือนที่แล้วค่ะ');
    const first = await row(agent, malee);
    const number = await first.getAttribute('data-number');
    await first.click();
    await takes(agent, malee);
    await agent.getByTestId('resolve').click();
    await agent.getByTestId('resolve-submit').click();

    const inbox = await Mailbox.open(malee.address, hub.imapPort);
    const link = await eventually(async () => linkIn(await inbox.mails()), 'The survey');
    inbox.close();

    const phone = await (await browser.newContext({ locale: 'th-TH', ...PHONE })).newPage();
    await phone.goto(hub.url + link);
    assert.equal(await phone.getByRole('radio').count(), 10);
    assert.deepEqual(await accessFaults(phone), []);
    assert.ok(await fits(phone));
    await phone.getByRole('radio', { name: '3', exact: true }).check();
    await phone.getByRole('textbox').fill('รอนานมากค่ะ');
    await phone.getByRole('button').click();
    await phone.getByText('บันทึกคำตอบของท่านแล้ว').waitFor();
    assert.equal((await phone.goto(hub.url + link)).status(), 410);

    const recovery = agent.getByTestId('ticket-row').filter({ hasText: new RegExp(`ติดตามคะแนนต่ำของเรื่อง ${number}(?!\\d)`) });
    await recovery.click({ timeout: 30_000 });
    await agent.getByTestId('message').filter({ hasText: 'รอนานมากค่ะ' }).waitFor();
  } finally {
    await asks(admin, false);
  }
});

const stoodBeside = { scorecard: ['ไม่ต้องเปิดซ้ำ', 'ส่งต่อครบถ้วน', 'ความพึงพอใจ'] };

test('TK-8, KP-4: a supervisor reads a report, compares it with the period before and takes it away', async () => {
  const page = await signIn(browser, 'supervisor1');
  await page.getByTestId('nav-reports').click();
  await page.getByTestId('report-tab-csat').click();
  await page.getByTestId('report-table').waitFor();
  await page.getByTestId('report-compare').check();
  await page.getByTestId('report-before').waitFor();
  await page.getByTestId('report-by').selectOption('channel');
  await page.getByTestId('report-row').filter({ hasText: 'อีเมล' }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('report-csv').click()]);
  assert.equal(download.suggestedFilename(), 'csat.csv');

  for (const name of ['scorecard', 'handoff', 'reasons', 'intake']) {
    await page.getByTestId(`report-tab-${name}`).click();
    await page.getByTestId(`report-tab-${name}`).and(page.locator('.here')).waitFor();
    for (const figure of stoodBeside[name] ?? []) {
      await page.getByTestId('report-row').filter({ hasText: figure }).waitFor();
    }
  }
  assert.deepEqual(await accessFaults(page), []);
});
