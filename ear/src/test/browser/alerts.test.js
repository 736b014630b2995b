import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { setsUp, written } from './support/desk.js';
import { writesOnLine } from './support/line.js';
import { eventually } from './support/mailbox.js';
import { asks } from './support/rest.js';

let browser;
let page;
before(async () => {
  browser = await launch();
  await setsUp('agent2');
  page = await signIn(browser, 'agent2');
  await page.addInitScript(listening);
  await page.reload();
  await page.getByTestId('queue').waitFor();
  await page.locator('[data-testid=connection][data-state=live]').waitFor({ state: 'attached' });
});
after(() => Promise.all([browser.close(), setsUp('agent2')]));

/** Counts what would sound, keeps what would be shown outside the page, and says whether anybody looks. */
function listening() {
  window.heard = { sounds: 0, shown: [] };
  window.away = true;
  document.hasFocus = () => !window.away;
  window.AudioContext = class {
    currentTime = 0;
    destination = {};
    createOscillator() {
      window.heard.sounds++;
      return { frequency: {}, connect: (next) => next, start() {}, stop() {} };
    }
    createGain() {
      return { gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: (next) => next };
    }
  };
  window.Notification = class {
    static permission = 'granted';
    constructor(title, { body }) {
      window.heard.shown.push(`${title}: ${body}`);
    }
    close() {}
  };
}

/** How much news the tab counts. */
const counted = (title) => Number(/^\((\d+)\)/.exec(title)?.[1] ?? 0);
const heard = () => page.evaluate(() => window.heard);
const toast = (text) => page.getByTestId('toast').getByText(text).waitFor();
const assigned = ({ number }) => asks('supervisor1', 'POST', `/tickets/${number}/assignment`, { assignee: 'agent2' });

test('an agent hears of what is theirs: on the screen, by sound, in the tab, and outside without a name; of nothing that is before them', async () => {
  const [ticket] = await written(1, 'ติดตามพัสดุ');
  const unread = counted(await page.title());
  await assigned(ticket);
  await toast(`#${ticket.number} เป็นของคุณแล้ว`);
  await writesOnLine(ticket.person, 'ถึงไหนแล้วคะ');
  await toast(`ลูกค้าเขียนมาใน #${ticket.number}`);
  await asks('agent1', 'POST', `/tickets/${ticket.number}/messages`, { kind: 'note', text: '@agent2 ฝากดูด้วย' });
  await toast(`agent1 กล่าวถึงคุณใน #${ticket.number}`);
  await asks('agent1', 'POST', `/tickets/${ticket.number}/tasks`, { kind: 'call-back', channel: 'phone', text: 'โทรกลับลูกค้า' });
  await toast(`มีสายให้โทรกลับใน #${ticket.number}`);

  const { sounds, shown } = await heard();
  const ofIt = (all) => all.filter((each) => each.includes(`#${ticket.number}`));
  assert.ok(sounds >= 4, 'it sounds');
  assert.deepEqual(ofIt(shown), [`ได้รับมอบหมาย`, 'ลูกค้าเขียนมา', 'มีคนกล่าวถึงคุณ', 'มีสายให้โทรกลับ'].map((what) => `Sala: ${what} · เรื่อง #${ticket.number}`), 'the kind and the number, nobody by name');
  assert.ok(counted(await page.title()) >= unread + 4);

  await page.goto(`${hub.url}/console/#/tickets/open/${ticket.number}`);
  await page.getByTestId('message').first().waitFor();
  await writesOnLine(ticket.person, 'ได้รับแล้วค่ะ');
  await page.getByTestId('message').filter({ hasText: 'ได้รับแล้วค่ะ' }).waitFor();
  const [other] = await written(1, 'เรื่องถัดไป');
  await assigned(other);
  await toast(`#${other.number} เป็นของคุณแล้ว`);
  const after = (await heard()).shown;
  assert.ok(after.includes(`Sala: ได้รับมอบหมาย · เรื่อง #${other.number}`));
  assert.equal(ofIt(after).length, 4, 'nothing of what is on the screen');
  await page.getByTestId('news').click();
  const own = page.getByTestId('news-item').filter({ hasText: `#${ticket.number}` });
  await eventually(async () => (await own.count()) >= 5 && (await own.and(page.locator('[data-read=false]')).count()) === 0, 'What is open counts as read');
  await page.keyboard.press('Escape');
});

test('what the user does not want to hear stays silent, and is in the list of news all the same', async () => {
  await page.getByTestId('news').click();
  await page.getByTestId('news-rules').click();
  for (const way of ['screen', 'sound', 'browser']) await page.getByTestId(`alert-assigned-${way}`).uncheck();
  await page.keyboard.press('Escape');
  const before = await heard();
  const [quiet, loud] = await written(2, 'งานใหม่');
  await assigned(quiet);
  await page.getByTestId('news').click();
  await page.locator('[data-testid=news-item][data-kind=assigned]').filter({ hasText: `#${quiet.number}` }).waitFor();
  await page.keyboard.press('Escape');
  assert.deepEqual(await heard(), before);
  await asks('agent1', 'POST', `/tickets/${loud.number}/messages`, { kind: 'note', text: '@agent2 ดูด้วย' });
  await toast(`agent1 กล่าวถึงคุณใน #${loud.number}`);
});
