import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { someNumber, tells } from './support/exchange.js';
import { takesBack } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('CH-5: a call pops up while it rings and opens a ticket; the next one goes on with it', async (context) => {
  const number = someNumber();
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
  await page.locator('[data-testid=connection][data-state=live]').waitFor({ state: 'attached' });

  const rung = Date.now();
  const call = await tells('ringing', { number, agent: 'agent1' });
  const pop = page.getByTestId('call-pop');
  await pop.waitFor({ timeout: 15_000 });
  context.diagnostic(`popped up ${Date.now() - rung} ms after the exchange began to tell`);
  assert.ok(!(await pop.textContent()).includes(number), 'the number is masked');
  assert.deepEqual(await accessFaults(page), []);

  await tells('answered', { call, number, agent: 'agent1' });
  await page.locator('[data-testid=call-pop][data-state=speaking]').waitFor();
  await pop.getByTestId('call-note').fill('สอบถามสถานะพัสดุ');
  await pop.getByTestId('call-new-ticket').click();
  await page.getByTestId('ticket-subject').filter({ hasText: 'สอบถามสถานะพัสดุ' }).waitFor();
  await tells('ended', { call, number, agent: 'agent1' });
  await page.getByTestId('spoken-notice-told').click();
  await page.getByTestId('spoken-notice').waitFor({ state: 'detached' });

  const first = page.url();
  const again = await tells('ringing', { number, agent: 'agent1' });
  await pop.waitFor({ timeout: 15_000 });
  await pop.getByTestId('call-go-on').first().click();
  await pop.waitFor({ state: 'detached' });
  assert.equal(page.url(), first);
  await tells('ended', { call: again, number, agent: 'agent1' });

  await page.getByTestId('more').click();
  await page.getByTestId('ticket-visit').click();
  await page.getByTestId('visit-text').fill('นำของแทนไปส่งให้แล้ว');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByTestId('visit-submit').click();
  await page.getByTestId('conversation').getByText('นำของแทนไปส่งให้แล้ว').waitFor();
});

test('CH-5: a call that nobody takes leaves a call-back, which is done and taken up again', async () => {
  const number = someNumber();
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
  const call = await tells('ringing', { number });
  await tells('ended', { call, number });

  await page.getByTestId('nav-calls').click();
  await page.getByTestId('calls-outcome').selectOption('abandoned');
  await page.locator('[data-testid=call-row][data-outcome=abandoned]').filter({ hasText: `••${number.slice(-2)}` }).getByRole('link').first().click();
  const task = page.locator('[data-testid=ticket-task][data-kind=call-back]');
  await task.getByTestId('task-done').click();
  await page.getByTestId('task-submit').click();
  await task.waitFor({ state: 'detached' });
  await takesBack(page, 'ปิดงานแล้ว');
  await task.waitFor();
});
