import type { Attachment } from '../shared/api/messages';
import type { Ticket } from '../shared/api/tickets';
import { persons } from './people.ts';
import { Refusal, type Call } from './mockCall.ts';
import { identities, openTickets } from './mockOnePerson.ts';
import { push } from './mockSocket.ts';
import { at, held, say, type Held } from './world.ts';

const closed = (ticket: Ticket) => ticket.state === 'done' || ticket.state === 'cancelled';

const inView: Record<string, (ticket: Ticket, user: string) => boolean> = {
  open: (ticket) => !closed(ticket),
  mine: (ticket, user) => ticket.assignee === user && !closed(ticket),
  unassigned: (ticket) => ticket.assignee === null && !closed(ticket),
  silent: (ticket) => ticket.state === 'not-started',
  team: (ticket) => !closed(ticket),
  done: (ticket) => ticket.state === 'done',
  spam: (ticket) => ticket.outcome === 'spam',
};

export function list({ user, query, body }: Call): unknown {
  const asked = { ...query, ...body } as Record<string, string>;
  const start = Number(asked.cursor ?? 0);
  const all = [...held.values()]
    .map((entry) => entry.ticket)
    .filter((ticket) => inView[asked.view ?? 'open']?.(ticket, user))
    .filter((ticket) => !asked.channel || ticket.channel === asked.channel)
    .filter((ticket) => !asked.q || ticket.subject?.includes(asked.q))
    .sort((one, other) => other.activeAt.localeCompare(one.activeAt));
  const items = all.slice(start, start + 50);
  return { items, next: start + 50 < all.length ? String(start + 50) : null };
}

/** As the hub answers a search: each ticket with where the words stand in its subject. */
export function search(call: Call): unknown {
  const { items, next } = list(call) as { items: Ticket[]; next: string | null };
  const q = String((call.body as { q?: string }).q ?? '');
  return { items: items.map((ticket) => ({ number: ticket.number, ticket, subject: parts(ticket.subject ?? '', q), highlights: [] })), next };
}

function parts(text: string, q: string) {
  const at = q === '' ? -1 : text.indexOf(q);
  const cut = at < 0 ? [[text, false]] : [[text.slice(0, at), false], [q, true], [text.slice(at + q.length), false]];
  return cut.filter(([piece]) => piece !== '').map(([piece, hit]) => ({ text: piece, hit }));
}

export function find(number: string): Held {
  const entry = held.get(Number(number));
  if (!entry) throw new Refusal(404, 'not-found', 'Not found');
  return entry;
}

const person = (entry: Held) => persons.find((each) => each.id === entry.ticket.customer?.id);
const holds = (entry: Held, user: string) => entry.ticket.assignee === user && !closed(entry.ticket);

export function one(entry: Held, user: string): Ticket {
  if (!holds(entry, user)) return entry.ticket;
  return { ...entry.ticket, customer: { id: person(entry)?.id ?? '', displayName: person(entry)?.name ?? null } };
}

export function messages(entry: Held, user: string): unknown {
  const shown = (text: unknown) =>
    holds(entry, user) && typeof text === 'string'
      ? text.replace(person(entry)?.masked ?? '', person(entry)?.name ?? '').replace(person(entry)?.maskedEmail ?? '', person(entry)?.email ?? '')
      : text;
  return { items: entry.messages.map((message) => ({ ...message, from: shown(message.from), to: shown(message.to) })), next: null };
}

const states: Record<string, Partial<Ticket>> = {
  waiting: { state: 'waiting' },
  progress: { state: 'in-progress' },
  resolution: { state: 'done' },
  cancellation: { state: 'cancelled' },
  spam: { state: 'cancelled', outcome: 'spam' },
  reopening: { state: 'in-progress', outcome: null },
  assignment: {},
};

export function change(entry: Held, name: string, { user, body }: Call): unknown {
  const { ticket } = entry;
  const before = ticket.state;
  if (name === 'waiting') Object.assign(ticket, { waitingFor: body.for, waitingUntil: body.until });
  Object.assign(ticket, states[name], name === 'assignment' ? { ...body, assignmentReason: `taken by ${user}` } : {});
  if (name === 'resolution') Object.assign(ticket, { outcome: body.outcome, closedAt: at(0) });
  ticket.version++;
  const [field, from, to] = name === 'assignment' ? ['assignee', null, String(body.assignee)] : ['state', before, ticket.state];
  entry.history.unshift({ at: at(0), actor: user, field: field as string, from: from as string | null, to: to as string, reason: null });
  push('ticket-changed', ticket.number, ticket.team);
  return one(entry, user);
}

