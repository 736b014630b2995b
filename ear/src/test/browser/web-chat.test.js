import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults, colourFaults, fits } from './support/access.js';
import { hub, launch, PHONE, signIn } from './support/browser.js';
import { messagesOf } from './support/desk.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A visitor of a page that embeds the chat, with the chat opened. */
async function visitor(screen = { viewport: { width: 1000, height: 800 } }) {
  const context = await browser.newContext({ locale: 'th-TH', ...screen });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('dialog', (dialog) => faults.push(`dialog ${dialog.message()}`) && dialog.dismiss());
  await page.goto(`${hub.url}/widget/demo.html`);
  await page.locator('#launch').click();
  await page.locator('#notice').waitFor();
  return { context, page, faults };
}

const line = (page, text) => page.locator('.line').filter({ hasText: text });

/** Whatever changes the ticket ends the mark, also the word that our answer arrived; who goes on typing is seen again. */
async function typesUntil(page, shown) {
  const deadline = Date.now() + 30_000;
  while (!(await shown.isVisible()) && Date.now() < deadline) {
    await page.locator('#text').pressSequentially('ข', { delay: 200 });
  }
  await shown.waitFor();
}

async function says(page, text) {
  await page.locator('#text').fill(text);
  await page.locator('#send').click();
  await line(page, text).getByText('ส่งแล้ว').waitFor();
}

test('a guest is told, writes, is answered, and neither side can put markup into the other (CH-6)', async () => {
  const mark = randomUUID().slice(0, 8);
  const { page, faults } = await visitor();
  assert.match(await page.locator('#notice a').first().getAttribute('href'), /\/api\/v1\/notices\/general\/2/);
  assert.deepEqual(await accessFaults(page), []);
  await says(page, `<img src=x onerror=alert(1)> ${mark}`);
  await page.locator('#staff').click();
  await line(page, 'ขอคุยกับเจ้าหน้าที่').getByText('ส่งแล้ว').waitFor();

  const desk = await signIn(browser, 'agent1');
  const row = desk.getByTestId('ticket-row').filter({ hasText: mark });
  await row.click({ timeout: 30_000 });
  await desk.getByTestId('guest-mark').getByText('เปิดแชทอยู่').waitFor();
  await desk.getByTestId('message').filter({ hasText: 'ขอคุยกับเจ้าหน้าที่' }).waitFor();
  await desk.getByTestId('assign-me').click();
  await desk.getByTestId('composer-text').pressSequentially('สวัสดีค่ะ ');
  await page.getByText('กำลังพิมพ์…').waitFor();
  await desk.getByTestId('composer-text').fill(`<b>สวัสดีค่ะ</b> ${mark}`);
  await desk.getByTestId('composer-send').click();

  await line(page, `<b>สวัสดีค่ะ</b> ${mark}`).waitFor({ timeout: 30_000 });
  await typesUntil(page, desk.getByTestId('guest-mark').getByText('กำลังพิมพ์'));
  assert.deepEqual(faults, []);
});

test('what was written while the line was down is sent once when it is back', async () => {
  const mark = randomUUID().slice(0, 8);
  const { context, page } = await visitor();
  await says(page, `ก่อนสายหลุด ${mark}`);
  await page.reload();
  await page.locator('#launch').click();
  await line(page, `ก่อนสายหลุด ${mark}`).waitFor();

  await context.setOffline(true);
  await page.locator('#text').fill(`ระหว่างสายหลุด ${mark}`);
  await page.locator('#send').click();
  await context.setOffline(false);

  await line(page, `ระหว่างสายหลุด ${mark}`).getByText('ส่งแล้ว').waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('.line.guest').filter({ hasText: mark }).count(), 2);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), ['sala-chat:chat-test']);
});

/** Writes an answer on the console's page and gives back its row. */
async function writes(page, question, answer) {
  await page.getByTestId('nav-answers').click();
  await page.getByTestId('answer-add').click();
  await page.getByTestId('answer-question-th').fill(question);
  await page.getByTestId('answer-answer-th').fill(answer);
  await page.getByTestId('answer-save').click();
  return page.getByTestId('answer-row').filter({ hasText: question });
}

