import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults, fits } from './support/access.js';
import { hub, launch, PHONE, signIn } from './support/browser.js';
import { readTicket } from './support/desk.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';
import { customer, row, writes } from './support/story.js';

const NUMBER = '081-234-5678';
const ID = '1-1017-00230-70-8';
const malee = customer('มาลี สายชล', 'ที่อยู่จัดส่ง');
let browser;
let page;
let ticket;

before(async () => {
  browser = await launch();
  [page] = await Promise.all([
    signIn(browser, 'agent1', '/console/', PHONE),
    writes(malee, `โทร ${NUMBER} หรือ ${malee.address} เลขบัตร ${ID} ค่ะ`),
  ]);
  await page.getByTestId('queue').waitFor();
});
after(() => browser.close());

/** What anybody reads who looks over the shoulder, titles and names for screen readers included. */
const readable = () =>
  page.evaluate(() => [document.title, document.body.innerText, ...[...document.querySelectorAll('[title], [aria-label], [alt]')].flatMap((each) => ['title', 'aria-label', 'alt'].map((name) => each.getAttribute(name)))].join('\n'));

async function tellsNobody(screen) {
  const words = await readable();
  for (const whole of [NUMBER, NUMBER.replaceAll('-', ''), ID, ID.replaceAll('-', ''), malee.address]) {
    assert.ok(!words.includes(whole), `${screen} shows ${whole}`);
  }
  assert.deepEqual(await accessFaults(page), [], screen);
  assert.ok(await fits(page), `${screen} is wider than the phone`);
}

test('on a phone an agent reads a ticket and sees no number, id or address in full before asking for it (PD-7)', async () => {
  const found = await row(page, malee);
  ticket = Number(await found.getAttribute('data-number'));
  await tellsNobody('the list');
  await found.tap();
  const mail = page.locator('[data-testid=message][data-kind=message]').first();
  await mail.getByText('เลขบัตร 1').waitFor();
  await tellsNobody('the ticket');

  await mail.getByTestId('show-contacts').tap();
  await mail.getByText(NUMBER).waitFor();
  assert.ok((await mail.innerText()).includes(ID));

  await page.getByTestId('show-customer').tap();
  const pane = page.getByTestId('customer');
  await pane.getByTestId('reveal-email').waitFor();
  assert.ok(!(await pane.innerText()).includes(malee.address), 'the customer pane masks');
  assert.deepEqual(await accessFaults(page), [], 'the customer pane');
  await pane.getByTestId('reveal-email').tap();
  await page.getByTestId('reason-delivery').check();
  await page.getByTestId('reveal-submit').tap();
  await pane.getByText(malee.address).first().waitFor();
  await page.locator('.customer-pane > .close').tap();
  await pane.waitFor({ state: 'hidden' });
});

test('and takes it, answers it and closes it', async () => {
  await page.getByTestId('assign-me').tap();
  await page.getByTestId('assign-me').waitFor({ state: 'detached' });
  await page.getByTestId('composer-text').tap();
  await page.keyboard.insertText('ส่งให้พรุ่งนี้เช้านะคะ');
  await page.getByTestId('composer-send').tap();
  await page.locator('[data-testid=message][data-kind=reply]').filter({ hasText: 'พรุ่งนี้เช้า' }).waitFor();
  assert.ok(await fits(page));

  await page.getByTestId('resolve').tap();
  await page.getByTestId('contact-reason').selectOption({ index: 1 });
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('resolve-submit').tap();
  await eventually(async () => (await readTicket(ticket)).state === 'done', 'The closed ticket');
});

/** What the browser keeps of the hub after somebody left it. */
const kept = (on) =>
  on.evaluate(async () =>
    JSON.stringify([
      await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))),
      await indexedDB.databases(),
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      document.title,
      history.state,
    ]),
  );

/** Signs out and looks for the words in everything that stays, and in every page that the way back leads to. */
async function leaves(on, words) {
  const holds = (text) => words.filter((word) => text.includes(word));
  await on.getByTestId('sign-out').tap();
  await on.locator('#username, [data-testid=portal-sign-in]').first().waitFor();
  for (let step = 0; step < 3; step++) {
    await on.goBack({ waitUntil: 'commit' });
    if (!on.url().startsWith(hub.url)) break;
    await on.locator('#username, [data-testid=portal-sign-in]').first().waitFor();
    assert.deepEqual(holds(await on.evaluate(() => document.documentElement.outerHTML)), [], `${step + 1} pages back`);
  }
  await on.goto(`${hub.url}/portal/`);
  await on.getByTestId('portal-sign-in').waitFor();
  assert.deepEqual(holds(await kept(on)), []);
  assert.equal((await on.context().cookies(hub.url)).filter(({ name }) => name === 'SALA_SESSION').some(({ expires }) => expires > 0), false);
}

/** Whether the browser was told to keep no answer of the hub. */
function answersOf(on) {
  const loose = [];
  on.on('response', async (answer) => {
    if (answer.url().startsWith(`${hub.url}/api/`) && !/no-store/.test(answer.headers()['cache-control'] ?? '')) loose.push(new URL(answer.url()).pathname);
  });
  return loose;
}

test('PD-7: after an agent signed out nothing of the customer is left in the browser', async () => {
  const loose = answersOf(page);
  await page.reload();
  await page.locator('[data-testid=message]').first().waitFor();
  await page.locator('.back').tap();
  await page.getByTestId('queue').waitFor();
  await leaves(page, [malee.name, malee.address, malee.subject, NUMBER]);
  assert.deepEqual(loose, []);
});

test('PD-7: nor after a privacy officer did', async () => {
  const { customer: who } = await asks('agent1', 'GET', `/tickets/${ticket}`);
  const desk = await signIn(browser, 'dpo1', `/privacy/#/people/${who.id}`, PHONE);
  const loose = answersOf(desk);
  await desk.reload();
  await desk.getByTestId('person-title').waitFor();
  await leaves(desk, [malee.name, malee.address]);
  assert.deepEqual(loose, []);
});

test('PD-7: nor after a customer did', async () => {
  const subject = `ถามเรื่องใบเสร็จ ${malee.subject}`;
  const portal = await (await browser.newContext({ locale: 'th-TH', ...PHONE })).newPage();
  const loose = answersOf(portal);
  await portal.goto(`${hub.url}/portal/`);
  await portal.getByTestId('portal-sign-in').tap();
  await portal.fill('#username', 'customer1');
  await portal.fill('#password', 'Sala-demo-2569');
  await portal.click('#kc-login');
  await portal.getByTestId('new-ticket').tap();
  await portal.getByTestId('ticket-subject').fill(subject);
  await portal.getByTestId('ticket-text').fill('ขอใบเสร็จย้อนหลังค่ะ');
  await portal.getByTestId('ticket-send').tap();
  await portal.waitForURL((url) => /#\/tickets(\/\d+)?$/.test(url.hash));
  await eventually(async () => (await asks('customer1', 'GET', '/me/tickets')).items.some((each) => each.subject === subject), 'The new ticket');
  await portal.goto(`${hub.url}/portal/#/tickets`);
  await portal.getByTestId('own-ticket').filter({ hasText: subject }).tap();
  const line = portal.getByTestId('own-line').filter({ hasText: 'ย้อนหลัง' });
  await line.waitFor();
  await portal.getByTestId('state').first().waitFor();
  assert.ok(await fits(portal));
  assert.deepEqual(await accessFaults(portal), []);
  await leaves(portal, [subject, 'ย้อนหลัง', 'customer1@example.com']);
  assert.deepEqual(loose, []);
});
