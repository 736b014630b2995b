import { del, get, patch, post, put } from './client';
import type { Stage } from './elements';
import type { Message } from './messages';
import type { Page } from './page';

export type TicketState = 'not-started' | 'in-progress' | 'waiting' | 'done' | 'cancelled';
export const kinds = ['request', 'information', 'complaint', 'case'] as const;
export type Kind = (typeof kinds)[number];
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
export const outcomes = [
  'solved',
  'not-solved',
  'unreachable',
  'not-interested',
  'duplicate',
  'spam',
  'other',
] as const;
export type Outcome = (typeof outcomes)[number];

export const waitingFor = ['customer', 'colleague', 'supplier'] as const;
export type WaitingFor = (typeof waitingFor)[number];

/** One SLA clock of a ticket; times are RFC 3339, durations whole seconds of service time. */
export interface Clock {
  dueAt: string | null;
  metAt: string | null;
  breached: boolean;
  pausedSeconds: number;
  elapsedSeconds: number;
}

/** A ticket that its owner put out of sight; once it is back, by what. */
export interface Snooze {
  until: string;
  wokenAt: string | null;
  wokenBy: 'time' | 'customer' | null;
  /** What is due before it comes back: the clocks run on. */
  dueBefore: string | null;
}

export interface Ticket {
  number: number;
  subject: string | null;
  kind: Kind;
  state: TicketState;
  priority: Priority;
  /** Of its service element; null without one. */
  stage?: Stage | null;
  serviceElement?: string | null;
  channel: string;
  channels: string[];
  customer: { id: string; displayName: string | null } | null;
  team: string | null;
  assignee: string | null;
  assignmentReason: string | null;
  createdAt: string;
  closedAt: string | null;
  /** Whom it waits for; null unless it does. */
  waitingFor: WaitingFor | null;
  waitingUntil: string | null;
  /** Out of its owner's list, or back in it. */
  snooze?: Snooze | null;
  outcome: Outcome | null;
  reason: string | null;
  reopenCount: number;
  /** How it was first solved; null unless it was opened again since. */
  firstSolution?: { at: string; by: string; outcome: Outcome | null; message: string | null } | null;
  tags: string[];
  firstResponse: Clock | null;
  nextResponse: Clock | null;
  resolution: Clock | null;
  slaPolicy: { name: string; version: number } | null;
  lastMessageId: string | null;
  /** What was said last, in one line; null before anything was, and while it may not be shown. */
  latest?: { direction: 'inbound' | 'outbound'; at: string; text: string } | null;
  /** Only in a list: the customer wrote last, and the user has not read that. */
  unread?: boolean;
  /** Only in a change: values by key; an empty one takes the old away. */
  fields?: Record<string, string>;
  /** The ticket of the same person in which this one goes on. */
  mergedInto?: number | null;
  /** The customer's complaint that it was late, and the late ticket that it complains about. */
  complaint?: number | null;
  complaintOf?: number | null;
  /** The ticket whose messages this one was made of. */
  splitFrom?: number | null;
  version: number;
  /** Newest activity; lists are ordered by it. */
  activeAt: string;
  /** The customer's data is kept but not used: subject and texts are withheld. */
  restricted: boolean;
  replyBlocked?: boolean;
  /** Where what was searched for stands; only in a search. */
  found?: Found;
}

/** A piece of plain text; `hit` when it is what was looked for. */
export interface Part {
  text: string;
  hit: boolean;
}

export interface Found {
  subject: Part[];
  highlights: { message: string; kind: 'message' | 'reply' | 'note'; direction: 'inbound' | 'outbound'; at: string; parts: Part[] }[];
}

export const views = ['open', 'mine', 'snoozed', 'unassigned', 'silent', 'team', 'done', 'spam'] as const;
export type View = (typeof views)[number];

/** What the queue is narrowed to; `q` travels in a body only, never in an address. */
export interface QueueFilter {
  view: View;
  channel: string | null;
  stage: Stage | null;
  /** What is due soonest first; null for the newest activity first. Not together with words. */
  sort?: 'due' | null;
  q: string;
  /** What a figure of the board was counted from. */
  behind?: Behind | null;
}

