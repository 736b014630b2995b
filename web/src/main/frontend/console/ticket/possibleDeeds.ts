import type { Ticket } from '@shared/api/tickets';
import type { Press } from '../shortcuts/presses';

/** Where colleagues can also answer without the hub learning of it, as in LINE's own manager. */
const ANSWERED_ELSEWHERE = ['line'];

/** What the ticket's state allows the one who looks to do with it; the hub has the last word. */
export function possibleDeeds(ticket: Ticket, user: string): Partial<Record<Press, boolean>> {
  const closed = ticket.state === 'done' || ticket.state === 'cancelled';
  return {
    take: !closed && ticket.assignee !== user,
    assign: !closed,
    progress: ticket.state === 'not-started' || ticket.state === 'waiting',
    waiting: !closed,
    snooze: !closed && ticket.assignee === user,
    elsewhere: !closed && ANSWERED_ELSEWHERE.includes(ticket.channel),
    resolve: !closed,
    tag: !closed,
    cancel: !closed,
    spam: !closed,
    portal: ticket.outcome !== 'spam' && ticket.mergedInto === null,
    reopen: closed && ticket.outcome !== 'spam' && !ticket.mergedInto,
    split: ticket.mergedInto === null && !ticket.restricted,
    restore: ticket.outcome === 'spam',
  };
}
