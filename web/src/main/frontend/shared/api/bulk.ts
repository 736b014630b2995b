import { del, post } from './client';
import type { Outcome, Priority, Ticket } from './tickets';

/** One thing that is done to each of many tickets. */
export type BulkDeed =
  | { team?: string; assignee?: string }
  | { priority: Priority }
  | { addTags: string[]; removeTags: string[] }
  | { state: 'in-progress' }
  | { state: 'done' | 'cancelled'; outcome: Outcome; reason: string | null; note: string | null };

export interface BulkProblem {
  code: string;
  detail: string;
}

export interface BulkItem {
  number: number;
  done: boolean;
  problem: BulkProblem | null;
  /** Null until it was taken back. */
  undone: boolean | null;
  /** Why it stays as it is although the rest was taken back. */
  kept: BulkProblem | null;
}

export interface Bulk {
  id: string;
  undoneAt: string | null;
  items: BulkItem[];
}

export const mostAtOnce = 200;

/** Whatever changed since the tickets were looked at stays as it is. */
export const changeMany = (tickets: Ticket[], deed: BulkDeed) =>
  post<Bulk>('/tickets/bulk', { tickets: tickets.map(({ number, version }) => ({ number, version })), ...deed });

export const undoMany = (id: string) => del<Bulk>(`/tickets/bulk/${id}`);
