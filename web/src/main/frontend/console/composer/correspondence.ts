import { countsAsConversation, partyText, type Message } from '@shared/api/messages';
import type { Ticket } from '@shared/api/tickets';

/** Where a reply goes: always shown before it is sent. */
export interface Correspondence {
  channel: string;
  to: string;
  from: string;
}

/** The last used channel with both its ends; the customer's own message tells them best. */
export function correspondenceOf(ticket: Ticket, messages: Message[]): Correspondence {
  const spoken = messages.filter(countsAsConversation);
  const last = spoken.findLast((message) => message.direction === 'inbound') ?? spoken.at(-1);
  if (!last) return { channel: ticket.channel, to: ticket.customer?.displayName ?? '', from: '' };
  const [theirs, ours] = last.direction === 'inbound' ? [last.from, last.to] : [last.to, last.from];
  return {
    channel: last.channel,
    to: partyText(theirs) || (ticket.customer?.displayName ?? ''),
    from: partyText(Array.isArray(ours) ? (ours[0] ?? null) : ours),
  };
}
