import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { colourFaults, accessFaults } from './support/access.js';
import { hub, keycloak, launch, signIn } from './support/browser.js';
import { asks } from './support/rest.js';
import { screensOf } from './support/screens-of.js';

const ADMIN = /^\/(channels|answers|service|settings|automation|setup|system)/;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('every screen of the desk has no fault for people who see, hear or move differently, in both languages, light and dark', async () => {
  const [ticket] = (await asks('agent1', 'GET', '/tickets?view=all')).items;
  const screens = screensOf('console', {
    '/tickets/:view(${[...views, \'all\'].join(\'|\')})/:number(\\\\d+)?': ['/tickets/open', `/tickets/all/${ticket.number}`],
    '/reports/:name([a-z-]+)?': ['/reports/first-response', '/reports/reasons', '/reports/intake'],
  });
  const supervisor = await signIn(browser, 'supervisor1');
  await walked(supervisor, screens.filter((screen) => !ADMIN.test(screen)));
  const admin = await signIn(browser, 'admin1');
  await walked(admin, screens.filter((screen) => ADMIN.test(screen)));
});

test('so has every screen of the privacy workspace', async () => {
  const { customer } = (await asks('agent1', 'GET', '/tickets?view=all')).items.find((each) => each.customer);
  const asked = { subject: customer.id, type: 'erasure', channel: 'email', representative: null, words: null, receivedAt: '2026-11-20T03:00:00Z' };
  const request = await asks('dpo1', 'POST', '/privacy/requests', asked);
  const screens = screensOf('privacy', {
    '/people/:id': [`/people/${customer.id}`],
    '/requests/:id': [`/requests/${request.id}`],
    '/requests/:id/erasure': [`/requests/${request.id}/erasure`],
    '/law/:id': ['/law/RET-HOLD'],
  });
  await walked(await signIn(browser, 'dpo1', '/privacy/'), screens);
});

test('so has every screen of the portal, and the form', async () => {
  const context = await browser.newContext({ locale: 'th-TH', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${hub.url}/form/`);
  await seen(page, 'the form', '#language');
  await page.goto(`${hub.url}/portal/`);
  await page.getByTestId('portal-sign-in').waitFor();
  await seen(page, 'the portal for whoever has not signed in');
  await page.getByTestId('portal-sign-in').click();
  await keycloak(page, 'customer1');
  await page.getByTestId('nav-tickets').waitFor();
  const own = await asks('customer1', 'GET', '/me/tickets');
  const screens = screensOf('portal', { '/tickets/:number(\\\\d+)': own.items.slice(0, 1).map(({ number }) => `/tickets/${number}`) });
  await walked(page, screens);
});

/** Goes through the screens without loading anything anew. */
async function walked(page, screens) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of screens) {
    await page.evaluate((to) => (location.hash = `#${to}`), screen);
    await seen(page, screen);
  }
}

/** In both languages; in the dark only colours differ. */
async function seen(page, screen, language = '[data-testid=language]') {
  for (let round = 0; round < 2; round++) {
    await loaded(page);
    const spoken = await page.evaluate(() => document.documentElement.lang);
    assert.deepEqual(await accessFaults(page), [], `${screen} ${spoken}, light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await colourFaults(page), [], `${screen} ${spoken}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator(language).first().click();
    await page.waitForFunction((before) => document.documentElement.lang !== before, spoken);
  }
}

/** Everything that the screen asked for has come and is shown. */
async function loaded(page) {
  const deadline = Date.now() + 30_000;
  for (let quiet = 0; quiet < 2; ) {
    assert.ok(Date.now() < deadline, `${page.url().replace(/\?.*/, '')} is loaded`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    const busy = (await page.requests()).some((request) => !request.failure() && !request.existingResponse());
    quiet = busy || (await page.locator('.skeleton:not([data-testid=design-parts] .skeleton)').count()) > 0 ? 0 : quiet + 1;
  }
}
