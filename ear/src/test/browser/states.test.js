import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { written } from './support/desk.js';

const words = Object.fromEntries(['th', 'en'].map((tongue) => [tongue, JSON.parse(readFileSync(new URL(`../../../../web/src/main/frontend/shared/i18n/${tongue}.json`, import.meta.url), 'utf8'))]));
const problem = (status) => ({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'x', status }) });
const none = { contentType: 'application/json', body: '{"items":[],"next":null}' };

let browser;
let page;
let number;

before(async () => {
  browser = await launch();
  [{ number }] = await written(1, 'สอบถามเวลา');
  page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
});
after(() => browser.close());

const pane = (asks, at) => ({ asks, at: () => page.locator(at) });
const panes = {
  queue: pane(/\/api\/v1\/tickets\?/, '[data-testid=queue]'),
  ticket: pane(/\/api\/v1\/tickets\/\d+$/, '.ticket-pane'),
  conversation: pane(/\/api\/v1\/tickets\/\d+\/messages(\?|$)/, '[data-testid=conversation]'),
  customer: pane(/\/api\/v1\/customers\/[\w-]+(\?|$)/, '[data-testid=customer]'),
};

/** Opens the page anew while what these panes ask for is answered in this way. */
async function opens(names, answered, place = `open/${number}`) {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const name of names) await page.route(panes[name].asks, answered);
  await page.goto(`${hub.url}/console/#/tickets/${place}`);
  await page.reload();
  await page.getByTestId('queue').waitFor();
}

/** Each of these panes says this, in the language that is on and in the other one. */
async function say(names, of) {
  for (const switches of [false, true]) {
    const now = await tongueNow();
    const tongue = switches ? other(now) : now;
    if (switches) await page.getByTestId('language').first().click();
    await page.locator(`html[lang=${tongue}]`).waitFor();
    for (const name of names) await panes[name].at().getByText(of(words[tongue]), { exact: true }).first().waitFor();
  }
}
const tongueNow = () => page.locator('html').getAttribute('lang');
const other = (tongue) => (tongue === 'th' ? 'en' : 'th');

test('B29: a pane that failed says so and how to go on, and one that is refused says so, in both languages', async () => {
  for (const names of [['queue', 'conversation', 'customer'], ['ticket']]) {
    let status = 400;
    await opens(names, (route) => (status === 200 ? route.continue() : route.fulfill(problem(status))));
    await say(names, (text) => text.error.generic);
    status = 403;
    for (const name of names) await panes[name].at().getByRole('button', { name: words[await tongueNow()].action.retry }).click();
    await say(names, (text) => text.error.forbidden);
  }
});

test('B29: a pane with nothing in it says so in both languages', async () => {
  await opens(['queue', 'conversation'], (route) => route.fulfill(none));
  await say(['queue'], (text) => text.queue.empty.open);
  await say(['conversation'], (text) => text.conversation.empty);
  await opens(['ticket'], async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), customer: null } });
  });
  await say(['customer'], (text) => text.customer.none);
  await page.evaluate(() => (location.hash = '#/tickets/open'));
  await say(['ticket'], (text) => text.conversation.pick);
});

test('B29: a pane shows its skeleton after 300 ms and not before', async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.clock.install();
  await page.goto(`${hub.url}/console/#/tickets/done`);
  await page.reload();
  await page.locator('[data-testid=queue][aria-busy=false] .rows > :first-child:not(:empty)').waitFor();
  const held = Object.fromEntries(Object.keys(panes).map((name) => [name, []]));
  for (const [name, { asks }] of Object.entries(panes)) await page.route(asks, (route) => void held[name].push(route));
  await page.evaluate(noted, Object.entries(panes).map(([name, { asks }]) => [name, asks.source]));
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await page.evaluate((hash) => (location.hash = hash), `#/tickets/open/${number}`);
  for (const names of [['queue', 'ticket'], ['conversation', 'customer']]) {
    for (const name of names) {
      while ((await panes[name].at().locator('.skeleton').count()) === 0) await page.clock.runFor(20);
      const waited = await page.evaluate((asked) => window.bones[asked] - window.asked[asked], name);
      assert.ok(waited >= 300 && waited <= 400, `${name} waited ${waited} ms`);
    }
    for (const name of names) for (const route of held[name]) await route.continue();
  }
  await page.clock.resume();
  await page.getByTestId('message').first().waitFor();
});

/** Keeps when each pane asked and when its skeleton came, by the page's own clock. */
function noted(patterns) {
  const { fetch } = window;
  const places = { queue: '[data-testid=queue]', ticket: '.ticket-pane', conversation: '[data-testid=conversation]', customer: '[data-testid=customer]' };
  window.asked = {};
  window.bones = {};
  window.fetch = (address, ...rest) => {
    for (const [name, pattern] of patterns) if (new RegExp(pattern).test(location.origin + address)) window.asked[name] ??= Date.now();
    return fetch(address, ...rest);
  };
  new MutationObserver(() => {
    for (const [name, place] of Object.entries(places)) if (document.querySelector(`${place} .skeleton`)) window.bones[name] ??= Date.now();
  }).observe(document.body, { childList: true, subtree: true });
}
