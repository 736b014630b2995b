import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
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

/** Links a contact point that another customer holds: one action asks, the next confirms what was offered. */
async function links(page, channel, value, said) {
  await page.getByTestId('link-identity').click();
  await page.getByTestId('link-channel').selectOption(channel);
  await page.getByTestId('link-value').fill(value);
  await page.getByTestId('evidence-SPOKEN_CHECK').check();
  await page.getByTestId('link-note').fill(said);
  await page.getByTestId('link-submit').click();
  await page.getByTestId('link-other').waitFor();
  await page.getByTestId('link-submit').click();
  await page.getByTestId('link-submit').waitFor({ state: 'detached' });
}

/** The ticket goes on in the other one, which is shown then. */
async function continues(page, number, into) {
  await open(page, number);
  await page.getByTestId(`continue-${into}`).click();
  await page.waitForURL((url) => url.hash.endsWith(`/${into}`));
}

test('one customer on LINE, phone and e-mail is one person with one ticket, and is answered where they wrote last (CU-1)', async () => {
  const nok = customer('นก สุขใจ', 'ขอเปลี่ยนที่อยู่จัดส่ง');
  const mobile = `09${String(Date.now()).slice(-8)}`;
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();

  await writesOnLine(lineUser(), nok.subject);
  await (await row(page, nok)).click();
  await page.waitForURL(/\/\d+$/);
  const number = Number(new URL(page.url()).hash.split('/').pop());
  await page.getByTestId('assign-me').click();
  const first = await ask(page, `/tickets/${number}`);

  const now = Date.now();
  const at = (seconds) => new Date(now + seconds * 1000).toISOString();
  const call = await ask(page, '/calls', {
    direction: 'inbound',
    number: mobile,
    startedAt: at(-60),
    answeredAt: at(-50),
    endedAt: at(-5),
    outcome: 'answered',
    note: `โทรตามเรื่องที่คุยใน LINE ${nok.subject}`,
  });
  await open(page, number);
  await links(page, 'phone', mobile, 'บอกข้อความล่าสุดใน LINE ถูกต้อง');
  await continues(page, call.ticket, number);

  await writes(nok, 'ส่งสำเนาที่อยู่ใหม่มาให้ค่ะ');
  const letter = await eventually(async () => {
    const found = await ask(page, '/tickets/search', { view: 'open', q: nok.subject });
    return found.items.find((ticket) => ticket.channel === 'email');
  }, "The mail's ticket");
  await open(page, number);
  await links(page, 'email', nok.address, 'แจ้งอีเมลทางโทรศัพท์');
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

  assert.equal(await page.getByTestId('composer-channel').inputValue(), 'email');
  await page.getByTestId('composer-text').fill('เปลี่ยนที่อยู่ให้แล้วค่ะ');
  await page.getByTestId('composer-send').click();
  const inbox = await Mailbox.open(nok.address, hub.imapPort);
  await eventually(async () => (await inbox.mails()).find((mail) => !/^Auto-Submitted:/im.test(mail)), "The agent's answer");
  inbox.close();
});
