import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { written } from './support/desk.js';
import { pressThai } from './support/keys.js';
import { longQueue } from './support/long-queue.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';

const LENGTH = 10_000;
const SHORT = 4;

const place = (which) => page.locator(`[aria-posinset="${which}"]`);
let browser;
let page;
let tickets;
before(async () => {
  browser = await launch();
  [page, tickets] = await Promise.all([signIn(browser, 'agent1'), written(SHORT * 3, 'เรื่องในแถวยาว')]);
});
after(() => browser.close());

test('B19: of 10,000 tickets only those around what is seen are there, each says which it is, and the keys go on from where they stood', async () => {
  await longQueue(page, LENGTH);
  await page.getByTestId('view-unassigned').click();
  const stands = (which) => page.waitForFunction((wanted) => document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset') === wanted, which);
  await place(1).waitFor();
  const list = page.getByTestId('queue').locator('li[aria-posinset]');
  assert.ok((await list.count()) < 150, 'only some rows are there');
  for (const row of await list.all()) assert.equal(await row.getAttribute('aria-setsize'), String(LENGTH));

  for (const which of ['1', '2', '3']) {
    await pressThai(page, 'KeyJ');
    await stands(which);
  }
  assert.equal(await place(3).getByTestId('ticket-row').getAttribute('data-number'), '900002');
  assert.deepEqual(await accessFaults(page), []);

  await page.waitForFunction(atEnd, LENGTH);
  assert.ok((await list.count()) < 150, 'what is far away is gone');
  await stands('3');
  await pressThai(page, 'KeyK');
  await stands('2');
  const { y } = await place(2).boundingBox();
  assert.ok(y > 0 && y < 900, 'and that is in view again');
});

/** Rows are measured as they come, so the end moves a little until it is reached. */
function atEnd(last) {
  const rows = document.querySelector('.rows');
  rows.scrollTo(0, rows.scrollHeight);
  return document.querySelector(`[aria-posinset="${last}"]`)?.getBoundingClientRect().bottom <= innerHeight + 1;
}

test('B19: what lies below is fetched from the hub before anybody comes to its end, each ticket once and in its order, and stays when something new comes in', async () => {
  await page.unrouteAll();
  const asked = [];
  await page.route(
    (url) => url.pathname === '/api/v1/tickets',
    (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', String(SHORT));
      asked.push(url.searchParams.get('cursor'));
      return route.continue({ url: url.href });
    },
  );
  await page.getByTestId('view-open').click();
  await page.reload();
  await eventually(() => new Set(asked.filter(Boolean)).size >= 2, 'A second and a third page');
  await page.locator(`[data-number="${tickets[0].number}"]`).waitFor({ state: 'attached' });
  await place(SHORT * 3).waitFor({ state: 'attached' });
  await place(1).getByTestId('ticket-row').focus();
  for (let step = 1; step < SHORT * 3; step++) await pressThai(page, 'KeyJ');
  await page.waitForFunction((last) => document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset') === last, String(SHORT * 3));

  const [fresh] = await written(1, 'เรื่องใหม่บนสุด');
  const shown = () => page.evaluate((count) => [...document.querySelectorAll('[aria-posinset]')].sort((a, b) => a.getAttribute('aria-posinset') - b.getAttribute('aria-posinset')).slice(0, count).map((each) => Number(each.querySelector('[data-number]').dataset.number)), SHORT * 3);
  await eventually(async () => {
    const { items } = await asks('agent1', 'GET', '/tickets?view=open&limit=200');
    const numbers = items.slice(0, SHORT * 3).map(({ number }) => number);
    return numbers.includes(fresh.number) && JSON.stringify(await shown()) === JSON.stringify(numbers);
  }, 'The order of the hub');
});
