import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { eventually } from './support/mailbox.js';
import { customer, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('an officer receives a request of a person, records who it was, grants it and hands it over', async () => {
  const malee = customer('มาลี ตัวอย่าง', 'ขอสำเนาข้อมูล');
  await writes(malee, 'ขอสำเนาข้อมูลของดิฉันค่ะ');
  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await found(officer, malee);

  await officer.getByTestId('person-request').click();
  await officer.getByTestId('request-day').fill('2026-01-31');
  assert.deepEqual(await accessFaults(officer), []);
  await officer.getByTestId('request-save').click();

  await officer.getByTestId('request-facts').getByText('2 มี.ค. 2569').waitFor();
  assert.ok(await officer.getByTestId('request-grant').isDisabled(), 'nothing is granted to a stranger');
  await officer.getByTestId('request-proof').click();
  await officer.getByTestId('proof-method').selectOption('in-person');
  await officer.getByTestId('proof-save').click();
  await officer.getByTestId('request-state').getByText('ยืนยันตัวตนแล้ว').waitFor();
  assert.deepEqual(await accessFaults(officer), []);

  await officer.getByTestId('request-grant').click();
  await officer.getByTestId('decision-save').click();
  await officer.getByTestId('request-state').getByText('อนุมัติ รอดำเนินการ').waitFor();
  await officer.getByTestId('request-deed').click();
  assert.deepEqual(await accessFaults(officer), []);
  await officer.getByTestId('deed-save').click();
  await officer.getByTestId('request-done').waitFor();

  await officer.getByTestId('nav-requests').click();
  await officer.getByTestId('requests-closed').check();
  await officer.getByTestId('request-row').first().waitFor();
  assert.deepEqual(await accessFaults(officer), []);
});

test('the law is searched and read, and an auditor adds nothing to it', async () => {
  const auditor = await signIn(browser, 'auditor1', '/privacy/');
  await auditor.getByTestId('nav-law').click();
  await auditor.getByTestId('law-search').fill('SUB-6');
  const row = auditor.getByTestId('law-row').filter({ hasText: '90 วัน' });
  await row.waitFor();
  assert.deepEqual(await accessFaults(auditor), []);

  await row.getByRole('link').click();
  await auditor.getByTestId('law-version').getByText('11 พ.ย. 2567').waitFor();
  assert.equal(await auditor.getByTestId('law-add').count(), 0);
  assert.deepEqual(await accessFaults(auditor), []);
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
