import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { customer, row } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const numberOf = (page) => Number(new URL(page.url()).hash.split('/').pop());
const elsewhere = (page, number) => page.waitForURL((url) => /\/\d+$/.test(url.hash) && !url.hash.endsWith(`/${number}`));
const words = (page, text) => page.getByTestId('conversation').getByText(text).first();

test('a second matter in a conversation becomes a ticket of its own, goes back, and is parted again', async () => {
  const mali = customer('มาลี ใจเย็น', 'พัสดุยังไม่ถึง');
  const page = await signIn(browser, 'agent1');
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
});
