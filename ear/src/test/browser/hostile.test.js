import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { hub, launch, signIn } from './support/browser.js';
import { hostileFiles } from './support/hostile-files.js';
import { hostileHeads, hostileMails } from './support/hostile-mails.js';
import { eventually, Mailbox } from './support/mailbox.js';

/** A word that stands in no other ticket, of letters alone. */
const mark = `hostile${[...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
const encoded = (text) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

function head(name, subject, address) {
  return [
    `From: ${encoded(name)} <${address}@example.com>`,
    'To: support@sala.test',
    `Subject: ${encoded(subject)}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0700',
    'MIME-Version: 1.0',
  ];
}

const htmlMail = (html, place) => [
  ...head('ผู้ส่ง ตัวอย่าง', `${mark} ${place}`, `${mark}.${place}`),
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  ...lines(Buffer.from(`<p>seen</p>${html}`)),
];

const mailFrom = ({ name, subject }, place) => [
  ...head(name, `${subject} ${mark}`, `${mark}.head.${place}`),
  'Content-Type: text/plain; charset=utf-8',
  '',
  'seen',
];

function mailWithFiles(files) {
  const parts = files.flatMap(({ name, type, content }) => [
    '--cut',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${encoded(name)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines(content),
  ]);
  return [
    ...head('ผู้ส่ง ตัวอย่าง', `${mark} files`, `${mark}.files`),
    'Content-Type: multipart/mixed; boundary="cut"',
    '',
    '--cut',
    'Content-Type: text/plain',
    '',
    'seen',
    ...parts,
    '--cut--',
  ];
}

const lines = (bytes) => bytes.toString('base64').match(/.{1,76}/g) ?? [''];

let browser;
let page;
let tickets;
/** Everything that a hostile mail got done: windows, downloads nobody asked for, requests to anybody but the hub. */
const done = [];

before(async () => {
  browser = await launch();
  page = await signIn(browser, 'agent1');
  await page.getByTestId('queue').waitFor();
  watch(page.context());
  const box = await Mailbox.open('support@sala.test', hub.imapPort);
  for (const mail of [...hostileMails.map(htmlMail), ...hostileHeads.map(mailFrom), mailWithFiles(hostileFiles)]) await box.append(mail);
  box.close();
  const expected = hostileMails.length + hostileHeads.length + 1;
  tickets = await eventually(async () => {
    const found = await page.evaluate(async (q) => (await fetch(`/api/v1/tickets?limit=200&q=${q}`)).json(), mark);
    return found.items.length >= expected && found.items;
  }, 'Every hostile mail');
  assert.equal(tickets.length, expected);
});
after(() => browser.close());

function watch(context) {
  const own = new URL(hub.url).origin;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.origin !== own) done.push(`asked ${url.origin}`);
  });
  context.on('page', () => done.push('opened a window'));
  context.on('dialog', (dialog) => {
    done.push(`showed ${dialog.message()}`);
    void dialog.dismiss();
  });
}

async function open(ticket) {
  await page.goto(`${hub.url}/console/#/tickets/open/${ticket.number}`);
  await page.getByTestId('ticket-subject').filter({ hasText: ticket.subject }).waitFor();
  await page.locator('[data-testid=message][data-kind=message]').first().waitFor();
}

async function nothingHappened(what) {
  assert.equal(await page.evaluate(() => window.hostile), undefined, what);
  assert.deepEqual(done, [], what);
  assert.ok(page.url().startsWith(`${hub.url}/console/`), what);
}

test('sixty hostile mails run nothing, ask nobody and cover nothing', async () => {
  assert.ok(hostileMails.length >= 60);
  for (const [place, html] of hostileMails.entries()) {
    await open(tickets.find((one) => one.subject === `${mark} ${place}`));
    const message = page.locator('[data-testid=message][data-kind=message]').first();
    await message.getByTestId('toggle-html').click();
    const frame = message.locator('iframe.mail');
    await frame.contentFrame().getByText('seen').first().waitFor();
    const inside = await frame.evaluate((one) => one.getBoundingClientRect().height <= 2402 && !one.sandbox.contains('allow-scripts'));
    assert.ok(inside, html);
    await nothingHappened(html);
  }
});

test('pictures from outside are asked of the hub alone, and only when somebody wants them', async () => {
  const place = hostileMails.findIndex((html) => html.startsWith('<img src="https://spy.test'));
  await open(tickets.find((one) => one.subject === `${mark} ${place}`));
  await page.getByTestId('toggle-html').first().click();
  const asked = page.waitForResponse((answer) => /\/messages\/[\w-]+\/images\/0$/.test(answer.url()));
  await page.getByTestId('show-images').click();
  assert.equal((await asked).status(), 422, 'spy.test is no address of the open Internet');
  await nothingHappened('remote picture');
});

test('a name, a subject or a sender with markup is shown as it is written', async () => {
  for (const { name, subject } of hostileHeads) {
    const ticket = tickets.find((one) => one.subject.includes(subject));
    await open(ticket);
    await page.getByTestId('assign-me').click();
    await page.getByTestId('customer').getByText(name.slice(0, 12), { exact: false }).first().waitFor();
    await nothingHappened(subject);
  }
});

test('forty hostile files are downloads and never pages, whatever they are called', async () => {
  assert.ok(hostileFiles.length >= 40);
  const ticket = tickets.find((one) => one.subject === `${mark} files`);
  await open(ticket);
  const [message] = (await page.evaluate(async (number) => (await fetch(`/api/v1/tickets/${number}/messages`)).json(), ticket.number)).items;
  assert.equal(message.attachments.length, hostileFiles.length);
  assert.equal(await page.getByTestId('attachment').count(), hostileFiles.length);
  for (const { id, name, locked } of message.attachments) {
    const answer = await fetched(id);
    assert.equal(answer.status, locked ? 403 : 200, name);
    if (!locked) inert(answer.head, name);
    const painted = ['polyglot.png', '<img src=x onerror=top.hostile=1>.png'].includes(name);
    assert.equal((await fetched(`${id}/image`)).status, locked ? 403 : painted ? 200 : 422, name);
  }
  await nothingHappened('files');
});

/** What the hub answers to who asks for a file of a message. */
const fetched = (file) =>
  page.evaluate(async (path) => {
    const got = await fetch(`/api/v1/attachments/${path}`);
    return { status: got.status, head: Object.fromEntries(got.headers) };
  }, file);

function inert(head, name) {
  assert.match(head['content-disposition'], /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.~!$&+^`|-]*$/, name);
  assert.equal(head['x-content-type-options'], 'nosniff', name);
  assert.match(head['content-security-policy'], /default-src 'none'; sandbox/, name);
}

test('a hostile page opened by its address becomes a download', async () => {
  const ticket = tickets.find((one) => one.subject === `${mark} files`);
  await open(ticket);
  for (const place of [0, 3, 5, 7, 12]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('attachment').nth(place).click()]);
    await download.cancel();
  }
  await nothingHappened('downloads');
});
