import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const usual = { days: 1, team: null };
const tile = (name, size = 'small', form = 'table') => ({ tile: name, size, form });

/** Which tiles there are, in their order. */
const order = (page) => page.locator('section.tile').evaluateAll((all) => all.map((one) => one.dataset.testid.replace('tile-', '')));

/** The hub has the arrangement in which this tile is no more, whatever was sent before. */
const keptWithout = (name) => (answer) =>
  answer.request().method() === 'PUT' && answer.url().endsWith('/me/board') && answer.ok() && answer.request().postDataJSON().tiles.every((each) => each.tile !== name);

const number = async (locator) => Number((await locator.textContent()).trim());

test('KP-6: on the board a new ticket shows without reload, figures lead to their tickets, and the arrangement stays', async () => {
  await asks('supervisor1', 'PUT', '/me/board', { ...usual, tiles: [tile('queues', 'wide'), tile('channels', 'small', 'chart'), tile('ages', 'small', 'chart'), tile('agents')] });
  const page = await signIn(browser, 'supervisor1', '/console/');
  await page.getByTestId('nav-board').click();
  const unassigned = page.getByTestId('queue-support-not-started');
  await unassigned.waitFor();
  const before = await number(unassigned);
  const subject = `กระดาน ${randomUUID().slice(0, 8)}`;
  await asks('agent1', 'POST', '/tickets', { subject, channel: 'walk-in', customer: { email: `board.${randomUUID().slice(0, 8)}@example.com` }, text: 'ขอเปลี่ยนที่อยู่จัดส่ง' });
  await eventually(async () => (await number(unassigned)) > before, 'The new ticket on the board');

  await page.getByTestId('most-used').first().waitFor();
  await page.getByTestId('turn-channels').click();
  await page.getByTestId('tile-channels').getByRole('table').waitFor();

  await page.getByTestId('board-arrange').click();
  await page.getByTestId('later-queues').focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await order(page), ['channels', 'queues', 'ages', 'agents']);
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await order(page), ['channels', 'ages', 'queues', 'agents']);
  await page.getByTestId('tile-agents').dragTo(page.getByTestId('tile-channels'), { sourcePosition: { x: 8, y: 8 }, targetPosition: { x: 8, y: 8 } });
  assert.deepEqual(await order(page), ['agents', 'channels', 'ages', 'queues']);
  await Promise.all([page.waitForResponse(keptWithout('ages')), page.getByTestId('hide-ages').click()]);
  assert.deepEqual(await accessFaults(page), []);
  await page.reload();
  await page.getByTestId('tile-queues').waitFor();
  assert.deepEqual(await order(page), ['agents', 'channels', 'queues']);

  await page.getByTestId('queue-support-not-started').getByRole('link').click();
  await page.getByTestId('behind').waitFor();
  await page.getByTestId('ticket-row').filter({ hasText: subject }).waitFor();
  await page.getByTestId('behind-clear').click();
  await page.getByTestId('behind').waitFor({ state: 'hidden' });
});

test('the board is for supervisors', async () => {
  const page = await signIn(browser, 'agent1', '/console/');
  await page.waitForURL((url) => url.hash.startsWith('#/tickets'));
  await page.evaluate(() => (location.hash = '#/board'));
  await page.getByTestId('board').getByText('คุณไม่มีสิทธิ์ดูส่วนนี้').waitFor();
});
