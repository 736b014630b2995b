import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';
import { customer, row, today } from './support/story.js';

const mark = randomUUID().slice(0, 8);
let browser;
let agent;
before(async () => {
  browser = await launch();
  agent = await signIn(browser, 'agent1');
});
after(() => browser.close());

/** That the hub has what the agent changed on the ticket. */
const kept = () => agent.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());

test('PD-2: a field that an administrator made for a purpose is filled in on a ticket, and is there when the page is read again', async () => {
  const key = `size-${mark}`;
  const noi = customer('น้อย ใจดี', 'ขอเปลี่ยนขนาด');
  await writesOnLine(lineUser(), noi.subject);
  const admin = await signIn(browser, 'admin1', '/console/#/settings/desk');
  await admin.getByTestId('field-add').click();
  await admin.getByTestId('field-key').fill(key);
  await admin.getByTestId('field-name-th').fill('ขนาดกล่อง');
  await admin.getByTestId('field-name-en').fill('Size of the box');
  await admin.getByTestId('field-kind').selectOption('choice');
  await admin.getByTestId('field-options').fill('s: เล็ก / Small\nl: ใหญ่ / Large');
  await admin.getByTestId('field-purpose').selectOption('customer-care');
  await admin.getByTestId('field-category').selectOption('free-text');
  await admin.getByTestId('field-save').click();
  await admin.getByTestId('field-row').filter({ hasText: key }).waitFor();

  await (await row(agent, noi)).click();
  const size = agent.getByTestId(`field-${key}`);
  await Promise.all([kept(), size.selectOption('l')]);
  assert.deepEqual(await accessFaults(agent), []);
  await agent.reload();
  await eventually(async () => (await size.inputValue()) === 'l', 'What was filled in');
});

test('SL-6: what a customer buys, and since when, suggests a priority with its reason, and the agent takes it', async () => {
  const purpose = await ordersAreKeptFor();
  const [best, ...others] = await customers(5);
  await Promise.all(others.map(({ id }) => asks('supervisor1', 'PUT', `/customers/${id}/value`, { amount: 900, asOf: today(), purpose })));
  const supervisor = await signIn(browser, 'supervisor1');
  await (await row(supervisor, best)).click();
  await supervisor.getByTestId('worth-edit').click();
  await supervisor.getByTestId('worth-amount').fill('950000');
  await supervisor.getByTestId('worth-purpose').selectOption(purpose);
  assert.deepEqual(await accessFaults(supervisor), []);
  await supervisor.getByTestId('worth-save').click();
  await supervisor.getByTestId('customer-worth').getByText('950,000').waitFor();

  await (await row(agent, best)).click();
  const suggestion = agent.getByTestId('priority-suggestion');
  await suggestion.getByText('เป็นลูกค้าตั้งแต่').waitFor();
  await Promise.all([kept(), suggestion.getByTestId('priority-follow').click()]);
  await suggestion.waitFor({ state: 'detached' });
  await agent.reload();
  await agent.getByTestId('priority').waitFor();
  assert.equal(await agent.getByTestId('priority').inputValue(), 'high');
});

/** What customers buy is kept for a purpose that says so: an officer makes it. */
async function ordersAreKeptFor() {
  const key = `regulars-${mark}`;
  await asks('dpo1', 'POST', '/privacy/purposes', {
    key,
    titleTh: 'ดูแลลูกค้าประจำ',
    titleEn: 'Looking after regular customers',
    basis: 'S24_5',
    dpvPurpose: 'CustomerCare',
    necessaryForService: false,
    necessityTh: 'ใช้เพียงยอดซื้อรวม ไม่ใช้รายการที่ซื้อ',
    minorCanConsentAlone: false,
    survivesRestriction: false,
    balancingTestTh: 'ลูกค้าคาดหมายได้ ไม่มีการตัดสินใจอัตโนมัติ และคัดค้านได้ทุกเมื่อ',
    balancingReviewOn: '2099-01-01',
    dataCategories: ['order'],
    recipients: ['computing-provider'],
    countries: ['TH'],
    retentionPolicyKey: 'service-ticket',
  });
  return (await asks('dpo1', 'POST', `/privacy/purposes/${key}/activation`)).key;
}

/** So many who wrote on LINE, each with the id under which the hub knows them. */
async function customers(many) {
  const people = Array.from({ length: many }, () => customer('ลูกค้าประจำ', 'สั่งซื้อเพิ่ม'));
  for (const { subject } of people) await writesOnLine(lineUser(), subject);
  return eventually(async () => {
    const { items } = await asks('supervisor1', 'GET', '/tickets?view=open&limit=50');
    const met = people.map((person) => ({ ...person, id: items.find((ticket) => ticket.subject?.includes(person.subject))?.customer.id }));
    return met.every(({ id }) => id) && met;
  }, 'Their tickets');
}