/** Whose tickets, in which state, and behind which figure of which days. */
export type Behind = Partial<Record<(typeof behindKeys)[number], string>>;
export const behindKeys = ['figure', 'from', 'to', 'team', 'state', 'assignee'] as const;

/** Little at first, then as much as the hub gives at once. */
const pageSize = { first: 50, further: 200 };

export function listTickets(filter: QueueFilter, cursor: string | null, signal?: AbortSignal): Promise<Page<Ticket>> {
  const narrowed = { view: filter.view, channel: filter.channel ?? undefined, stage: filter.stage ?? undefined, limit: cursor === null ? pageSize.first : pageSize.further, sort: filter.sort === 'due' && goesByDue(filter) ? 'dueAt' : undefined };
  if (filter.behind) return listBehind({ ...narrowed, cursor: cursor ?? undefined }, filter.q, filter.behind, signal);
  return filter.q === ''
    ? get<Page<Ticket>>('/tickets', { query: { ...narrowed, cursor }, signal })
    : searchTickets({ ...narrowed, q: filter.q, cursor: cursor ?? undefined }, signal);
}

/** In a body, for whose tickets they are. */
function listBehind(narrowed: Record<string, unknown>, q: string, { figure, from, to, ...by }: Behind, signal?: AbortSignal): Promise<Page<Ticket>> {
  const query = { ...narrowed, ...by, behind: figure ? { figure, from, to } : undefined };
  return q === '' ? post<Page<Ticket>>('/tickets/search', query, { signal }) : searchTickets({ ...query, q }, signal);
}

const operator = /^(status|channel|tag|from):/i;
const parts = /(?:\w+:)?(?:"[^"]*"|\S+)/g;

/** Whether more than operators is looked for. */
export const hasWords = (q: string): boolean => (q.match(parts) ?? []).some((part) => !operator.test(part));

/** Whether a search names a person: each such look is logged, and begins only when somebody asks for it. */
export const asksForPersons = (q: string): boolean => /(^|\s)from:\S/i.test(q);

const closedViews: readonly string[] = ['done', 'spam', 'all'];

/** Open tickets alone are due; what was searched by words or counted in a figure has an order of its own. */
export const goesByDue = ({ view, q, behind }: QueueFilter): boolean => !closedViews.includes(view) && !behind?.figure && !hasWords(q);

async function searchTickets(query: Record<string, unknown>, signal?: AbortSignal): Promise<Page<Ticket>> {
  const { items, next } = await post<Page<Found & { ticket: Ticket }>>('/search', query, { signal });
  return { items: items.map(({ ticket, subject, highlights }) => ({ ...ticket, found: { subject, highlights } })), next };
}

/** The few that fit best, closed ones too. */
export const findTickets = async (q: string, signal?: AbortSignal): Promise<Ticket[]> =>
  (await searchTickets({ q, limit: 5 }, signal)).items;

export const getTicket = (number: number, signal?: AbortSignal) => get<Ticket>(`/tickets/${number}`, { signal });

/** The user has read the ticket up to this message. */
export const markRead = (number: number, message: string) => put<{ message: string }>(`/tickets/${number}/reads/mine`, { message });

export const patchTicket = (ticket: Ticket, change: Partial<Ticket>) =>
  patch<Ticket>(`/tickets/${ticket.number}`, change, { version: ticket.version });

/** A transition of the ticket, named as the resource it creates. */
export type Transition = 'waiting' | 'progress' | 'resolution' | 'cancellation' | 'reopening' | 'assignment' | 'answered-elsewhere' | 'spam';

export const transition = (ticket: Ticket, name: Transition, body: Record<string, unknown>) =>
  post<Ticket | undefined>(`/tickets/${ticket.number}/${name}`, body, { version: ticket.version });

/** Out of the user's own list until then, or until the customer writes. */
export const snoozeTicket = (ticket: Ticket, until: string) => post<Ticket>(`/tickets/${ticket.number}/snooze`, { until });

export const wakeTicket = (number: number) => del<Ticket>(`/tickets/${number}/snooze`);

/** Agents continue a ticket that nobody answered yet, and take back what they did; supervisors merge and part any. */
export type Joining = 'continuation' | 'merge';

