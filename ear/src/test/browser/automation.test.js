import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { written } from './support/desk.js';
import { strike } from './support/keys.js';
import { asks } from './support/rest.js';
import { customer, row, takes, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('B21: a supervisor writes a macro, an agent finds it with a slash, looks at it and reads it before it leaves, and the draft is kept', async () => {
  const name = `ได้รับของคืน ${randomUUID().slice(0, 8)}`;
  const mai = customer('นางสาวใหม่ ใจเย็น', 'ส่งของคืนแล้ว');
  await writes(mai, 'ส่งของคืนไปแล้วค่ะ');

  const writer = await signIn(browser, 'supervisor1', '/console/#/automation/macros');
  await writer.getByTestId('macro-add').click();
  await writer.getByTestId('macro-name-th').fill(name);
  await writer.getByTestId('macro-owner').selectOption('all');
  await writer.getByTestId('step-reply-th').fill('เรียน {{customer.address}} ได้รับของคืนแล้ว');
  await writer.getByTestId('step-kind').selectOption('priority');
  await writer.getByTestId('step-add').click();
  await writer.getByTestId('step-priority').selectOption('high');
  await writer.getByTestId('macro-preview').click();
  await writer.getByTestId('macro-previewed').getByText('เรียน คุณสุดา ได้รับของคืนแล้ว').waitFor();
  assert.deepEqual(await accessFaults(writer), []);
  await writer.getByTestId('macro-save').click();
  await writer.getByTestId('macro-row').filter({ hasText: name }).waitFor();

  const page = await signIn(browser, 'agent1');
  await (await row(page, mai)).click();
  await takes(page, mai);
  await page.getByTestId('composer-text').focus();
  await page.keyboard.press('/');
  await page.getByTestId('macro-search').fill(name);
  await page.getByTestId('macro-choice').filter({ hasText: name }).waitFor();
  await page.getByTestId('macro-look').getByText('ได้รับของคืนแล้ว').waitFor();
  await page.getByTestId('macro-look').locator('.place').getByText('{{customer.address}}').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/drafts/mine') && answer.request().method() === 'PUT' && answer.ok());
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-testid=composer-text]')?.value === 'เรียน คุณใหม่ ได้รับของคืนแล้ว');
  await page.getByTestId('macro-staged').waitFor();

  await kept;
  const elsewhere = await signIn(browser, 'agent1');
  await (await row(elsewhere, mai)).click();
  await elsewhere.waitForFunction(() => document.querySelector('[data-testid=composer-text]')?.value.startsWith('เรียน คุณใหม่'));
  await elsewhere.context().close();

  await page.getByTestId('composer-send').click();
  await page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: 'เรียน คุณใหม่' }).waitFor();
  await page.getByTestId('macro-staged').waitFor({ state: 'detached' });
  await page.getByText('ทำแล้ว').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.getByTestId('macro-runs').getByText(name).waitFor();
});

test('B21: what a macro could not fill in is marked, and nothing leaves by button or key before it is filled', async () => {
  const name = `ลงชื่อ ${randomUUID().slice(0, 8)}`;
  const macro = { nameTh: name, nameEn: null, shortcut: null, owner: 'all', team: null, purpose: 'customer-care', actions: [{ kind: 'reply', th: 'ยินดีค่ะ {{customer.name}} จากร้าน', en: null }], active: true };
  await asks('supervisor1', 'POST', '/macros', macro);
  const [ticket] = await written(1, 'ขอบคุณ');
  const page = await signIn(browser, 'agent2', `/console/#/tickets/open/${ticket.number}`);
  await page.getByTestId('message').first().waitFor();
  await strike(page, 'Ctrl+KeyK');
  await page.getByTestId('palette').getByText('ใช้ข้อความสำเร็จรูป').click();
  await page.getByTestId('macro-search').fill(name);
  await page.getByTestId('macro-choice').filter({ hasText: name }).click();

  await page.getByTestId('macro-gap').getByText('{{customer.name}}').waitFor();
  assert.ok(await page.getByTestId('composer-send').isDisabled());
  await page.waitForFunction(() => {
    const box = document.activeElement;
    return box?.dataset.testid === 'composer-text' && box.value.slice(box.selectionStart, box.selectionEnd) === '{{customer.name}}';
  });
  await strike(page, 'Ctrl+Enter');
  assert.equal(await page.locator('[data-testid=message][data-kind=reply]').count(), 0);
  await page.keyboard.insertText('คุณนก');
  await page.getByTestId('macro-gap').waitFor({ state: 'detached' });
  assert.equal(await page.getByTestId('composer-text').inputValue(), 'ยินดีค่ะ คุณนก จากร้าน');
  await strike(page, 'Ctrl+Enter');
  await page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: 'คุณนก จากร้าน' }).waitFor();
});

test('an administrator tries a rule out before it runs, and the ticket on which it ran says so', async () => {
  const name = `ด่วน ${randomUUID().slice(0, 8)}`;
  const nok = customer('นางนก ใจเย็น', 'ของเสียหาย');
  const page = await signIn(browser, 'admin1', '/console/#/automation/rules');
  await page.getByTestId('rule-add').click();
  await page.getByTestId('rule-name').fill(name);
  await page.getByTestId('step-add').click();
  await page.getByTestId('step-priority').selectOption('urgent');
  await page.getByTestId('condition-add').click();
  await page.getByTestId('condition-empty').waitFor();
  assert.equal(await page.getByTestId('rule-save').isDisabled(), true);
  await page.getByTestId('condition-field').selectOption('subject');
  await page.getByTestId('condition-values').fill(nok.subject);
  await page.getByTestId('rule-dry-run').click();
  await page.getByTestId('rule-matches').getByText('0 เรื่อง').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('rule-save').click();
  await page.getByTestId('rule-row').filter({ hasText: name }).waitFor();

  await writes(nok, 'ของที่ได้รับแตกค่ะ');
  const agent = await signIn(browser, 'agent1');
  await (await row(agent, nok)).click();
  await agent.getByTestId('conversation').getByText('ของที่ได้รับแตก').waitFor();
  await agent.keyboard.press('h');
  await agent.getByTestId('rule-traces').getByText(name).waitFor();
  assert.deepEqual(await accessFaults(agent), []);
});
