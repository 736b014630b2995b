import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A visitor of a page that embeds the chat, with the chat opened. */
async function visitor() {
  const context = await browser.newContext({ locale: 'th-TH', viewport: { width: 1000, height: 800 } });
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