/** The ticket goes on in another open one of the same person. */
export const goOnIn = (number: number, into: number, how: Joining) => post<Ticket>(`/tickets/${number}/${how}`, { into });

/** A ticket that goes on in another one. */
export interface JoinedTicket {
  number: number;
  at: string;
  by: string;
  partable: boolean;
}

export const listJoined = (number: number, signal?: AbortSignal) => get<Page<JoinedTicket>>(`/tickets/${number}/merges`, { signal });

export const goOnAlone = (number: number, how: Joining) => del<Ticket>(`/tickets/${number}/${how}`);

/** The messages become a ticket of their own, whose customer is who wrote them. */
export const splitOff = (number: number, messageIds: string[]) => post<Ticket>(`/tickets/${number}/split`, { messageIds });

/** Named by the new ticket: it goes on in the one that it came from. */
export const putBack = (number: number) => del<Ticket>(`/tickets/${number}/split`);

/** The files that one message may carry on a channel, in bytes. */
export interface FileLimits {
  most: number;
  largest: number;
  together: number;
  /** Media types that are shown as a picture where anything else leaves as a link; none where each file leaves as itself. */
  pictures: string[];
  largestPicture: number;
}

/** A channel on which the customer can be answered, or why not. */
export interface ReplyChoice {
  channel: string;
  /** Masked. */
  to: string[];
  /** A colleague answers there by hand: the reply becomes a task. */
  byHand: boolean;
  /** How many messages may still be sent there in this month; null where nobody counts. */
  left: number | null;
  permitted: boolean;
  reason: string | null;
  files: FileLimits;
}

export const getReplyOptions = (number: number, purpose: string, signal?: AbortSignal) =>
  get<{ channel: string | null; choices: ReplyChoice[] }>(`/tickets/${number}/reply-options`, { query: { purpose }, signal });

/** It was no spam: the ticket opens again and its sender is let through. */
export const restoreSpam = (ticket: Ticket) => del<Ticket>(`/tickets/${ticket.number}/spam`, { version: ticket.version });

/** How often the customer was tried on the ticket, and how often it takes before they count as unreachable. */
export interface Attempts {
  calls: number;
  emails: number;
  callsNeeded: number;
  emailsNeeded: number;
}

export const getAttempts = (number: number, signal?: AbortSignal) => get<Attempts>(`/tickets/${number}/attempts`, { signal });

export interface HistoryEntry {
  at: string;
  actor: string;
  field: string;
  from: string | null;
  to: string | null;
  reason: string | null;
}

export const getHistory = (number: number, signal?: AbortSignal) =>
  get<{ items: HistoryEntry[] }>(`/tickets/${number}/history`, { signal });

export interface LedgerClock {
  clock: string;
  startedAt: string;
  dueAt: string | null;
  metAt: string | null;
  intervals: { from: string; to: string | null; counted: boolean; reason: string }[];
  /** By what it counted, in order; more than one when another policy came to apply to the ticket. */
  terms: ClockTerms[];
}

export interface ClockTerms {
  from: string;
  policy: string;
  version: number;
  calendar: string;
  calendarVersion: number;
  budget: string;
  by: string | null;
  /** Fields of the ticket that changed, parted by commas. */
  why: string | null;
  takenBackAt: string | null;
}

export const getSlaLedger = (number: number, signal?: AbortSignal) =>
  get<{ clocks: LedgerClock[] }>(`/tickets/${number}/sla-ledger`, { signal });

export const listMessages = (number: number, cursor: string | null, signal?: AbortSignal) =>
  get<Page<Message>>(`/tickets/${number}/messages`, { query: { limit: 200, cursor }, signal });

/** The hub sends the customer a link to the ticket; nobody here sees it. */
export const sendPortalLink = (number: number) =>
  post<{ message: string; channel: string; expiresAt: string }>(`/tickets/${number}/portal-links`, undefined);

/** What a customer told a colleague; exactly one contact point names them. */
export interface NewTicket {
  subject: string;
  channel: string;
  customer: { id: string } | { email: string } | { phone: string };
  text: string;
}

export const openTicket = (ticket: NewTicket) => post<Ticket>('/tickets', ticket);
