import type { Ticket } from '@shared/api/tickets';

/** What the queue shows while it must not move, and how many new tickets wait to be shown. */
export interface Held {
  rows: Ticket[];
  waiting: number;
}

/**
 * The rows as they stand, each with its newest content: nothing moves, comes or goes under the pointer. What is new is
 * only counted.
 */
export function hold(shown: Ticket[], incoming: Ticket[]): Held {
  const newest = new Map(incoming.map((ticket) => [ticket.number, ticket]));
  const seen = new Set(shown.map((ticket) => ticket.number));
  return {
    rows: shown.map((ticket) => newest.get(ticket.number) ?? ticket),
    waiting: incoming.filter((ticket) => !seen.has(ticket.number)).length,
  };
}
