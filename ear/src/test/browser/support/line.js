import { createHmac, randomUUID } from 'node:crypto';
import { hub } from './browser.js';

const SECRET = 'sala-line-test-secret';
const BOT = `U${'0'.repeat(32)}`;

/** A LINE user whom the hub has not met before. */
export const lineUser = () => `U${randomUUID().replaceAll('-', '')}`;

/** What the user writes to the official account reaches the hub as LINE would send it, signed over the raw bytes. */
export async function writesOnLine(userId, text) {
  const event = {
    type: 'message',
    mode: 'active',
    timestamp: Date.now(),
    webhookEventId: randomUUID(),
    deliveryContext: { isRedelivery: false },
    source: { type: 'user', userId },
    replyToken: randomUUID().replaceAll('-', ''),
    message: { type: 'text', id: String(Date.now()), quoteToken: randomUUID(), text },
  };
  const body = JSON.stringify({ destination: BOT, events: [event] });
  const answer = await fetch(`${hub.url}/api/v1/channels/line/line-test/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-line-signature': createHmac('sha256', SECRET).update(body).digest('base64') },
    body,
  });
  if (answer.status !== 200) throw new Error(`The hub answered a LINE message with ${answer.status}.`);
}
