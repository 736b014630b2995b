import { launch, signIn } from './support/browser.js';
import { pressThai } from './support/keys.js';
import { longQueue } from './support/long-queue.js';

/** How long a key takes to the next frame in a queue of 10,000 tickets, beside one of 50: `./sala up`, then `npm run bench:queue`. */
const KEYS = 300;
const LENGTHS = { queue: 10_000, baseline: 50 };

const browser = await launch();
const figures = {};
for (const [name, length] of Object.entries(LENGTHS)) figures[name] = await measured(length);
await browser.close();
const p95_ms = figures.queue.key.p95_ms;
console.log(JSON.stringify({ bench: 'queue', p95_ms, target_ms: 50, reached: p95_ms <= 50, ...figures }));

async function measured(length) {
  const page = await signIn(browser, 'agent1');
  await longQueue(page, length);
  await page.getByTestId('view-unassigned').click();
  await page.locator(`[aria-setsize="${length}"]`).first().waitFor();
  await page.evaluate(watchKeys);
  for (let pressed = 1; pressed <= KEYS; pressed++) {
    await pressThai(page, Math.floor(pressed / 40) % 2 === 0 ? 'KeyJ' : 'KeyK');
    await page.waitForFunction((count) => globalThis.waits.length >= count, pressed);
  }
  const key = summary(await page.evaluate(() => globalThis.waits));
  const frame = summary(await page.locator('.rows').evaluate(scrolled));
  await page.context().close();
  return { rows: length, key, scrolled_frame: frame };
}

/** From the key's own time to the task after the next frame was drawn. */
function watchKeys() {
  globalThis.waits = [];
  const after = new MessageChannel();
  let pressed = 0;
  after.port1.onmessage = () => globalThis.waits.push(performance.now() - pressed);
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
      requestAnimationFrame(() => after.port2.postMessage(null));
    },
    true,
  );
}

/** The times between frames while the list runs through 200 steps of three rows. */
function scrolled(rows) {
  rows.scrollTo(0, 0);
  const frames = [];
  return new Promise((resolve) => {
    const step = (now) => {
      frames.push(now);
      rows.scrollBy(0, 288);
      if (frames.length <= 200) requestAnimationFrame(step);
      else resolve(frames.slice(1).map((each, index) => each - frames[index]));
    };
    requestAnimationFrame(step);
  });
}

function summary(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] * 10) / 10;
  return { p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1) };
}
