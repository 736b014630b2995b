import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { kept, preferencesOf, readTicket, setsUp, someReason, written } from './support/desk.js';
import { strike } from './support/keys.js';
import { asks } from './support/rest.js';

let browser;
let page;
let tickets;

before(async () => {
  browser = await launch();
  [tickets] = await Promise.all([written(3), setsUp('agent1')]);
  page = await signIn(browser, 'agent1', '/console/#/tickets/open');
  await page.getByTestId('queue').waitFor();
});
after(async () => {
  await setsUp('agent1');
  await browser.close();
});

const place = (number) => page.locator(`[data-testid=ticket-row][data-number="${number}"]`);
const cursor = () => page.evaluate(() => document.activeElement?.getAttribute('data-number'));
const order = () => page.getByTestId('ticket-row').evaluateAll((rows) => rows.map((row) => row.dataset.number));
const opened = (number) => page.waitForURL((url) => url.hash.split('?')[0].endsWith(`/${number}`));
const closed = () => page.waitForURL((url) => /^#\/tickets\/\w+\/?$/.test(url.hash.split('?')[0]));
const widthIs = (line, width) => page.waitForFunction(([name, wanted]) => document.querySelector(name)?.getAttribute('aria-valuenow') === wanted, [line, width]);
const focused = (id) => page.waitForFunction((wanted) => document.activeElement?.dataset.testid === wanted, id);

async function shows(number) {
  await place(number).click();
  await opened(number);
  await page.getByTestId('ticket-subject').filter({ hasText: tickets.find((each) => each.number === number).subject }).waitFor();
  await page.getByTestId('composer-text').waitFor();
}

test('B01: the panes are made wider by mouse and by key, and stay so for their user', async () => {
  await shows(tickets[0].number);
  const [queue, customer] = [page.locator('.queue-line'), page.locator('.customer-line')];
  const at = await queue.boundingBox();
  const dragged = kept(page, { queueWidth: 410 });
  await page.mouse.move(at.x, at.y + 300);
  await page.mouse.down();
  await page.mouse.move(at.x + 50, at.y + 300, { steps: 3 });
  await page.mouse.up();
  await widthIs('.queue-line', '410');
  await dragged;
  const reached = kept(page, { customerWidth: 352 });
  await customer.focus();
  await strike(page, 'ArrowLeft', 'ArrowLeft');
  await widthIs('.customer-line', '352');
  await reached;
  await page.reload();
  await page.getByTestId('ticket-subject').waitFor();
  assert.equal(await queue.getAttribute('aria-valuenow'), '410');
  assert.equal(await customer.getAttribute('aria-valuenow'), '352');
  const { queueWidth, customerWidth } = await preferencesOf('agent1');
  assert.deepEqual([queueWidth, customerWidth], [410, 352]);
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes('410'), 'what is set for a user is not left in the browser');
});

