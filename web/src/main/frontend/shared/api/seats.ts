import { del, get, put } from './client';
import type { Page } from './page';

/** Somebody who has a ticket open; `writingSince` while they write to the customer. */
export interface Seat {
  user: string;
  displayName: string;
  writingSince: string | null;
}

export const listSeats = (number: number, signal?: AbortSignal) => get<Page<Seat>>(`/tickets/${number}/seats`, { signal });

/** Good for 45 seconds. Who writes while a colleague does is not heard, unless they take over. */
export const takeSeat = (number: number, seat: { writing: boolean; takeOver?: boolean }) =>
  put<Page<Seat>>(`/tickets/${number}/seats/mine`, seat);

export const leaveSeat = (number: number) => del<Page<Seat>>(`/tickets/${number}/seats/mine`, { leaving: true });
