import { chromium } from 'playwright-core';
import { watched } from './failure.js';
import { keptBy } from './kept.js';

export const hub = {
  url: process.env.SALA_PUBLIC_URL ?? 'http://localhost:8080',
  issuer: process.env.SALA_OIDC_ISSUER ?? 'http://localhost:8180/realms/sala',
  imapPort: Number(process.env.SALA_IMAP_PORT ?? 3143),
  standIn: process.env.SALA_STANDIN_URL ?? 'http://127.0.0.1:8190',
};

export const PASSWORD = 'Sala-demo-2569';

/** A phone in the hand: small, and touched. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export async function launch() {
  const browser = await chromium.launch({
    executablePath: process.env.SALA_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return keptBy(watched(browser), hub.url, hub.issuer);
}

/** Signs in on Keycloak's own page and comes back to the page that was asked for. */
export async function signIn(browser, user, path = '/console/', screen = { viewport: { width: 1440, height: 900 } }) {
  const context = await browser.newContext({ locale: 'th-TH', ...screen });
  const page = await context.newPage();
  await page.goto(hub.url + path);
  await keycloak(page, user);
  await page.waitForURL((url) => url.href.startsWith(hub.url + path));
  return page;
}

/** What is filled in on Keycloak's own page. */
export async function keycloak(page, user) {
  await page.fill('#username', user);
  await page.fill('#password', PASSWORD);
  await page.click('#kc-login');
}
