import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';
import { eventually } from './support/mailbox.js';
import { customer, row, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('B27: an agent finds what was written by a part of a Thai word, narrows it by operators in Thai, and finds the customer by name, with the keyboard alone', async () => {
  const somchai = customer('', 'สอบถาม');
  const mark = somchai.subject.split(' ')[1];
  somchai.name = `นายสมชาย ใจดี${mark}`;
  const page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
  await writes(somchai, `ขอใบสั่งซื้อเลขที่ ๑๒๓ ${mark} ด้วยครับ`);
  await row(page, somchai);

  await page.keyboard.press('/');
  const box = page.getByTestId('queue-search');
  const found = page.getByTestId('ticket-row').filter({ hasText: mark });
  let words = ['สั่งซื้อ', '123', mark];
  await eventually(async () => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/search'));
    await box.fill(words.join(' '));
    words = [...words].reverse();
    const { items } = await (await answered).json();
    return items.some(({ highlights }) => highlights.length > 0);
  }, 'The message in the search');
  await found.getByTestId('ticket-place').waitFor();
  const marked = await found.getByTestId('ticket-place').locator('mark').allTextContents();
  assert.deepEqual(marked.slice(0, 2), ['สั่งซื้อ', '๑๒๓']);
  assert.deepEqual(await accessFaults(page), []);

  const asked = (q) => page.waitForRequest((request) => request.url().endsWith('/api/v1/search') && request.postDataJSON().q === q);
  const narrowed = asked(`${mark} status:not-started channel:email`);
  await box.fill(`${mark} สถานะ:ยังไม่เริ่ม ช่องทาง:อีเมล`);
  await narrowed;
  await found.waitFor();
  await box.fill(`${mark} สถานะ:เสร็จสิ้น`);
  await found.waitFor({ state: 'detached' });

  const ofHim = asked(`from:สมชาย ${mark}`);
  await box.fill(`จาก:สมชาย ${mark}`);
  await box.press('Enter');
  await ofHim;
  await found.waitFor();
  await box.fill('');
  await page.getByTestId('recent-search').getByText(`จาก:สมชาย ${mark}`).click();
  assert.equal(await box.inputValue(), `จาก:สมชาย ${mark}`);
  assert.deepEqual(Object.keys(await page.evaluate(() => ({ ...localStorage }))).filter((key) => key.includes('search')), [], 'what was looked for stays in memory');

  await box.fill(`คุณสมชาย ใจดี${mark}`);
  await eventually(async () => {
    await box.press('Enter');
    await page.getByTestId('found-customer').or(page.getByTestId('found-nobody')).first().waitFor();
    return (await page.getByTestId('found-customer').count()) === 1;
  }, 'The customer in the search');
  const person = page.getByTestId('found-customer');
  assert.ok(!(await person.textContent()).includes(mark), 'who is found is masked');
  assert.deepEqual(await accessFaults(page), []);
  await person.press('Enter');
  await page.getByTestId('found-ticket').press('Enter');
  await page.getByTestId('ticket-subject').filter({ hasText: mark }).waitFor();
});