export function restore(entry: Held, { user }: Call): unknown {
  Object.assign(entry.ticket, { state: 'in-progress', outcome: null, version: entry.ticket.version + 1 });
  push('ticket-changed', entry.ticket.number, entry.ticket.team);
  return one(entry, user);
}

export function patch(entry: Held, { user, body }: Call): Ticket {
  Object.assign(entry.ticket, body, { version: entry.ticket.version + 1 });
  push('ticket-changed', entry.ticket.number, entry.ticket.team);
  return one(entry, user);
}

const uploads = new Map<string, Attachment>();

export function keep(file: Record<string, unknown>): unknown {
  const id = `u${uploads.size + 1}`;
  uploads.set(id, { id, name: String(file.name), type: String(file.type), size: Number(file.size), state: 'unscanned', locked: false, reason: null, contentId: null, sensitive: false });
  return { id };
}

export function write(entry: Held, { user, body }: Call): unknown {
  const spoken = entry.messages.filter((message) => message.kind === 'message' || message.kind === 'reply');
  if (body.kind === 'reply' && body.replyingTo !== spoken.at(-1)?.id) {
    const newer = spoken.slice(spoken.findIndex((message) => message.id === body.replyingTo) + 1);
    throw new Refusal(409, 'newer-message', 'A newer message exists', { newer });
  }
  const note = body.kind === 'note';
  const message = say(entry, {
    direction: 'outbound',
    kind: note ? 'note' : 'reply',
    text: String(body.text),
    attachments: ((body.attachments ?? []) as string[]).flatMap((id) => uploads.get(id) ?? []),
    ...(note ? { from: user, to: null } : {}),
    delivery: note ? null : { state: 'queued', at: at(0), reason: null },
  });
  if (entry.ticket.state === 'not-started' && !note) entry.ticket.state = 'in-progress';
  push('message-added', entry.ticket.number, entry.ticket.team);
  if (message.delivery) setTimeout(() => delivered(entry, message.id), 1500);
  return message;
}

function delivered(entry: Held, id: string): void {
  const message = entry.messages.find((each) => each.id === id);
  if (message?.delivery) message.delivery = { state: 'sent', at: at(0), reason: null };
  if (entry.ticket.firstResponse) entry.ticket.firstResponse.metAt ??= at(0);
  push('delivery-changed', entry.ticket.number, entry.ticket.team);
}

export function customer(id: string, ticket: string | null, user: string): unknown {
  const who = persons.find((each) => each.id === id);
  if (!who) throw new Refusal(404, 'not-found', 'Not found');
  const open = ticket !== null && holds(find(ticket), user);
  return {
    id,
    displayName: open ? who.name : who.masked,
    restricted: who.name === 'อารียา พงษ์ไทย',
    identities: [
      { field: 'name', channel: null, masked: who.masked, value: open ? who.name : null, verified: false },
      { field: 'email', channel: 'email', masked: who.maskedEmail, value: open ? who.email : null, verified: true },
      { field: 'phone', channel: 'phone', masked: '•••-•••-4417', value: null, verified: false },
      ...identities(id),
    ],
    openTickets: openTickets(id),
    preferredChannel: 'line',
    assurance: 'channel',
    purposes: [
      { key: 'customer-care', title: { th: 'ดูแลลูกค้า', en: 'Customer care' }, basis: 'S24_3', permitted: true, reason: null },
      { key: 'service-improvement', title: { th: 'ปรับปรุงบริการ', en: 'Service improvement' }, basis: 'S24_5', permitted: false, reason: 'objected' },
      { key: 'marketing-email', title: { th: 'ข่าวสารทางอีเมล', en: 'News by e-mail' }, basis: 'S19_CONSENT', permitted: false, reason: 'no-consent' },
    ],
    noticeServed: { notice: 'general', version: 1, at: at(1499), state: 'NoticeServed' },
  };
}

export function reveal(id: string, body: Record<string, unknown>): unknown {
  const who = persons.find((each) => each.id === id);
  const values: Record<string, string | undefined> = { name: who?.name, email: who?.email, phone: '081-234-4417' };
  return { field: body.field, value: values[String(body.field)] };
}