test('a guest reads an answer, and who still asks for staff brings it along (CH-6)', async () => {
  const mark = randomUUID().slice(0, 8);
  const supervisor = await signIn(browser, 'supervisor1');
  const row = await writes(supervisor, `ส่งของกี่วัน ${mark}`, `หนึ่งถึงสองวันทำการ ${mark}`);
  await row.waitFor();
  assert.deepEqual(await accessFaults(supervisor), []);

  const helped = await visitor();
  await helped.page.locator('#text').fill(mark);
  await helped.page.locator('#answers button').filter({ hasText: mark }).click();
  await line(helped.page, `หนึ่งถึงสองวันทำการ ${mark}`).waitFor();
  await helped.page.getByRole('button', { name: 'ช่วยได้', exact: true }).click();
  await helped.page.getByText('ดีใจที่ช่วยได้').waitFor();
  assert.deepEqual(await accessFaults(helped.page), []);

  const { page, faults } = await visitor();
  assert.ok(await page.locator('#staff').isVisible());
  await page.locator('#text').fill(mark);
  await page.locator('#answers button').filter({ hasText: mark }).click();
  await line(page, mark).getByRole('button', { name: 'คุยกับเจ้าหน้าที่' }).click();
  const word = page.locator('.line.guest').filter({ hasText: mark });
  await word.getByText('ส่งแล้ว').waitFor();
  assert.equal((await word.innerText()).includes('หนึ่งถึงสองวันทำการ'), false);
  assert.equal(await page.locator('#answers').isVisible(), false);

  const desk = await signIn(browser, 'agent1');
  const tickets = desk.getByTestId('ticket-row').filter({ hasText: mark });
  await tickets.first().click({ timeout: 30_000 });
  const read = desk.getByTestId('read-before').filter({ hasText: mark });
  await read.locator('summary').click({ timeout: 30_000 });
  await read.getByText(`หนึ่งถึงสองวันทำการ ${mark}`).waitFor();
  assert.equal(await tickets.count(), 1);

  await row.getByTestId('answer-remove').click();
  await row.waitFor({ state: 'detached' });
  assert.deepEqual([...faults, ...helped.faults], []);
});

/** What the chat looks like. */
const look = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('sala-chat').shadowRoot;
    const of = (part, what) => getComputedStyle(root.querySelector(part))[what];
    return { ground: of('.panel', 'backgroundColor'), send: of('#send', 'backgroundColor'), link: of('#notice a', 'color'), corner: of('.panel', 'borderTopLeftRadius') };
  });
const grounded = (page, ground) => page.waitForFunction((colour) => getComputedStyle(document.querySelector('sala-chat').shadowRoot.querySelector('.panel')).backgroundColor === colour, ground);
/** What has the focus inside of the chat. */
const focused = (page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id ?? document.activeElement?.tagName);

test('the chat looks like the page that embeds it, and whatever colours that names, its words can be read', async () => {
  const { context, page, faults } = await visitor();
  const { ground, send, corner } = await look(page);
  assert.deepEqual([ground, send, corner], ['rgb(255, 253, 247)', 'rgb(46, 125, 50)', '18px']);

  await page.locator('[data-look=night]').click();
  await grounded(page, 'rgb(23, 19, 28)');
  const night = await look(page);
  assert.deepEqual([night.send, night.corner], ['rgb(142, 36, 64)', '4px']);
  assert.notEqual(night.link, night.send, 'too dark to be read as a link');
  assert.deepEqual(await accessFaults(page), []);

  await page.evaluate(() => Object.entries({ brand: '#ffff66', ground: 'white', ink: 'oklch(0.97 0.01 90)' }).forEach(([name, colour]) => document.documentElement.style.setProperty(`--sala-${name}`, colour)));
  await grounded(page, 'rgb(255, 255, 255)');
  assert.deepEqual((await colourFaults(page)).filter((fault) => fault.includes('sala-chat')), []);

  await page.evaluate(() => {
    document.querySelector('sala-chat').remove();
    const script = Object.assign(document.createElement('script'), { src: '/widget/sala-chat.js' });
    Object.assign(script.dataset, { channel: 'chat-test', side: 'left', brand: 'rgb(1, 2, 3)', lang: 'en' });
    document.head.append(script);
  });
  await page.getByRole('button', { name: 'Chat with us' }).click();
  assert.equal((await look(page)).send, 'rgb(1, 2, 3)');
  assert.ok((await page.locator('dialog.panel').boundingBox()).x < 100, 'on the left');
  assert.deepEqual(faults, []);
  await context.close();
});

