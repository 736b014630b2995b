import type { Ticket } from '@shared/api/tickets';

/** What the queue shows while it must not move, and how many new tickets wait to be shown. */
export interface Held {
  rows: Ticket[];
  waiting: number;
}

/**
 * The rows as they stand, each with its newest content: nothing moves, comes or goes under the pointer. What is new among
 * them is only counted; what comes below the last of them moves nothing.
 */
export function hold(shown: Ticket[], incoming: Ticket[]): Held {
  const newest = new Map(incoming.map((ticket) => [ticket.number, ticket]));
  const seen = new Set(shown.map((ticket) => ticket.number));
  const last = incoming.findLastIndex((ticket) => seen.has(ticket.number));
  return {
    rows: [...shown.map((ticket) => newest.get(ticket.number) ?? ticket), ...(last < 0 ? [] : incoming.slice(last + 1))],
    waiting: incoming.slice(0, last < 0 ? undefined : last).filter((ticket) => !seen.has(ticket.number)).length,
  };
}
