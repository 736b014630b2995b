import { del, get, put } from './client';
import type { Page } from './page';
import type { TicketState } from './tickets';

/** What another ticket is to the one that is looked at. */
export type Tie = 'parent' | 'child' | 'related';

export const ties: Tie[] = ['related', 'child', 'parent'];

/** A ticket that belongs to the one that is looked at. */
export interface TicketLink {
  tie: Tie;
  number: number;
  /** Null when its customer's data is restricted. */
  subject: string | null;
  state: TicketState;
  team: string;
  assignee: string | null;
}

export const listLinks = (number: number, signal?: AbortSignal) => get<Page<TicketLink>>(`/tickets/${number}/links`, { signal });

export const linkTickets = (number: number, other: number, tie: Tie) => put<Page<TicketLink>>(`/tickets/${number}/links/${other}`, { tie });

export const unlinkTickets = (number: number, other: number) => del<Page<TicketLink>>(`/tickets/${number}/links/${other}`);