test('one press, or the page, changes the language; what was written and what was said stay', async () => {
  const mark = randomUUID().slice(0, 8);
  const { context, page } = await visitor();
  await says(page, `สวัสดี ${mark}`);
  await page.locator('#text').fill(`ค้างไว้ ${mark}`);
  await page.locator('#language').click();
  await page.getByRole('dialog', { name: 'Chat with us' }).waitFor();
  await line(page, `สวัสดี ${mark}`).getByText('Sent').waitFor();
  assert.equal(await page.locator('#text').inputValue(), `ค้างไว้ ${mark}`);
  assert.match(await page.locator('#notice a').first().getAttribute('href'), /lang=en/);
  assert.equal(await focused(page), 'language');
  assert.deepEqual(await accessFaults(page), []);
  assert.equal(await page.locator('.line.guest').count(), 1, 'nothing was said twice');

  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await page.evaluate(() => (document.documentElement.lang = 'th'));
  await page.getByRole('dialog', { name: 'แชทกับเรา' }).waitFor();
  await line(page, `สวัสดี ${mark}`).getByText('ส่งแล้ว').waitFor();
  await context.close();
});

test('by keyboard alone a guest opens the chat, writes and closes it; no key of theirs reaches the page', async () => {
  const mark = randomUUID().slice(0, 8);
  const { context, page } = await visitor();
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'launch', 'the focus comes back to the button');
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener('keydown', ({ key }) => window.heard.push(key));
  });
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'text');
  await page.keyboard.type(`ask ${mark}`);
  await page.keyboard.press('Enter');
  await line(page, `ask ${mark}`).getByText('ส่งแล้ว').waitFor();
  assert.equal(await focused(page), 'text', 'the focus stays where one writes');
  assert.deepEqual(await page.evaluate(() => window.heard), ['Enter'], 'only what opened the chat');

  const seen = new Set();
  for (let step = 0; step < 20 && !seen.has('language'); step++) {
    await page.keyboard.press('Shift+Tab');
    seen.add(await focused(page));
  }
  assert.ok(seen.has('close') && seen.has('language'), [...seen].join());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'launch');
  assert.equal(await page.locator('[role=log]').getAttribute('aria-live'), 'polite');
  await context.close();
});

test('on a phone the chat is the whole screen, leaves the keyboard its room, and tells what came while it was closed', async () => {
  const mark = randomUUID().slice(0, 8);
  const { context, page } = await visitor(PHONE);
  const panel = page.locator('dialog.panel');
  assert.deepEqual(await panel.boundingBox(), { x: 0, y: 0, ...PHONE.viewport });
  assert.equal(await focused(page), 'title', 'no keyboard over the notice');
  assert.deepEqual(await accessFaults(page), []);
  assert.ok(await fits(page));
  await page.evaluate(() => document.getElementById('tongue').focus());
  assert.notEqual(await focused(page), 'BUTTON', 'nothing behind it is reached');

  await says(page, `จากมือถือ ${mark}`);
  await page.setViewportSize({ width: 390, height: 480 });
  await page.locator('#text').tap();
  const { y, height } = await page.locator('#send').boundingBox();
  assert.ok(y > 0 && y + height <= 480, 'what sends is above the keyboard');
  await page.setViewportSize(PHONE.viewport);

  await page.locator('#close').tap();
  await panel.waitFor({ state: 'hidden' });
  const found = await eventually(async () => (await asks('agent1', 'GET', '/tickets?view=open&limit=50')).items.find(({ subject }) => subject?.includes(mark)), 'The ticket');
  const last = (await messagesOf(found.number)).filter(({ kind }) => kind === 'message').at(-1);
  await asks('agent1', 'POST', `/tickets/${found.number}/messages`, { kind: 'reply', text: 'ได้รับแล้วค่ะ', replyingTo: last.id, purpose: 'customer-care' });
  await page.getByRole('button', { name: 'ข้อความใหม่ 1' }).waitFor({ timeout: 30_000 });
  assert.equal(await page.locator('sala-chat [role=status].hide').textContent(), 'ข้อความใหม่ 1');
  await page.locator('#launch').tap();
  await line(page, 'ได้รับแล้วค่ะ').waitFor();
  await page.locator('#close').tap();
  await page.getByRole('button', { name: 'แชทกับเรา' }).waitFor();
  await context.close();
});
