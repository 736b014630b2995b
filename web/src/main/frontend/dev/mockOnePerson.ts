import { persons } from './people.ts';
import { Refusal, type Call } from './mockCall.ts';
import { at, held, type Held } from './world.ts';

/** A number that belongs to another customer of the stand-in, for trying the offer to merge. */
const taken = '0899999999';
let linked = false;

export const identities = (id: string): object[] =>
  linked ? [{ id: `${id}-linked-phone`, identity: `${id}-linked`, field: 'phone', channel: 'phone', masked: '08•••••678', value: null, verified: false }] : [];

export const openTickets = (id: string): number[] =>
  [...held.values()]
    .filter(({ ticket }) => ticket.customer?.id === id && ticket.state !== 'done' && ticket.state !== 'cancelled')
    .map(({ ticket }) => ticket.number);

export function link({ body }: Call): unknown {
  if (body.value === taken && !body.mergeWith) {
    const other = persons[3];
    const customer = { id: other?.id, displayName: other?.masked, identities: [{ field: 'phone', masked: '08•••••999' }] };
    throw new Refusal(409, 'other-customer', 'Another customer holds it', { customer });
  }
  linked = true;
  return {};
}

export function unlink(): unknown {
  linked = false;
  return { items: [], next: null };
}

/** A code matches when it is 204816; a link is confirmed when it was asked about three times. */
let sent = { id: '', kind: '', channel: '', state: 'sent', sentAt: '', expiresAt: '', triesLeft: 3, message: '', other: {} };
let looks = 0;

export function sendProof({ body }: Call): unknown {
  looks = 0;
  const other = { id: 'linked', displayName: '08•••••678', identities: [] };
  const way = { kind: String(body.kind), channel: String(body.through ?? body.channel) };
  return (sent = { ...way, id: 'proof', state: 'sent', sentAt: at(0), expiresAt: at(-10), triesLeft: 3, message: 'm', other });
}

export const openProofs = (): unknown => ({ items: sent.id !== '' && sent.triesLeft > 0 && !linked ? [sent] : [], next: null });

export function proof(): unknown {
  return (sent = { ...sent, state: sent.kind === 'SIGNED_LINK' && ++looks > 2 ? 'proven' : sent.state });
}

export function answerProof({ body }: Call): unknown {
  const match = sent.kind === 'SIGNED_LINK' ? sent.state === 'proven' : String(body.code).replace(/\s/g, '') === '204816' || body.message !== null;
  linked ||= match;
  sent = { ...sent, triesLeft: match ? sent.triesLeft : sent.triesLeft - 1 };
  return { match, triesLeft: sent.triesLeft, identity: null };
}

let misses = 0;
export function verify({ body }: Call): unknown {
  if (misses >= 3) throw new Refusal(409, 'verification-locked', 'Locked');
  const match = String(body.value).includes('4417');
  misses = match ? 0 : misses + 1;
  return { match };
}

export function timeline(id: string): unknown {
  const items = [...held.values()]
    .filter(({ ticket }) => ticket.customer?.id === id)
    .flatMap(({ ticket, messages }) =>
      messages.map(({ id: message, at: when, channel, direction, kind }) => ({
        id: message,
        at: when,
        ticket: ticket.number,
        subject: ticket.subject,
        channel,
        direction,
        kind,
        by: 'customer',
      })),
    )
    .sort((one, other) => other.at.localeCompare(one.at));
  return { items: items.slice(0, 30), next: null };
}

const room = 25 * 1024 * 1024;
const usual = { most: 20, largest: room, together: room, pictures: [], largestPicture: 0 };
const limitsOf = (channel: string) =>
  channel === 'line' ? { ...usual, most: 4, pictures: ['image/jpeg', 'image/png'], largestPicture: 1 << 20 } : usual;

export function replyOptions({ ticket }: Held): unknown {
  const choice = (channel: string, to: string, reason: string | null) => ({ channel, to: [to], byHand: channel === 'phone', permitted: reason === null, reason, files: limitsOf(channel) });
  const last = choice(ticket.channel, 's•••@example.com', null);
  const others = [choice('email', 's•••@example.com', null), choice('line', 'U•••••', null), choice('phone', '08•••••678', 'objected')];
  return { channel: ticket.channel, choices: [last, ...others.filter((each) => each.channel !== ticket.channel)] };
}

export function goOn({ ticket, messages }: Held, { body }: Call): unknown {
  const into = held.get(Number(body.into));
  if (!into) throw new Refusal(404, 'not-found', 'Not found');
  into.messages.push(...messages);
  into.ticket.channels = [...new Set([...into.ticket.channels, ...ticket.channels])];
  Object.assign(ticket, { state: 'cancelled', outcome: 'duplicate', mergedInto: into.ticket.number });
  return ticket;
}

export const joined = (into: number): unknown => ({
  items: [...held.values()]
    .filter(({ ticket }) => ticket.mergedInto === into)
    .map(({ ticket: { number } }) => ({ number, at: at(0), by: 'agent1', partable: true })),
  next: null,
});

export function goOnAlone({ ticket, messages }: Held): unknown {
  const into = held.get(ticket.mergedInto ?? 0);
  if (into) into.messages = into.messages.filter((message) => !messages.includes(message));
  return Object.assign(ticket, { state: 'in-progress', outcome: null, mergedInto: null, activeAt: at(0) });
}

export function split(from: Held, { body }: Call): unknown {
  const chosen = body.messageIds as string[];
  const moved = from.messages.filter(({ id }) => chosen.includes(id));
  const number = Math.max(...held.keys()) + 1;
  const ticket = { ...from.ticket, number, subject: moved[0]?.text ?? null, state: 'not-started' as const, assignee: null, splitFrom: from.ticket.number, mergedInto: null };
  from.messages = from.messages.filter((message) => !moved.includes(message));
  held.set(number, { ticket, messages: moved, history: [] });
  return ticket;
}

export const putBack = (opened: Held): unknown => goOn(opened, { body: { into: opened.ticket.splitFrom } } as unknown as Call);

const unwanted = new Map<string, object>();

export const wishes = (id: string) => ({ items: [unwanted.get(id)].filter((wish) => wish !== undefined), next: null });

export function object(id: string): unknown {
  unwanted.set(id, { channel: 'phone', since: at(0), by: 'agent1' });
  return unwanted.get(id);
}

export function lift(id: string): unknown {
  const wish = unwanted.get(id);
  unwanted.delete(id);
  return wish;
}
