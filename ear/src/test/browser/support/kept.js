import assert from 'node:assert/strict';
import { afterEach } from 'node:test';

/** What no address, store or log of a browser may hold: a mail address, a Thai telephone number, and who a test is about. */
const PERSONAL = [/[\w.+-]+@(?!sala\.test\b)[\w-]+\.[a-z]+/i, /(?<![\w-])(?:0[689]\d{8}|\+?66[689]\d{8})(?![\w-])/];
const persons = new Set();
const places = new Set();
const watchedContexts = new Set();
let broken = [];

/** A test is about this person: from now on none of these words may stand where nothing personal stands. */
export function personal(...words) {
  words.filter(Boolean).forEach((word) => persons.add(word));
}

/**
 * From now on each page of this browser keeps what is promised: a strict content policy, nothing asked of other places
 * than these, nothing personal in addresses, stores and the log. What does not fails the test that is running.
 */
export function keptBy(browser, ...origins) {
  origins.forEach((origin) => places.add(new URL(origin).origin));
  const opened = browser.newContext.bind(browser);
  browser.newContext = async (...options) => watched(await opened(...options));
  return browser;
}

function watched(context) {
  watchedContexts.add(context);
  context.on('close', () => watchedContexts.delete(context));
  context.on('request', (request) => asked(request.url()));
  context.on('requestfailed', (request) => stopped(request) || left(request.url()));
  context.on('response', (response) => {
    left(response.url());
    if (response.request().isNavigationRequest()) policy(response);
  });
  context.on('console', (message) => told(`the log says ${message.text()}`));
  context.on('page', (page) => page.on('websocket', (socket) => talked(socket.url().replace(/^ws/, 'http'))));
  return context;
}

/** Nothing that the content policy stopped was sent. */
const stopped = (request) => /csp/i.test(request.failure()?.errorText ?? '');

const within = (url) => !url.startsWith('http') || places.has(new URL(url).origin);

function left(url) {
  if (!within(url)) broken.push(`asked ${new URL(url).origin}`);
}

function asked(url) {
  if (url.startsWith('http') && within(url)) told(`an address holds ${decoded(url)}`);
}

function talked(url) {
  left(url);
  asked(url);
}

function policy(response) {
  const url = new URL(response.url());
  if (url.pathname.startsWith('/realms/') || !response.headers()['content-type']?.includes('text/html')) return;
  const header = response.headers()['content-security-policy'] ?? '';
  if (!/default-src '(self|none)'/.test(header) || /unsafe-(inline|eval)/.test(header)) broken.push(`${url.pathname} has the policy «${header}»`);
}

function told(text) {
  if (PERSONAL.some((form) => form.test(text)) || [...persons].some((word) => text.includes(word))) broken.push(text);
}

const decoded = (url) => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

afterEach(async () => {
  for (const context of watchedContexts) {
    const stores = await Promise.all(context.pages().map((page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])).catch(() => '')));
    stores.forEach((store) => told(`the browser keeps ${decoded(store)}`));
  }
  const found = [...new Set(broken)];
  broken = [];
  assert.deepEqual(found, [], 'every page keeps to its policy, to the hub, and personal data to itself');
});
