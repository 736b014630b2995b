import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { asks } from './support/rest.js';
import { customer, row, takesBack } from './support/story.js';

let browser, page;
before(async () => {
  browser = await launch();
  page = await signIn(browser, 'agent1');
});
after(() => browser.close());

const numberOf = (page) => Number(new URL(page.url()).hash.split('/').pop());
const elsewhere = (page, number) => page.waitForURL((url) => /\/\d+$/.test(url.hash) && !url.hash.endsWith(`/${number}`));
const words = (page, text) => page.getByTestId('conversation').getByText(text).first();

test('B25: a second matter in a conversation becomes a ticket of its own, goes back, and is parted again', async () => {
  const mali = customer('มาลี ใจเย็น', 'พัสดุยังไม่ถึง');
  await page.getByTestId('queue').waitFor();
  const person = lineUser();
  await writesOnLine(person, mali.subject);
  await (await row(page, mali)).click();
  await page.waitForURL(/\/\d+$/);
  const number = numberOf(page);
  const beside = `ขอใบกำกับภาษีด้วย ${Date.now()}`;
  await writesOnLine(person, beside);
  await words(page, beside).waitFor();

  await page.getByTestId('more').click();
  await page.getByTestId('split').click();
  assert.ok(await page.getByTestId('split-submit').isDisabled());
  await page.getByRole('dialog').getByLabel(beside).check();
  await page.getByTestId('split-submit').click();
  await elsewhere(page, number);
  const opened = numberOf(page);
  await words(page, beside).waitFor();
  await page.getByTestId('split-from').getByText(`#${number}`).waitFor();

  await page.getByTestId('put-back').click();
  await page.waitForURL((url) => url.hash.endsWith(`/${number}`));
  await words(page, beside).waitFor();
  await page.getByTestId('goes-on-here').getByText(`#${opened}`).waitFor();

  await page.goto(`${hub.url}/console/#/tickets/open/${opened}`);
  await page.getByTestId('merged-into').getByText(`#${number}`).waitFor();
  await page.getByTestId('part').click();
  await page.getByTestId('split-from').waitFor();
  await words(page, beside).waitFor();

  await page.getByTestId('link-number').fill(String(number));
  await page.locator(`[data-testid=ticket-glance][data-number="${number}"]`).getByText(mali.subject).first().waitFor();
  await page.getByTestId('link-add').click();
  const linked = page.getByTestId('linked-ticket').filter({ hasText: `#${number}` });
  await linked.getByTestId('link-end').click();
  await linked.waitFor({ state: 'detached' });
  await takesBack(page, 'เลิกผูกกับเรื่อง');
  await linked.waitFor();
  const fields = (await asks('agent1', 'GET', `/tickets/${opened}/history`)).items.map(({ field }) => field);
  for (const field of ['splitFrom', 'mergedInto', 'link']) assert.ok(fields.includes(field), `${field} stays in the history`);
});

test('tickets that belong together are tied as a part and as related, each tells of the other, and a tie that ended is there again', async () => {
  await page.goto(`${hub.url}/console/#/tickets/open`);
  const fault = customer('ฝ่ายระบบ', 'ระบบชำระเงินล่ม');
  const part = customer('ปลา ใจดี', 'จ่ายเงินไม่ได้');
  const alike = customer('นก ใจดี', 'บัตรถูกปฏิเสธ');
  for (const each of [part, alike, fault]) await writesOnLine(lineUser(), each.subject);
  const number = async (each) => (await row(page, each)).getAttribute('data-number');
  const tied = (as, each) => page.locator(`[data-testid=linked-ticket][data-tie=${as}]`).filter({ hasText: each.subject });
  const ties = async (as, each) => {
    await page.getByTestId('link-tie').selectOption(as);
    await page.getByTestId('link-number').fill(`#${await number(each)}`);
    await page.getByTestId('link-add').click();
    await tied(as, each).waitFor();
  };

  await (await row(page, fault)).click();
  await ties('child', part);
  await ties('related', alike);
  assert.deepEqual(await accessFaults(page), []);
  await tied('child', part).getByRole('link').click();
  await tied('parent', fault).waitFor();

  await tied('parent', fault).getByTestId('link-end').click();
  await tied('parent', fault).waitFor({ state: 'hidden' });
  await takesBack(page, 'เลิกผูกกับเรื่อง');
  await tied('parent', fault).getByRole('link').click();
  await tied('child', part).waitFor();
  await tied('related', alike).getByTestId('link-end').click();
  await tied('related', alike).waitFor({ state: 'hidden' });
});
