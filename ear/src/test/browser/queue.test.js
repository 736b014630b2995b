import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { written } from './support/desk.js';
import { strike } from './support/keys.js';
import { lineUser, writesOnLine } from './support/line.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
});
after(() => browser.close());

const rowOf = ({ number }) => page.locator(`[data-testid=ticket-row][data-number="${number}"]`);
const itemOf = (ticket) => page.locator('li').filter({ has: rowOf(ticket) });
const queue = () => page.goto(`${hub.url}/console/#/tickets/open`);

test('B16: the queue never moves the row under the pointer: what is new waits behind a pill, and what is marked stays marked', async () => {
  const [first, second] = await written(2, 'ถามราคา');
  await rowOf(second).waitFor();
  await itemOf(first).getByTestId('ticket-mark').check();
  await rowOf(first).hover();
  const before = await rowOf(first).boundingBox();

  const [fresh] = await written(1, 'เพิ่งมาถึง');
  const pill = page.getByTestId('queue-fresh');
  await eventually(async () => {
    await page.mouse.move(before.x + 20 + Math.random() * 20, before.y + 20);
    return pill.isVisible();
  }, 'The pill');
  assert.deepEqual(await rowOf(first).boundingBox(), before);
  assert.equal(await rowOf(fresh).count(), 0);

  await pill.click();
  await rowOf(fresh).waitFor();
  assert.ok(await itemOf(first).getByTestId('ticket-mark').isChecked(), 'what is marked stays marked');

  const [later] = await written(1, 'มาตอนว่าง');
  await page.mouse.move(1200, 500);
  await rowOf(later).waitFor();
  await page.keyboard.press('Escape');
  await itemOf(first).getByTestId('ticket-mark').uncheck();
});

test('B17: an SLA chip says its promise, the time left and the calendar time, shows a pause, and the list goes by what is due', async () => {
  const [ticket] = await written(1, 'ขอใบเสร็จ');
  const chip = rowOf(ticket).getByTestId('sla-chip');
  await chip.waitFor();
  assert.match(await chip.textContent(), /ตอบครั้งแรก\s*(เหลือ|เกิน) \d/, 'in words');
  assert.equal(await chip.locator('svg').count(), 1, 'with a sign');
  assert.match(await chip.getAttribute('title'), /ครบกำหนด \d{1,2} \S+ 25\d\d/, 'by the calendar');

  const read = await asks('agent1', 'GET', `/tickets/${ticket.number}`);
  await asks('agent1', 'POST', `/tickets/${ticket.number}/assignment`, { assignee: 'agent1' });
  await asks('agent1', 'POST', `/tickets/${ticket.number}/answered-elsewhere`, { note: 'ตอบทางอื่นแล้ว' });
  await asks('agent1', 'POST', `/tickets/${ticket.number}/waiting`, { for: 'customer' });
  await rowOf(ticket).locator('[data-testid=sla-chip][data-standing=paused]').getByText('หยุดนับเวลา').waitFor();
  assert.ok(read.firstResponse.dueAt, 'the promise had a day');

  const listed = page.waitForResponse((answer) => answer.url().includes('sort=dueAt'));
  await page.getByTestId('queue-sort').selectOption('due');
  const { items } = await (await listed).json();
  await page.waitForURL(/sort=due/);
  const due = items.map((each) => [each.firstResponse, each.nextResponse, each.resolution].filter((clock) => clock?.dueAt && !clock.metAt).map((clock) => Date.parse(clock.dueAt)).sort()[0] ?? Infinity);
  assert.deepEqual(due, [...due].sort((one, other) => one - other));
  await eventually(async () => {
    const shown = await page.getByTestId('ticket-row').evaluateAll((rows) => rows.map((row) => Number(row.dataset.number)));
    return shown.slice(0, 10).join() === items.slice(0, 10).map(({ number }) => number).join();
  }, 'The rows by what is due');
  await queue();
});

test('B18: a row says who, through what, what was said last, and that it is unread; Thai is cut where a letter ends', async () => {
  const person = lineUser();
  const subject = `ขอที่อยู่ ${randomUUID().slice(0, 8)}`;
  await writesOnLine(person, subject);
  const row = page.getByTestId('ticket-row').filter({ hasText: subject });
  await row.waitFor();
  await writesOnLine(person, 'ที่'.repeat(400));
  const latest = row.getByTestId('row-latest');
  await latest.filter({ hasText: 'ที่ที่' }).waitFor();

  const cut = await latest.evaluate((line) => {
    const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(line.textContent.trim())].map(({ segment }) => segment);
    return { whole: letters.slice(0, -1).every((letter) => letter === 'ที่'), end: letters.at(-1), lines: line.getClientRects().length, style: getComputedStyle(line).textOverflow };
  });
  assert.deepEqual(cut, { whole: true, end: '…', lines: 1, style: 'ellipsis' });
  assert.match(await row.textContent(), /LINE/);
  assert.ok((await row.locator('svg').count()) >= 2, 'channel and SLA have signs');
  await row.getByTestId('sla-chip').waitFor();
  await row.getByText('ยังไม่มีผู้รับ').or(row.getByText('ไม่มีผู้รับ')).first().waitFor({ state: 'attached' });
  await row.getByTestId('row-unread').waitFor();

  const told = page.waitForResponse((answer) => answer.url().endsWith('/reads/mine') && answer.ok());
  await row.click();
  await told;
  await strike(page, 'KeyU');
  await row.getByTestId('row-unread').waitFor({ state: 'detached' });
  await writesOnLine(person, 'ยังอยู่ไหมคะ');
  await row.getByTestId('row-unread').waitFor();
});

test('B20: X marks, Shift and X marks a range; one of three is refused with its reason, and one undo gives the others back', async () => {
  const about = `ชุด${randomUUID().slice(0, 6)}`;
  const three = await written(3, about);
  const [, taken] = three;
  await asks('agent2', 'POST', `/tickets/${taken.number}/assignment`, { assignee: 'agent2' });
  await strike(page, 'Slash');
  const box = page.getByTestId('queue-search');
  await eventually(async () => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/search'));
    await box.fill('');
    await box.fill(about);
    return (await (await answered).json()).items.length === 3;
  }, 'The three in the search');
  await eventually(async () => (await page.getByTestId('ticket-row').count()) === 3, 'The three rows');
  await strike(page, 'ArrowDown');
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'ticket-row');
  await strike(page, 'KeyX', 'KeyJ', 'KeyJ', 'Shift+KeyX');
  await page.getByTestId('bulk-bar').getByText('เลือก 3 รายการ').waitFor();

  await page.getByTestId('bulk-open').click();
  await page.getByTestId('bulk-team').selectOption('support');
  await page.getByTestId('bulk-person').selectOption('agent1');
  await page.getByTestId('bulk-submit').click();
  const refused = page.getByTestId('bulk-refused');
  await refused.waitFor();
  assert.equal(await refused.count(), 1);
  assert.match(await refused.textContent(), new RegExp(`#${taken.number}.*agent2`));
  assert.match(await page.getByTestId('bulk-count').textContent(), /2/);

  await page.getByTestId('bulk-undo').click();
  await page.getByTestId('bulk-undo').waitFor({ state: 'hidden' });
  assert.match(await page.getByTestId('bulk-count').textContent(), /2/);
  assert.equal(await refused.count(), 0);
  const owners = await Promise.all(three.map(({ number }) => asks('agent1', 'GET', `/tickets/${number}`)));
  assert.deepEqual(owners.map(({ assignee }) => assignee), [null, 'agent2', null]);
  await box.fill('');
});
