import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { messagesOf, readTicket, setsUp, someReason, written } from './support/desk.js';
import { strike } from './support/keys.js';
import { writesOnLine } from './support/line.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';
import { takesBack } from './support/story.js';

const SAID = 'ขอบคุณค่ะ ร้านจัดส่งให้พรุ่งนี้';
let browser;
let page;
let tickets;

before(async () => {
  browser = await launch();
  [tickets] = await Promise.all([written(6, 'ขอความช่วยเหลือ'), setsUp('agent1')]);
  page = await signIn(browser, 'agent1', '/console/#/tickets/open');
  await page.getByTestId('queue').waitFor();
});
after(() => browser.close());

const row = (on, number) => on.locator(`[data-testid=ticket-row][data-number="${number}"]`);
const opened = (number) => page.waitForURL((url) => url.hash.split('?')[0].endsWith(`/${number}`));
const toast = (words) => page.getByTestId('toast').filter({ hasText: words });
const stateIs = (state) => page.locator(`[data-testid=ticket-state][data-state=${state}]`).waitFor();

async function shows(number, on = page) {
  await on.goto(on.url().replace(/#.*/, `#/tickets/open/${number}`));
  const { subject } = tickets.find((each) => each.number === number);
  await on.getByTestId('ticket-subject').filter({ hasText: subject }).waitFor();
  await on.getByTestId('message').filter({ hasText: subject }).first().waitFor();
  await on.getByTestId('composer-text').waitFor();
}

const says = async (words, on = page) => {
  await on.getByTestId('composer-text').click();
  await on.keyboard.insertText(words);
};

test('B08: Ctrl+Enter sends, with Shift it closes too and the next ticket opens, and the list keeps its place', async () => {
  const [ticket] = tickets;
  await asks('agent1', 'PATCH', `/tickets/${ticket.number}`, { reason: await someReason(ticket) });
  await shows(ticket.number);
  await says(SAID);
  await strike(page, 'Ctrl+Enter');
  await page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: SAID }).waitFor();
  await opened(ticket.number);

  await says('ปิดเรื่องนะคะ');
  await row(page, ticket.number).hover();
  const rows = await page.getByTestId('ticket-row').evaluateAll((all) => all.map((each) => each.dataset.number));
  const at = rows.indexOf(String(ticket.number));
  const next = rows[at + 1] ?? rows[at - 1];
  const scrolled = await page.locator('[data-testid=queue] .rows').evaluate((list) => list.scrollTop);
  await strike(page, 'Ctrl+Shift+Enter');
  await opened(next);
  assert.equal(await page.locator('[data-testid=queue] .rows').evaluate((list) => list.scrollTop), scrolled);
  await eventually(async () => (await readTicket(ticket.number)).state === 'done', 'The closed ticket');
  assert.ok((await messagesOf(ticket.number)).some(({ text }) => text === 'ปิดเรื่องนะคะ'));
});

test('B09: a change shows within 50 ms and goes back with its reason when the hub refuses; the text stays', async () => {
  const [, ticket] = tickets;
  await shows(ticket.number);
  await page.getByTestId('composer-text').fill(SAID);
  let answer;
  const refuse = (route) => (answer = () => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"type":"/problems/fault","title":"fault","status":500}' }));
  await page.route('**/api/v1/tickets/bulk', refuse);
  const took = [];
  for (let round = 0; round < 3; round++) {
    answer = undefined;
    await page.getByTestId('resolve').focus();
    await page.evaluate(() => {
      window.took = new Promise((resolve) => {
        addEventListener('keydown', () => {
          const struck = performance.now();
          new MutationObserver((_, watching) => {
            if (document.querySelector('[data-testid=assign-me]')) return;
            watching.disconnect();
            resolve(performance.now() - struck);
          }).observe(document.body, { childList: true, subtree: true });
        }, { once: true, capture: true });
      });
    });
    await strike(page, 'KeyM');
    took.push(await page.evaluate(() => window.took));
    await eventually(() => answer, 'The request');
    await answer();
    await page.getByTestId('assign-me').waitFor();
    await page.locator('[data-testid=toast].bad').first().waitFor();
  }
  assert.ok(Math.min(...took) <= 50, `shown after ${took.map(Math.round)} ms`);
  await page.unroute('**/api/v1/tickets/bulk');
  assert.equal((await readTicket(ticket.number)).assignee, null);

  await page.route(`**/api/v1/tickets/${ticket.number}/messages`, (route) => (route.request().method() === 'POST' ? (refuse(route), answer()) : route.fallback()));
  await page.getByTestId('composer-send').click();
  await page.getByRole('alert').filter({ hasText: 'ยังไม่ได้ส่ง' }).waitFor();
  assert.equal(await page.getByTestId('composer-text').inputValue(), SAID);
  await page.unroute(`**/api/v1/tickets/${ticket.number}/messages`);
  await page.getByTestId('composer-text').fill('');
});

