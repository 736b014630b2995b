import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';

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