test('B02: a copied link opens the same view, filter and ticket', async () => {
  await page.goto(page.url().replace(/#.*/, '#/tickets/unassigned'));
  await page.getByLabel('ช่องทาง', { exact: true }).first().selectOption('line');
  await shows(tickets[1].number);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByTestId('ticket-subject').getByText(await page.getByTestId('ticket-subject').textContent()).waitFor();
  assert.equal(await other.locator('[data-testid=queue] h1').textContent(), await page.locator('[data-testid=queue] h1').textContent());
  assert.equal(await other.getByLabel('ช่องทาง', { exact: true }).first().inputValue(), 'line');
  await other.close();
});

test('B03: J and K or the arrows move, Enter opens, U and Esc go back, on a Thai keyboard', async () => {
  await page.goto(page.url().replace(/#.*/, '#/tickets/open'));
  await place(tickets[0].number).hover();
  await place(tickets[0].number).focus();
  const rows = await order();
  const at = rows.indexOf(String(tickets[0].number));
  const step = at < rows.length - 1 ? ['KeyJ', 'KeyK', 'ArrowDown', 'ArrowUp', at + 1] : ['KeyK', 'KeyJ', 'ArrowUp', 'ArrowDown', at - 1];
  await place(tickets[0].number).click();
  await opened(tickets[0].number);
  await strike(page, 'KeyU');
  await closed();
  for (const [there, back] of [step.slice(0, 2), step.slice(2, 4)]) {
    await strike(page, there);
    await page.waitForFunction((number) => document.activeElement?.dataset.number === number, rows[step[4]]);
    await strike(page, back);
    await page.waitForFunction((number) => document.activeElement?.dataset.number === number, rows[at]);
  }
  await strike(page, 'Enter');
  await opened(tickets[0].number);
  await strike(page, 'Escape');
  await closed();
});

test('B04: the palette offers every deed with its key, tickets by their words, and customers', async () => {
  await shows(tickets[0].number);
  await page.getByTestId('more').click();
  await page.locator('.menu-item').first().waitFor();
  const menu = await page.locator('.menu-item').allTextContents();
  await strike(page, 'Escape');
  await page.getByTestId('resolve').focus();
  await strike(page, 'Ctrl+KeyK');
  const palette = page.getByTestId('palette');
  await palette.waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const offered = (await palette.locator('.label').allTextContents()).map((label) => label.trim());
  assert.ok(menu.length > 5);
  for (const label of menu) assert.ok(offered.includes(label.trim()), `${label} is reached by the menu only`);
  for (const [label, key] of [['ตอบลูกค้า', 'R'], ['แท็ก', 'T'], ['ไปที่ งานของฉัน', 'G M']]) {
    const line = palette.locator('.menu-item').filter({ has: page.getByText(label, { exact: true }) });
    assert.equal((await line.locator('kbd').allTextContents()).join(' '), key, label);
  }
  await page.keyboard.insertText(tickets[1].subject.split(' ')[2]);
  await palette.locator('.menu-item').filter({ hasText: `#${tickets[1].number}` }).click();
  await opened(tickets[1].number);
  await strike(page, 'Ctrl+KeyK');
  await page.keyboard.insertText('ไม่มีใครชื่อนี้');
  await palette.locator('.menu-item').filter({ hasText: 'ค้นหาลูกค้า' }).click();
  await page.getByTestId('found-nobody').waitFor();
  await page.getByTestId('queue-search').fill('');
});

test('B05: ? shows the keys, which are switched off, moved elsewhere and kept', async () => {
  await shows(tickets[0].number);
  await page.getByTestId('resolve').focus();
  await strike(page, 'Shift+Slash');
  const list = page.getByTestId('shortcut-list');
  await list.waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const reply = page.locator('[data-testid=key-row][data-press=reply]');
  await reply.getByTestId('key-change').click();
  await focused('key-wait');
  await strike(page, 'KeyN');
  await page.getByTestId('key-taken').waitFor();
  await strike(page, 'KeyQ');
  await reply.getByText('Q', { exact: true }).waitFor();
  const reached = kept(page, { singleKeys: false });
  await page.getByTestId('single-keys').uncheck();
  await reached;
  await strike(page, 'Escape');
  await list.waitFor({ state: 'detached' });
  await page.getByTestId('resolve').focus();
  await strike(page, 'KeyQ', 'KeyE');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');

  await setsUp('agent1', { shortcuts: (await preferencesOf('agent1')).shortcuts });
  await page.reload();
  await page.getByTestId('resolve').focus();
  await strike(page, 'KeyR');
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
  await strike(page, 'KeyQ');
  await focused('composer-text');
  await setsUp('agent1');
  await page.reload();
});

test('B06: no key does anything while somebody types, and Esc leaves the text', async () => {
  await shows(tickets[0].number);
  const box = page.getByTestId('composer-text');
  await box.click();
  await strike(page, 'KeyJ', 'KeyE', 'KeyM');
  assert.equal(await box.inputValue(), '่ำท');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal((await readTicket(tickets[0].number)).assignee, null);
  await strike(page, 'Escape');
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
  await opened(tickets[0].number);
  await box.fill('');
});

test('B07: R, N, A, M, S, E, T and G do what they say', async () => {
  const [, ticket] = tickets;
  await asks('agent1', 'PATCH', `/tickets/${ticket.number}`, { reason: await someReason(ticket) });
  await shows(ticket.number);
  const dialog = page.getByRole('dialog');
  const asksFor = async (code, id) => {
    await strike(page, code);
    await page.getByTestId(id).waitFor();
    await strike(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  const pressed = async (code, tab) => {
    await strike(page, code);
    await focused('composer-text');
    assert.equal(await page.getByTestId(tab).getAttribute('data-state'), 'active');
    await strike(page, 'Escape');
  };
  await page.getByTestId('resolve').focus();
  await pressed('KeyN', 'tab-note');
  await pressed('KeyR', 'tab-reply');
  await strike(page, 'KeyM');
  await page.getByTestId('assign-me').waitFor({ state: 'detached' });
  await asksFor('KeyA', 'assign-submit');
  await asksFor('KeyS', 'snooze-submit');
  await asksFor('KeyE', 'resolve-submit');
  await strike(page, 'KeyT');
  await page.getByTestId('tags-field').fill('ของแถม, ด่วน');
  await strike(page, 'Enter');
  await page.getByTestId('ticket-tag').getByText('ของแถม').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await strike(page, 'KeyG');
  await page.getByTestId('go-hint').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await strike(page, 'KeyM');
  await page.waitForURL((url) => url.hash.startsWith('#/tickets/mine'));
  await place(ticket.number).waitFor();
});