test('B10: for ten seconds sending, closing and assigning can be taken back, and nothing leaves', async () => {
  const [, , ticket] = tickets;
  await asks('agent1', 'PATCH', `/tickets/${ticket.number}`, { reason: await someReason(ticket) });
  await page.reload();
  await page.getByTestId('queue').waitFor();
  await shows(ticket.number);
  await page.getByTestId('resolve').focus();
  await strike(page, 'KeyM');
  await takesBack(page, 'รับเรื่อง');
  await page.getByTestId('assign-me').waitFor();
  await toast('กลับเป็นเหมือนเดิม').first().waitFor();
  await eventually(async () => (await readTicket(ticket.number)).assignee === null, 'The ticket without an owner');

  await page.getByTestId('resolve').click();
  await page.getByTestId('resolve-submit').click();
  await stateIs('done');
  await takesBack(page, 'ปิดเรื่อง');
  const again = await eventually(async () => {
    const now = await readTicket(ticket.number);
    return now.closedAt === null && now;
  }, 'The open ticket');
  assert.equal(again.reopenCount, 0, 'a closing that is taken back is no reopening');
  assert.equal(again.firstSolution ?? null, null);

  await says(SAID);
  await strike(page, 'Ctrl+Enter');
  const { delivery, id } = await eventually(async () => (await messagesOf(ticket.number)).find(({ kind }) => kind === 'reply'), 'The answer');
  const left = new Date(delivery.leavesAt) - Date.now();
  assert.ok(left > 5_000 && left <= 11_000, `it leaves in ${left} ms`);
  await takesBack(page, '10 วินาที');
  await page.waitForFunction((words) => document.querySelector('[data-testid=composer-text]')?.value === words, SAID);
  const taken = (await messagesOf(ticket.number)).find((message) => message.id === id);
  assert.deepEqual([taken.delivery.state, taken.delivery.reason], ['failed', 'taken-back']);
  await page.getByTestId('composer-text').fill('');
});

test('B11: a note differs by colour, label, sign and button, can be read, and never leaves', async () => {
  const [, , , ticket] = tickets;
  await shows(ticket.number);
  const look = () =>
    page.evaluate(() => {
      const sheet = document.querySelector('.composer .sheet');
      const tab = document.querySelector('.composer .tab[data-state=active]');
      return { colour: getComputedStyle(sheet).backgroundColor, label: tab.textContent.trim(), sign: tab.querySelector('path').getAttribute('d'), button: document.querySelector('[data-testid=composer-send]').textContent.trim() };
    });
  const reply = await look();
  await page.getByTestId('tab-note').click();
  const note = await look();
  for (const each of Object.keys(reply)) assert.notEqual(note[each], reply[each], each);
  assert.deepEqual(await accessFaults(page), []);
  await says('ลูกค้ารายนี้ชอบให้โทรตอนเย็น');
  await strike(page, 'Ctrl+Enter');
  await page.locator('[data-testid=message][data-kind=note]').waitFor();
  const kept = (await messagesOf(ticket.number)).find(({ kind }) => kind === 'note');
  assert.equal(kept.delivery, null);
  await page.getByTestId('tab-reply').click();
});

