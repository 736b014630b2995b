import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { hub } from './browser.js';

const secret = 'sala-generic-test-secret';

/** A mobile number that rang nobody before. */
export const someNumber = () => `08${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** The telephone exchange tells of a call, under its signature. */
export async function tells(event, { call = randomUUID(), number, agent }) {
  const body = JSON.stringify({ externalId: call, event, from: { phone: number }, agent });
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  const answer = await fetch(`${hub.url}/api/v1/channels/inbound/cti-test`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Sala-Signature': `t=${time},v1=${signature}` },
    body,
  });
  if (answer.status !== 202) throw new Error(`The hub answered ${answer.status}: ${await answer.text()}`);
  return call;
}
