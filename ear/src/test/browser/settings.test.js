import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { asks } from './support/rest.js';
import { today } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The hub has what was settled. */
const saved = (page) => page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/routing/') && answer.ok());

test('an administrator settles who is given work, and it stands there when the page is read again', async () => {
  const skill = `skill-${randomUUID().slice(0, 8)}`;
  const page = await signIn(browser, 'admin1', '/console/#/settings/routing');
  const agent = page.getByTestId('routing-agent-agent2');
  await agent.getByTestId('agent-skills').fill(skill);
  await Promise.all([saved(page), agent.getByTestId('agent-save').click()]);
  const team = page.getByTestId('routing-team-support');
  const minutes = String(10 + randomInt(50));
  await team.getByTestId('team-give-back').fill(minutes);
  await team.getByTestId('team-give-back-hours').fill('720');
  await team.getByTestId('team-calendar').selectOption('always');
  await Promise.all([saved(page), team.getByTestId('team-save').click()]);
  assert.deepEqual(await accessFaults(page), []);
  await page.reload();
  assert.equal(await agent.getByTestId('agent-skills').inputValue(), skill);
  assert.equal(await team.getByTestId('team-give-back').inputValue(), minutes);
  assert.equal(await team.getByTestId('team-give-back-hours').inputValue(), '720');
  assert.equal(await team.getByTestId('team-calendar').inputValue(), 'always');
});

test('a contact reason is added below another and retired, each a version; so is how often to try a customer (TK-6)', async () => {
  const code = `late-${randomUUID().slice(0, 8)}`;
  const page = await signIn(browser, 'admin1', '/console/#/settings/reasons');
  await page.getByTestId('reason-team').selectOption('complaints');
  const other = page.getByTestId('reason-other');
  await other.getByTestId('reason-below').click();
  await page.getByTestId('reason-name-th').fill('ส่งช้า');
  await page.getByTestId('reason-name-en').fill('Late');
  await page.getByTestId('reason-code').fill(code);
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('reason-take').click();
  await page.getByTestId('reasons-save').click();
  const made = page.getByTestId(`reason-${code}`);
  await made.getByTestId('reason-retire').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await made.getByTestId('reason-retire').click();
  await page.getByTestId('reasons-save').click();
  await made.getByTestId('reason-restore').waitFor();

  await page.getByTestId('settings-desk').click();
  await page.getByTestId('attempt-row').first().waitFor();
  await page.getByTestId('attempt-save').click();
  await page.getByTestId('toast').filter({ hasText: 'มีผลแล้ว' }).waitFor();
});

test('SL-2: days of a file are looked at, classified and added', async () => {
  const year = new Date().getFullYear() + 2;
  const day = `${String(10 + randomInt(19))}`;
  const outing = `งานบริษัท ${randomUUID().slice(0, 8)}`;
  const page = await signIn(browser, 'admin1', '/console/#/service/holidays');
  await page.getByTestId('holiday-import-open').click();
  const csv = `date,nameTh,nameEn\n6/4/${year + 543},วันจักรี,Chakri Memorial Day\nsoon,เร็ว ๆ นี้,Soon\n${day}/9/${year + 543},${outing},\n`;
  await page.getByTestId('holiday-file').setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByTestId('holiday-faults').getByText('บรรทัดที่ 3').waitFor();
  assert.equal(await page.getByTestId(`import-${year}-04-06`).getByTestId('import-government').isChecked(), true);
  await page.getByTestId(`import-${year}-09-${day}`).getByTestId('import-observance').check();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('import-add').click();
  await page.getByTestId('toast').filter({ hasText: 'เพิ่มวันหยุดแล้ว' }).waitFor();
  await page.getByTestId('holiday-year').selectOption(String(year));
  const kinds = page.getByTestId('holiday-row').filter({ hasText: outing });
  await kinds.filter({ hasText: 'วันหยุดของบริษัท' }).waitFor();
  await kinds.filter({ hasText: 'วันสำคัญ (ไม่หยุด)' }).waitFor();
});

