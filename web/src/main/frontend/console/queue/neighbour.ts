import type { Ticket } from '@shared/api/tickets';

/** The ticket after this one in the list, before it where it is the last; the first where it is not in the list any more. */
export function neighbour(rows: Ticket[], number: number | null): number | null {
  const at = rows.findIndex((row) => row.number === number);
  const next = at < 0 ? rows[0] : (rows[at + 1] ?? rows[at - 1]);
  return next?.number ?? null;
}
