import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { hub, launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { eventually } from './support/mailbox.js';
import { customer, row } from './support/story.js';
import { sha256, unzipped } from './support/zip.js';

const CODE = /รหัสเปิดสำเนาข้อมูลของท่านคือ (\d{6})/;

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('who asks on LINE for a copy of their data gets a link there, a code, and a ZIP whose hashes are right; the request is done by it (P30.1)', async () => {
  const nok = customer('นก สุขใจ', 'ขอสำเนาข้อมูลส่วนบุคคลทั้งหมดของดิฉัน');
  const words = `${nok.subject} ค่ะ อยากทราบว่าเก็บอะไรไว้บ้าง`;
  await writesOnLine(lineUser(), words);

  const id = await handedOver(nok);
  const officer = await granted(id);
  await officer.getByTestId('copy-make').click();
  await officer.getByTestId('copy-state').getByText('พร้อมแล้ว').waitFor({ timeout: 30_000 });
  assert.deepEqual(await accessFaults(officer), []);
  await officer.getByTestId('copy-send').click();
  await officer.getByTestId('copy-link').getByText('ส่งลิงก์แล้ว').waitFor();

  const link = await eventually(() => toldOnLine(/(\S+\/copies\/[\w.~-]+)/), 'The link');
  const zip = await downloaded(link);
  const files = unzipped(zip);
  checksHashes(files);
  assert.equal(files.get('copy.pdf').subarray(0, 5).toString(), '%PDF-');
  assert.ok(files.get('data.json').toString('utf8').includes(words), 'what was written stands in it');

  await officer.reload();
  await officer.getByTestId('request-done').getByText('ส่งมอบสำเนาแล้ว').waitFor();
  await officer.getByTestId('request-state').getByText('ดำเนินการแล้ว').waitFor();
  await officer.getByTestId('copy-link').getByText('เจ้าของข้อมูลเปิดแล้ว').waitFor();
  assert.deepEqual(await accessFaults(officer), []);
});

/** An agent reads the message and hands the request over, with the moment in which it came. */
async function handedOver(person) {
  const agent = await signIn(browser, 'agent1');
  await (await row(agent, person)).click();
  await agent.getByTestId('handover').first().click();
  await agent.getByTestId('handover-type').selectOption('access');
  assert.deepEqual(await accessFaults(agent), []);
  const answer = agent.waitForResponse((response) => response.url().endsWith('/rights-requests') && response.request().method() === 'POST');
  await agent.getByTestId('handover-save').click();
  const handed = await (await answer).json();
  await agent.getByTestId('handover').first().click();
  await agent.getByTestId('handover-before').getByText('ได้รับแล้ว').waitFor();
  return handed.id;
}

/** The officer finds it on the list, records who it was, and grants it. */
async function granted(id) {
  const officer = await signIn(browser, 'dpo1', '/privacy/');
  await officer.getByTestId('nav-requests').click();
  await officer.getByTestId('request-row').first().waitFor();
  assert.deepEqual(await accessFaults(officer), []);
  await officer.getByTestId('request-row').locator(`a[href$="${id}"]`).click();
  await officer.getByTestId('request-facts').getByText('LINE').waitFor();
  await officer.getByTestId('request-ticket').waitFor();
  await officer.getByTestId('request-proof').click();
  await officer.getByTestId('proof-method').selectOption('identity-document');
  await officer.getByTestId('proof-save').click();
  await officer.getByTestId('request-state').getByText('ยืนยันตัวตนแล้ว').waitFor();
  await officer.getByTestId('request-grant').click();
  await officer.getByTestId('decision-save').click();
  await officer.getByTestId('request-state').getByText('อนุมัติ รอดำเนินการ').waitFor();
  return officer;
}

/** The newest that left for LINE in these words. */
async function toldOnLine(pattern) {
  const calls = await (await fetch(`${hub.standIn}/_calls`)).json();
  const texts = calls.filter(({ provider }) => provider === 'line').flatMap(({ body }) => body?.messages ?? []).map(({ text }) => pattern.exec(text ?? '')?.[1]);
  return texts.filter(Boolean).at(-1);
}

/** What whoever has the link, and reads the conversation, gets; who guesses the code gets nothing. */
async function downloaded(link) {
  const context = await browser.newContext({ locale: 'th-TH', acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(link);
  assert.equal(await toldOnLine(CODE), undefined, 'looking sends nothing');
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole('button', { name: 'ส่งรหัส' }).click();
  const code = await eventually(() => toldOnLine(CODE), 'The code');
  await answered(page, String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await page.getByText('รหัสไม่ถูกต้อง').waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const download = page.waitForEvent('download');
  await answered(page, code);
  return readFile(await (await download).path());
}

async function answered(page, code) {
  await page.getByLabel('รหัส').fill(code);
  await page.getByRole('button', { name: 'ดาวน์โหลดสำเนา' }).click();
}

function checksHashes(files) {
  const { files: listed } = JSON.parse(files.get('manifest.json').toString('utf8'));
  assert.deepEqual([...files.keys()].filter((name) => name !== 'manifest.json').sort(), listed.map(({ name }) => name).sort());
  listed.forEach(({ name, sha256: told, size }) => {
    assert.equal(files.get(name).length, size, name);
    assert.equal(sha256(files.get(name)), told, name);
  });
}
