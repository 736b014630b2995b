import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';
import { written } from './support/desk.js';

const MOST_STOPS = 60;

let browser;
let page;
let ticket;
before(async () => {
  browser = await launch();
  [ticket] = await written(1, 'ขอข้อมูลบริการ');
  page = await signIn(browser, 'agent1', '/console/');
  await page.getByTestId('queue').waitFor();
  await opens();
});
after(() => browser.close());

async function opens() {
  await page.goto(`${hub.url}/console/#/tickets/open/${ticket.number}`);
  await page.getByTestId('message').first().waitFor();
  await page.getByTestId('assurance').or(page.getByTestId('customer')).first().waitFor();
}

/** What has the focus: whether that can be seen, and whether anything lies over it. */
function stop() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  at.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const marked = (one) => (one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 1) || one.boxShadow !== 'none';
  const parents = [at, at.parentElement, at.parentElement?.parentElement].filter(Boolean).map((one) => getComputedStyle(one));
  const seen = marked(style) || parents.some(marked);
  const above = document.elementFromPoint(Math.min(innerWidth - 1, x + width / 2), Math.min(innerHeight - 1, y + Math.min(height, innerHeight) / 2));
  const clear = above !== null && (at.contains(above) || above.contains(at) || at.closest('label')?.contains(above) === true);
  return { what: `${at.tagName} ${at.dataset.testid ?? at.className} ${at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 20)}`, seen, clear };
}

test('B30: whatever has the focus shows it and is covered by nothing', async () => {
  await page.evaluate(() => document.activeElement?.blur());
  const stops = [];
  for (let each = 0; each < MOST_STOPS; each++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(stop);
    if (here === null) break;
    stops.push(here);
  }
  assert.ok(stops.length > 30, 'the keyboard reaches the desk');
  assert.deepEqual(stops.filter(({ seen, clear }) => !seen || !clear), []);
});

test('B30: what is pressed is at least 24 pixels wide and high, links within a sentence aside', async () => {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, [role=tab], [role=button], a[href]')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(each).display !== 'inline')
      .map((each) => [each, each.closest('label') ?? each])
      .filter(([, area]) => area.getBoundingClientRect().width < 24 || area.getBoundingClientRect().height < 24)
      .map(([each]) => `${each.tagName} ${each.dataset.testid ?? each.className}`),
  );
  assert.deepEqual(small, []);
});

test('B30: tickets that come together are told in one polite sentence', async () => {
  const told = page.getByTestId('arrivals');
  assert.equal(await told.getAttribute('aria-live'), 'polite');
  await told.evaluate((line) => {
    window.sentences = [];
    new MutationObserver(() => window.sentences.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
  await written(3, 'มาพร้อมกัน');
  await page.waitForFunction(() => window.sentences.length > 0);
  const sentences = await page.evaluate(() => window.sentences);
  assert.equal(sentences.length, 1, sentences.join());
  assert.match(sentences[0], /เข้ามา [3-9]\d* เรื่อง/);
});

test('B30: who wants less movement gets none', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((each) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(each);
      const long = (times) => times.split(',').some((time) => parseFloat(time) > 0.011);
      return (animationName !== 'none' && long(animationDuration)) || long(transitionDuration) ? [`${each.tagName} ${each.className}`] : [];
    }),
  );
  assert.deepEqual(moving, []);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
});

test('B30: at 320 pixels, and at 200 per cent, nothing is wider than the page; light and dark have no fault, Thai and English no reload', async () => {
  await page.evaluate(() => (window.same = true));
  for (const [width, height] of [[320, 640], [720, 450]]) {
    await page.setViewportSize({ width, height });
    for (const hash of [`#/tickets/open`, `#/tickets/open/${ticket.number}`]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.getByTestId(hash.endsWith('open') ? 'queue' : 'conversation').waitFor();
      for (const tongue of ['en', 'th']) {
        await page.getByTestId('language').first().evaluate((button) => button.click());
        await page.locator(`html[lang=${tongue}]`).waitFor();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${width} ${hash} ${tongue} is ${over} too wide`);
      }
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('[data-testid=queue]')).backgroundColor);
  const grounds = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    grounds.push(await ground());
    assert.deepEqual(await accessFaults(page), [], colorScheme);
  }
  assert.notEqual(grounds[0], grounds[1]);
  assert.equal(await page.evaluate(() => window.same), true, 'the page was never loaded again');
});
