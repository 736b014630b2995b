import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { customer, row } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('three tickets are assigned at once, one is refused with its reason, and the others are given back', async () => {
  const three = [1, 2, 3].map((each) => customer(`ลูกค้า ${each}`, `สอบถาม ${each}`));
  for (const each of three) await writesOnLine(lineUser(), each.subject);
  const [page, colleague] = await Promise.all([signIn(browser, 'agent1'), signIn(browser, 'agent2')]);
  await Promise.all([page.getByTestId('queue').waitFor(), colleague.getByTestId('queue').waitFor()]);
  const rows = await Promise.all(three.map((each) => row(page, each)));
  await (await row(colleague, three[1])).click();
  await colleague.getByTestId('assign-me').click();
  await colleague.getByTestId('assign-me').waitFor({ state: 'hidden' });

  for (const each of rows) await page.locator('li').filter({ has: each }).getByTestId('ticket-mark').check();
  await page.getByTestId('bulk-open').click();
  await page.getByTestId('bulk-team').selectOption('support');
  await page.getByTestId('bulk-person').selectOption('agent1');
  await page.getByTestId('bulk-submit').click();
  const refused = page.getByTestId('bulk-refused');
  await refused.waitFor();
  assert.equal(await refused.count(), 1);
  assert.match(await refused.textContent(), /agent2/);
  assert.match(await page.getByTestId('bulk-count').textContent(), /2/);

  await page.getByTestId('bulk-undo').click();
  await page.getByTestId('bulk-undo').waitFor({ state: 'hidden' });
  assert.match(await page.getByTestId('bulk-count').textContent(), /2/);
  assert.equal(await refused.count(), 0);
});