test('an administrator makes a team and puts somebody in it, who leaves again', async () => {
  const key = `team-${randomUUID().slice(0, 8)}`;
  const page = await signIn(browser, 'admin1', '/console/#/settings/staff');
  await page.getByTestId('staff-team-add').click();
  await page.getByTestId('staff-team-key').fill(key);
  await page.getByTestId('staff-team-th').fill('ฝ่ายคืนสินค้า');
  await page.getByTestId('staff-team-en').fill('Returns');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('staff-team-save').click();
  await page.getByTestId('staff-team').filter({ hasText: key }).waitFor();

  await page.getByTestId('staff-person-add').click();
  await page.getByTestId('staff-user').fill(`malee-${key}`);
  await page.getByTestId('staff-name').fill('มาลี ใจดี');
  await page.getByTestId(`staff-in-${key}`).check();
  await page.getByTestId('staff-person-save').click();
  const malee = page.getByTestId('staff-person').filter({ hasText: `malee-${key}` });
  await malee.getByText('ฝ่ายคืนสินค้า').waitFor();
  await malee.getByTestId('staff-person-change').click();
  await page.getByTestId('staff-active').uncheck();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('staff-person-save').click();
  await malee.getByText('ไม่ได้ทำงานแล้ว').waitFor();
});

test('TK-4: an agent says that they are at lunch, and their supervisor sees it', async () => {
  const agent = await signIn(browser, 'agent3');
  const says = (state) => Promise.all([agent.waitForResponse((answer) => answer.url().endsWith('/me/presence') && answer.request().method() === 'PUT' && answer.ok()), agent.getByTestId('presence').selectOption(state)]);
  await says('lunch');
  const page = await signIn(browser, 'supervisor1');
  await page.getByTestId('nav-presence').click();
  await page.getByTestId('presence-agent3').getByText('พักเที่ยง').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await says('available');
});

test('an administrator changes a policy and reads what was promised before and after; a supervisor reads it too, and nothing of staff', async () => {
  const name = `history-${randomUUID().slice(0, 8)}`;
  const targets = { 'first-response': { budget: 'PT4H' } };
  await asks('admin1', 'POST', '/sla-policies', { name, effectiveFrom: today(), titleTh: 'ข้อตกลงทดลอง', calendar: 'always', targets, applies: { teams: ['nobody-yet'] } });
  const page = await signIn(browser, 'admin1', '/console/#/service/policies');
  await page.getByTestId('policy-row').filter({ hasText: name }).getByTestId('policy-edit').click();
  await page.getByTestId('amount-first-response').fill('2');
  await page.getByTestId('policy-save').click();
  await page.getByTestId('policy-row').filter({ hasText: name }).getByText('2 ชั่วโมงทำการ').waitFor();

  await page.getByTestId('nav-settings').click();
  await page.getByTestId('settings-changes').click();
  await page.getByTestId('change-kind').selectOption('policy');
  const change = page.getByTestId('setting-change').filter({ hasText: name }).filter({ has: page.getByTestId('was') });
  await change.getByTestId('was').getByText('4 ชั่วโมงทำการ').waitFor();
  await change.getByTestId('is').getByText('2 ชั่วโมงทำการ').waitFor();
  await change.getByText('admin1').waitFor();
  assert.deepEqual(await accessFaults(page), []);

  const { items } = await asks('supervisor1', 'GET', '/settings/changes?setting=policy');
  assert.ok(items.some(({ thing }) => thing === name));
  assert.deepEqual((await asks('supervisor1', 'GET', '/settings/changes?setting=person')).items, []);
});

test('a new administrator sees by what the hub finds what is done up to a first answer, and what is next', async () => {
  const page = await signIn(browser, 'admin1', '/console/#/setup');
  await page.getByTestId('step-team').waitFor();
  const { items } = await asks('admin1', 'GET', '/setup');
  assert.equal(items.find(({ step }) => step === 'team').done, true);
  for (const { step, done } of items.filter(({ step }) => /team|channel|notice/.test(step))) assert.equal(await page.getByTestId(`step-${step}`).getAttribute('data-done'), String(done), step);
  assert.deepEqual(await accessFaults(page), []);

  await page.route('**/api/v1/setup', (route) => route.fulfill({ json: { items: items.map((each) => ({ ...each, done: false })), next: null } }));
  await page.reload();
  await page.getByTestId('setup-done').getByText('ทำแล้ว 0 จาก 5').waitFor();
  await page.getByTestId('step-channel').getByRole('link').click();
  await page.getByTestId('channel-add').waitFor();
});
