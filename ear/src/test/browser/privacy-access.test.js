import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';
import { customer, row, takes, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('PD-6: another team’s ticket is opened in an emergency, and the officer says whether that was justified', async () => {
  const malee = customer('มาลี ตัวอย่าง', 'มีคนบาดเจ็บ');
  await writes(malee, 'มีคนบาดเจ็บที่ร้านค่ะ');
  const agent = await signIn(browser, 'agent1');
  await (await row(agent, malee)).click();
  await takes(agent, malee);
  const number = /tickets\/\w[\w-]*\/(\d+)/.exec(agent.url())[1];

  const stranger = await signIn(browser, 'agent3');
  await stranger.goto(`${hub.url}/console/#/tickets/open/${number}`);
  await stranger.getByTestId('emergency-open').click();
  assert.ok(await stranger.getByTestId('emergency-submit').isDisabled(), 'it says what happened');
  await stranger.getByTestId('emergency-note').fill('ลูกค้าโทรมาแจ้งว่ามีคนบาดเจ็บ');
  assert.deepEqual(await accessFaults(stranger), []);
  await stranger.getByTestId('emergency-submit').click();
  await stranger.getByTestId('conversation').waitFor();
  assert.ok(!(await stranger.getByTestId('customer').textContent()).includes(malee.name), 'the person stays masked');

  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await officer.getByTestId('due-reviews').waitFor();
  assert.deepEqual(await accessFaults(officer), []);
  await officer.getByTestId('due-reviews').click();
  const waiting = officer.getByTestId('review-row').filter({ hasText: `#${number}` });
  assert.ok(!(await waiting.textContent()).includes('คนบาดเจ็บ'), 'a list leaves the note out');
  await waiting.getByTestId('review-read').click();
  await waiting.getByText('ลูกค้าโทรมาแจ้งว่ามีคนบาดเจ็บ').waitFor();
  assert.deepEqual(await accessFaults(officer), []);
  await waiting.getByTestId('review-say').click();
  await officer.getByTestId('review-save').click();
  await waiting.waitFor({ state: 'detached' });
  await officer.getByTestId('reviews-closed').check();
  await officer.getByTestId('review-row').filter({ hasText: `#${number}` }).getByText('มีเหตุสมควร').waitFor();

  await officer.getByTestId('nav-audits').click();
  await officer.getByTestId('grant-row').filter({ hasText: 'auditor1' }).first().waitFor();
  assert.deepEqual(await accessFaults(officer), []);
});

test('PD-6: an auditor sees a pseudonym where the officer sees a masked name, and reads without writing', async () => {
  const somchai = customer('สมชาย ตัวอย่าง', 'สอบถามสินค้า');
  await writes(somchai, 'สอบถามสินค้าครับ');
  const agent = await signIn(browser, 'agent1');
  await (await row(agent, somchai)).click();
  await takes(agent, somchai);
  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await officer.getByTestId('people-search').fill(somchai.address);
  await officer.getByTestId('people-submit').click();
  await officer.getByTestId('person').click();
  await officer.getByTestId('person-title').filter({ hasText: 'ส•••' }).waitFor();
  await officer.getByTestId('tab-viewers').click();
  const viewers = await officer.getByTestId('viewers').textContent();
  assert.ok(!viewers.includes('agent1'), 'who looked is told by role and team');
  assert.deepEqual(await accessFaults(officer), []);
  const id = officer.url().split('/').pop();

  const auditor = await signIn(browser, 'auditor1', '/privacy/');
  await auditor.getByTestId('dues').waitFor();
  assert.equal(await auditor.getByTestId('nav-audits').count(), 0);
  await auditor.getByTestId('people-search').fill(id);
  await auditor.getByTestId('people-submit').click();
  await auditor.getByTestId('person-title').filter({ hasText: /^บุคคล [0-9A-F]{4}-[0-9A-F]{4}$/ }).waitFor();
  assert.ok(!(await auditor.locator('main').textContent()).includes('สมชาย'), 'no name for an auditor');
  await auditor.getByTestId('tab-access').click();
  await auditor.getByTestId('access-row').filter({ hasText: 'agent1' }).first().waitFor();
  assert.deepEqual(await accessFaults(auditor), []);
  await auditor.getByTestId('nav-reviews').click();
  await auditor.getByTestId('reviews-open').waitFor();
  assert.equal(await auditor.getByTestId('review-say').count(), 0);
  await auditor.getByTestId('nav-access').click();
  await auditor.getByTestId('access-reason').selectOption('audit');
  await auditor.getByTestId('access-row').filter({ hasText: 'auditor1' }).first().waitFor();
});
