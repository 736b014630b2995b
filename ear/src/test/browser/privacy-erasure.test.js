import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { eventually } from './support/mailbox.js';
import { customer, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('an erasure goes from its request to a certificate that shows nothing of what was erased', async () => {
  const malee = customer('มาลี ลบข้อมูล', 'ขอให้ลบข้อมูล');
  await writes(malee, 'ขอให้ลบข้อมูลของดิฉันทั้งหมดค่ะ');
  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await found(officer, malee);

  await officer.getByTestId('person-request').click();
  await officer.getByTestId('request-type').selectOption('erasure');
  await officer.getByTestId('request-save').click();
  await officer.getByTestId('request-facts').waitFor();
  await officer.getByTestId('request-proof').click();
  await officer.getByTestId('proof-method').selectOption('in-person');
  await officer.getByTestId('proof-save').click();
  await officer.getByTestId('request-state').getByText('ยืนยันตัวตนแล้ว').waitFor();
  await officer.getByTestId('request-grant').click();
  await officer.getByTestId('decision-save').click();
  await officer.getByTestId('request-state').getByText('อนุมัติ').waitFor();

  await officer.getByTestId('request-erasure').click();
  await officer.getByTestId('erasure-plan').click();
  await officer.getByTestId('erasure-line').filter({ hasText: 'ข้อความ' }).first().waitFor();
  assert.deepEqual(await accessFaults(officer), []);

  await officer.getByTestId('erasure-execute').click();
  await officer.getByTestId('erasure-sure').click();
  await officer.getByTestId('certificate-outcome').getByText('ลบแล้ว').waitFor();
  await officer.getByTestId('certificate-facts').getByText('รายการที่').waitFor({ timeout: 30_000 });
  await eventually(async () => (await officer.getByTestId('erasure-open').count()) === 0, 'Every store reached', 60_000);
  const words = await officer.locator('main').innerText();
  assert.ok(words.includes('support@sala.test'), 'the mailbox stands on it');
  assert.ok(!words.includes('มาลี') && !words.includes(malee.address), 'nothing of the person does');
  assert.deepEqual(await accessFaults(officer), []);

  await officer.getByTestId('nav-people').click();
  await officer.getByTestId('people-search').fill(malee.address);
  await officer.getByTestId('people-submit').click();
  await officer.getByText('ไม่พบบุคคลนี้').waitFor();
  assert.equal(await officer.getByTestId('person').count(), 0, 'nobody under that address');
});

test('a legal hold is placed, reviewed and released', async () => {
  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await officer.getByTestId('nav-holds').click();
  await officer.getByTestId('hold-add').click();
  await officer.getByTestId('hold-scope-category').check();
  await officer.getByTestId('hold-category').selectOption('RET-BREACH');
  const matter = `ผบ.${Date.now() % 100_000}/2569`;
  await officer.getByTestId('hold-matter').fill(matter);
  await officer.getByTestId('hold-ground').selectOption('G33-CLAIMS');
  assert.deepEqual(await accessFaults(officer), []);
  await officer.getByTestId('hold-save').click();

  const row = officer.getByTestId('hold-row').filter({ hasText: matter });
  await row.getByTestId('hold-keep').click();
  await officer.getByTestId('hold-keep-save').click();
  await row.getByText('dpo1 ทบทวนแล้ว').waitFor();
  await row.getByTestId('hold-release').click();
  await officer.getByTestId('hold-release-save').click();
  await row.waitFor({ state: 'detached' });
  await officer.getByTestId('holds-released').check();
  await row.getByText('คดีหรือเรื่องสิ้นสุด').waitFor();
  assert.deepEqual(await accessFaults(officer), []);
});

/** Opens the person's page by the address they wrote from, once the hub knows them. */
async function found(officer, person) {
  await officer.getByTestId('people-search').fill(person.address);
  await eventually(async () => {
    await officer.getByTestId('people-submit').click();
    await officer.locator('[data-testid=people-submit]:enabled').waitFor();
    return officer.getByTestId('person').isVisible();
  }, 'The person who wrote');
  await officer.getByTestId('person').click();
  await officer.getByTestId('person-request').waitFor();
}
