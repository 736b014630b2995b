import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn } from './support/browser.js';
import { messagesOf, written } from './support/desk.js';
import { writesOnLine } from './support/line.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('B28: the console says that the line is down, keeps what is typed, and catches up without doubles', async () => {
  const [ticket] = await written(1, 'ขอเลื่อนนัด');
  const page = await signIn(browser, 'agent1', `/console/#/tickets/open/${ticket.number}`);
  const lines = [];
  let cut = false;
  let caught = null;
  await page.routeWebSocket('**/ws/console', (line) => {
    if (cut) return line.close();
    const server = line.connectToServer();
    line.onMessage((told) => server.send(told));
    server.onMessage((told) => {
      if (caught) caught.push(JSON.parse(told).seq);
      line.send(told);
    });
    lines.push(line);
  });
  await page.reload();
  const state = (now) => page.locator(`[data-testid=connection][data-state=${now}]`).waitFor({ state: 'attached' });
  await state('live');
  await page.getByTestId('message').first().waitFor();

  cut = true;
  await page.context().setOffline(true);
  for (const line of lines) await line.close();
  await state('down');
  await page.getByTestId('composer-text').fill('ได้ค่ะ เลื่อนเป็นวันไหนดีคะ');
  await page.getByText('ยังไม่ได้บันทึกร่าง').waitFor();
  const texts = ['มีใครอยู่ไหมคะ', 'รออยู่นะคะ'];
  for (const text of texts) await writesOnLine(ticket.person, text);
  await eventually(async () => (await messagesOf(ticket.number)).filter(({ kind }) => kind === 'message').length === 3, 'Both messages at the hub');

  cut = false;
  caught = [];
  await page.context().setOffline(false);
  await page.getByTestId('connection').click();
  await state('live');
  for (const text of texts) await page.getByTestId('message').filter({ hasText: text }).waitFor();
  for (const text of texts) assert.equal(await page.getByTestId('message').filter({ hasText: text }).count(), 1);
  assert.equal(new Set(caught).size, caught.length, 'no event twice');
  assert.equal(await page.getByTestId('composer-text').inputValue(), 'ได้ค่ะ เลื่อนเป็นวันไหนดีคะ');
  await eventually(async () => (await asks('agent1', 'GET', `/tickets/${ticket.number}/drafts/mine`)).reply?.text === 'ได้ค่ะ เลื่อนเป็นวันไหนดีคะ', 'The draft at the hub');
});
