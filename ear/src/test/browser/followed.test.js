import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { customer, row } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function notes(page, text) {
  await page.getByTestId('tab-note').click();
  await page.getByTestId('composer-text').fill(text);
  await page.getByTestId('composer-send').click();
}

test('a colleague named in a note hears of it, and a ticket that is out of sight is back when the customer writes', async () => {
  const noi = customer('น้อย ใจดี', 'ขอเลื่อนนัด');
  const person = lineUser();
  await writesOnLine(person, noi.subject);
  const [page, colleague] = await Promise.all([signIn(browser, 'agent1'), signIn(browser, 'agent2')]);
  await Promise.all([page.getByTestId('queue').waitFor(), colleague.getByTestId('queue').waitFor()]);
  await (await row(page, noi)).click();
  await page.getByTestId('assign-me').click();
  await page.getByTestId('watch').waitFor();

  await notes(page, '@agent3 ช่วยดูหน่อย');
  await page.getByText('@agent3', { exact: false }).filter({ hasText: 'กล่าวถึงผู้ที่ไม่มีสิทธิ์' }).waitFor();
  await notes(page, '@agent2 ช่วยดูหน่อย');
  await colleague.getByTestId('news-unread').waitFor();
  await colleague.getByTestId('news').click();
  const number = new URL(page.url()).hash.split('/').pop();
  const named = colleague.getByTestId('news-item').filter({ hasText: `agent1 กล่าวถึงคุณใน #${number}` });
  await named.click();
  await colleague.getByTestId('watch').waitFor();
  await colleague.getByTestId('news').click();
  await named.and(colleague.locator('[data-read=true]')).waitFor();
  await colleague.keyboard.press('Escape');
  assert.equal(await colleague.getByTestId('watch').getAttribute('aria-pressed'), 'true');

  await page.getByTestId('more').click();
  await page.getByTestId('snooze').click();
  await page.getByTestId('snooze-submit').click();
  await page.getByTestId('snooze-note').waitFor();
  await page.getByTestId('view-snoozed').click();
  await row(page, noi);
  await writesOnLine(person, `ตกลงวันไหนคะ ${Date.now()}`);
  await page.getByTestId('view-mine').click();
  await (await row(page, noi)).getByTestId('row-snooze').waitFor();
  await (await row(page, noi)).click();
  await page.locator('[data-testid="snooze-note"][data-back="customer"]').waitFor();
  await page.getByTestId('snooze-wake').click();
  await page.getByTestId('snooze-note').waitFor({ state: 'hidden' });
});