test('B12: the composer names channel, recipient, sender, purpose and what is left, and is shut with the reason where nothing can be sent', async () => {
  const [, , , , ticket] = tickets;
  const options = '**/reply-options*';
  let changed = {};
  await page.route(options, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const [first] = body.choices;
    await route.fulfill({ response: answer, json: { channel: changed.permitted === false ? null : body.channel, choices: [{ ...first, ...changed }] } });
  });
  changed = { left: 12 };
  await shows(ticket.number);
  await page.getByTestId('composer-left').getByText('12 ข้อความ').waitFor();
  assert.equal(await page.getByTestId('composer-channel').inputValue(), 'line');
  assert.notEqual((await page.getByTestId('composer-to').textContent()).trim(), '–');
  assert.match(await page.getByTestId('composer-from').textContent(), /LINE/);
  assert.equal(await page.getByTestId('composer-purpose').inputValue(), 'customer-care');
  changed = { permitted: false, reason: 'window-closed' };
  await page.reload();
  await page.getByTestId('composer-blocked').getByText('24 ชั่วโมง').waitFor();
  await says(SAID);
  assert.ok(await page.getByTestId('composer-send').isDisabled());
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('composer-text').fill('');
  await page.unroute(options);
});

test('B13: what is being written is there again when the tab was killed', async () => {
  const [, , , , , ticket] = tickets;
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await shows(ticket.number, tab);
  const kept = tab.waitForResponse((answer) => answer.url().endsWith('/drafts/mine') && answer.request().method() === 'PUT' && answer.ok());
  await says(SAID, tab);
  await kept;
  await tab.close({ runBeforeUnload: false });
  await shows(ticket.number);
  await page.waitForFunction((words) => document.querySelector('[data-testid=composer-text]')?.value === words, SAID);
  await page.getByTestId('composer-text').fill('');
});

test('B14: colleagues see who looks and who writes; one writes at a time, until the other takes over', async () => {
  const { number } = tickets[4];
  const colleague = await signIn(browser, 'agent2', `/console/#/tickets/open/${number}`);
  await shows(number);
  await page.locator('[data-testid=seat][data-user=agent2][data-writing=false]').waitFor();
  await says('ดิฉันกำลัง');
  await colleague.getByTestId('writer-banner').waitFor();
  await colleague.locator('[data-testid=seat][data-user=agent1][data-writing=true]').waitFor();
  assert.equal(await colleague.getByTestId('composer-text').getAttribute('readonly'), '');
  assert.deepEqual(await accessFaults(colleague), []);
  await colleague.getByTestId('take-over').click();
  await colleague.getByTestId('writer-banner').waitFor({ state: 'detached' });
  await says('ผมตอบเองครับ', colleague);
  await page.getByTestId('writer-banner').waitFor();
  assert.equal(await page.getByTestId('composer-text').inputValue(), 'ดิฉันกำลัง');
  assert.ok(await page.getByTestId('composer-send').isDisabled());
  await colleague.getByTestId('view-mine').click();
  await page.locator('[data-testid=seat]').waitFor({ state: 'detached' });
  await colleague.context().close();
  await page.getByTestId('writer-banner').waitFor({ state: 'detached' });
  await page.getByTestId('composer-text').fill('');
});

test('B15: who is overtaken by the customer is told, and decides to read or to send all the same', async () => {
  const { number, person } = tickets[5];
  await shows(number);
  const [before] = await messagesOf(number);
  await says(SAID);
  await writesOnLine(person, 'ยกเลิกก่อนค่ะ เปลี่ยนใจแล้ว');
  await page.getByTestId('newer-banner').waitFor();
  assert.ok(await page.getByTestId('composer-send').isDisabled());
  await page.getByTestId('newer-review').click();
  await page.getByTestId('newer-banner').waitFor({ state: 'detached' });
  assert.equal(await page.getByTestId('composer-text').inputValue(), SAID);
  await assert.rejects(
    asks('agent1', 'POST', `/tickets/${number}/messages`, { kind: 'reply', text: SAID, replyingTo: before.id, purpose: 'customer-care' }),
    /409.*newer-message/s,
  );
  await writesOnLine(person, 'ยังอยู่ไหมคะ');
  await page.getByTestId('newer-anyway').click();
  await page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: SAID }).waitFor();
});
