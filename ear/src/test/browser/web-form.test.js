import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('what a visitor writes into the public form is a ticket, told in Thai or English (CH-1)', async () => {
  const mark = randomUUID().slice(0, 8);
  const page = await (await browser.newContext({ locale: 'th-TH' })).newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${hub.url}/form`);
  await page.getByRole('heading', { name: 'ติดต่อเรา' }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.locator('#language').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  assert.match(await page.locator('#notice').getAttribute('href'), /notices\/general\/\d+\?lang=en$/);

  await page.locator('#email').fill(`visitor-${mark}@example.com`);
  await page.locator('#text').fill(`ของที่ได้รับแตก ${mark}`);
  await page.locator('#send').click();
  await page.locator('#sent').waitFor();
  assert.deepEqual(faults, []);

  const desk = await signIn(browser, 'agent1');
  await desk.getByTestId('ticket-row').filter({ hasText: mark }).waitFor({ timeout: 30_000 });
});
