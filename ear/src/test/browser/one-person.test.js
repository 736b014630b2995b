import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { someNumber, tells } from './support/exchange.js';
import { lineUser, writesOnLine } from './support/line.js';
import { eventually, Mailbox } from './support/mailbox.js';
import { customer, row, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Asks the hub as the agent who is signed in. */
function ask(page, path, body) {
  return page.evaluate(
    async ([where, what]) => {
      const init = what && { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Sala-CSRF': '1' }, body: JSON.stringify(what) };
      const answer = await fetch(`/api/v1${where}`, init ?? {});
      if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [path, body],
  );
}

const open = (page, number) => page.goto(`${hub.url}/console/#/tickets/open/${number}`);

/** Says whose contact point is to be linked; how it is shown is chosen already. */
async function names(page, channel, value) {
  await page.getByTestId('link-identity').click();
  await page.getByTestId('link-channel').selectOption(channel);
  await page.getByTestId('link-value').fill(value);
}

/** The codes that left for LINE, oldest first. */
async function codesOnLine() {
  const calls = await (await fetch(`${hub.standIn}/_calls`)).json();
  const codes = calls.filter(({ provider }) => provider === 'line').map(({ body }) => /(?:รหัสยืนยันของท่านคือ|confirmation code is) (\d{6})/.exec(JSON.stringify(body))?.[1]);
  return codes.filter(Boolean);
}

/** Links by a code that goes where the customer is known: one action sends it, the next compares what the customer tells. */
async function linksByCode(page, channel, value) {
  await names(page, channel, value);
  await page.getByTestId('evidence-CODE_SENT').check();
  await page.getByTestId('link-through').selectOption('line');
  const before = (await codesOnLine()).length;
  await page.getByTestId('link-submit').click();
  await page.getByTestId('link-other').waitFor();
  const code = await eventually(async () => (await codesOnLine())[before], 'The code');
  assert.ok(!(await page.content()).includes(code), 'no agent sees the code');
  await page.getByTestId('proof-code').fill(code);
  await page.getByTestId('link-submit').click();
  await page.getByTestId('link-submit').waitFor({ state: 'detached' });
}

/** Links what another customer holds by a caller who was verified: one action asks, the next confirms what was offered. */
async function linksBySpokenCheck(page, channel, value) {
  await names(page, channel, value);
  await page.getByTestId('evidence-SPOKEN_CHECK').check();
  await page.getByTestId('link-submit').click();
  await page.getByTestId('link-other').waitFor();
  await page.getByTestId('link-submit').click();
  await page.getByTestId('link-submit').waitFor({ state: 'detached' });
}

/** What the caller says matches what is held. */
async function verifies(page, field, value) {
  await page.getByTestId('verify-caller').click();
  await page.getByTestId('verify-field').selectOption(field);
  await page.getByTestId('verify-value').fill(value);
  await page.getByTestId('verify-submit').click();
  await page.locator('[data-testid=verify-result][data-match=true]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-testid=assurance][data-level=verified]').waitFor();
}

/** Rings the agent and is taken; what pops up is the answer's. */
async function rings(page, number) {
  await page.locator('[data-testid=connection][data-state=live]').waitFor({ state: 'attached' });
  const call = await tells('ringing', { number, agent: 'agent1' });
  await tells('answered', { call, number, agent: 'agent1' });
  await page.locator('[data-testid=call-pop][data-state=speaking]').waitFor({ timeout: 15_000 });
  return { pop: page.getByTestId('call-pop'), over: () => tells('ended', { call, number, agent: 'agent1' }) };
}

/** The ticket goes on in the other one, which is shown then. */
async function continues(page, number, into) {
  await open(page, number);
  await page.getByTestId(`continue-${into}`).click();
  await page.getByRole('dialog').locator(`[data-testid=ticket-glance][data-number="${into}"]`).waitFor();
  await page.getByTestId('continue-submit').click();
  await page.waitForURL((url) => url.hash.endsWith(`/${into}`));
}

test('one customer on LINE, phone and e-mail is one person with one ticket, and is answered where they wrote last (CU-1)', async () => {
  const nok = customer('นก สุขใจ', 'ขอเปลี่ยนที่อยู่จัดส่ง');
  const mobile = someNumber();
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();

  await writesOnLine(lineUser(), nok.subject);
  await (await row(page, nok)).click();
  await page.waitForURL(/\/\d+$/);
  const number = Number(new URL(page.url()).hash.split('/').pop());
  await page.getByTestId('assign-me').click();
  const first = await ask(page, `/tickets/${number}`);

  const { pop, over } = await rings(page, mobile);
  await pop.getByTestId('call-note').fill(`โทรตามเรื่องที่คุยใน LINE ${nok.subject}`);
  await pop.getByTestId('call-new-ticket').click();
  await page.waitForURL((url) => /\/\d+$/.test(url.hash) && !url.hash.endsWith(`/${number}`));
  const call = Number(new URL(page.url()).hash.split('/').pop());
  await over();
  await open(page, number);
  await linksByCode(page, 'phone', mobile);
  await verifies(page, 'phone', mobile);
  await continues(page, call, number);

  await page.goto(`${hub.url}/console/#/tickets/open`);
  const again = await rings(page, mobile);
  const offered = again.pop.getByTestId('call-open-ticket').filter({ hasText: `#${number}` });
  await offered.getByTestId('call-go-on').click();
  await page.waitForURL((url) => url.hash.endsWith(`/${number}`));
  await again.over();

  await writes(nok, 'ส่งสำเนาที่อยู่ใหม่มาให้ค่ะ');
  const letter = await eventually(async () => {
    const found = await ask(page, '/tickets/search', { view: 'open', q: nok.subject });
    return found.items.find((ticket) => ticket.channel === 'email');
  }, "The mail's ticket");
  await open(page, number);
  await linksBySpokenCheck(page, 'email', nok.address);
  await continues(page, letter.number, number);

  const ticket = await ask(page, `/tickets/${number}`);
  assert.deepEqual(ticket.channels, ['line', 'phone', 'email']);
  assert.equal(ticket.firstResponse.dueAt, first.firstResponse.dueAt, 'the earliest clock counts');
  const person = await ask(page, `/customers/${ticket.customer.id}`);
  assert.equal(person.mergedInto, null);
  assert.deepEqual(person.openTickets, [number]);
  const { items } = await ask(page, `/customers/${person.id}/timeline`);
  assert.deepEqual(new Set(items.filter((each) => each.direction === 'inbound').map((each) => each.channel)), new Set(['line', 'phone', 'email']));
  assert.deepEqual([...new Set(items.map((each) => each.ticket))], [number]);

  await page.waitForFunction(() => document.querySelector('[data-testid=composer-channel]')?.value === 'email');
  await page.getByTestId('composer-text').fill('เปลี่ยนที่อยู่ให้แล้วค่ะ');
  await page.getByTestId('composer-send').click();
  const inbox = await Mailbox.open(nok.address, hub.imapPort);
  await eventually(async () => (await inbox.mails()).find((mail) => !/^Auto-Submitted:/im.test(mail)), "The agent's answer");
  inbox.close();
});
