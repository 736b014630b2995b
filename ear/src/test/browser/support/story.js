import { randomUUID } from 'node:crypto';
import { hub } from './browser.js';
import { personal } from './kept.js';
import { decoded, eventually, Mailbox } from './mailbox.js';

/** A customer whom the hub has not met before, with something to ask. */
export function customer(name, about) {
  const mark = randomUUID().slice(0, 8);
  const address = `customer.${mark}@example.com`;
  personal(name, address);
  return {
    name,
    address,
    subject: `${about} ${mark}`,
    messageId: `<${mark}@mail.example.com>`,
  };
}

/** The customer's mail reaches the support mailbox. */
export async function writes({ name, address, subject, messageId }, text) {
  const support = await Mailbox.open('support@sala.test', hub.imapPort);
  await support.append([
    `From: ${name} <${address}>`,
    'To: support@sala.test',
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
  ]);
  support.close();
}

/** The row of the ticket, which shows by itself in the agent's queue. */
export async function row(page, { subject }) {
  const found = page.getByTestId('ticket-row').filter({ hasText: subject });
  await found.waitFor({ timeout: 30_000 });
  return found;
}

/** The agent takes the ticket and so sees whom it is about. */
export async function takes(page, { name }) {
  await page.getByTestId('assign-me').click();
  await page.getByTestId('customer').getByText(name).waitFor();
}

/** The day in Thailand. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(new Date());

/** The link into the portal that a customer was sent. */
export async function linkTo(address) {
  const box = await Mailbox.open(address, hub.imapPort);
  const link = await eventually(async () => {
    const mails = await box.mails();
    return mails.map(decoded).flatMap((mail) => mail.match(/https?:\/\/\S+\/portal\/#\/link\/[A-Za-z0-9_-]{43}/) ?? [])[0];
  }, 'The link by mail');
  box.close();
  return link;
}

/** Takes back the deed that the console tells of in these words, and no other that it still tells of. */
export const takesBack = (page, told) => page.getByTestId('toast').filter({ hasText: told }).getByTestId('toast-deed').click();
