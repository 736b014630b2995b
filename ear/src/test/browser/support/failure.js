import { afterEach } from 'node:test';

const MOST = 600;
const browsers = [];

/** When a test fails it is told what stood on every page of this browser, and what went wrong there. */
export function watched(browser) {
  browsers.push(browser);
  return browser;
}

afterEach(async (test) => {
  if (test.passed) return;
  const pages = browsers.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
  for (const page of pages) test.diagnostic(await seenOn(page));
});

async function seenOn(page) {
  const words = await page.locator('body').innerText({ timeout: 2_000 }).catch((fault) => `nothing: ${fault.message}`);
  return [`${placeOf(page.url())} shows ${words.slice(0, MOST).replace(/\s+/g, ' ')}`, ...(await faults(page))].join('\n  ');
}

async function faults(page) {
  const kept = [page.requests(), page.consoleMessages({ filter: 'all' }), page.pageErrors({ filter: 'all' })];
  const [requests, words, errors] = await Promise.all(kept.map((asked) => asked.catch(() => [])));
  return [
    ...requests.map((request) => [request, endOf(request)]).filter(([, end]) => !(end < 400)).map(([request, end]) => `${request.method()} ${placeOf(request.url())}: ${end}`),
    ...words.filter((word) => word.type() === 'error').map((word) => word.text()),
    ...errors.map((error) => error.stack ?? error.message),
  ];
}

/** A status, or why there is none. */
const endOf = (request) => request.failure()?.errorText ?? request.existingResponse()?.status() ?? 'no answer';

/** Without what was asked for after the question mark. */
function placeOf(address) {
  const { host, pathname, hash } = new URL(address);
  return host + pathname + hash.split('?')[0];
}
