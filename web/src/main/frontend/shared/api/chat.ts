import { get, post } from './client';

/** Whether the customer has the chat of a web page open. */
export interface GuestPresence {
  online: boolean;
  lastSeenAt: string | null;
}

export const presenceOf = (number: number, signal?: AbortSignal) =>
  get<{ guest: GuestPresence }>(`/tickets/${number}/presence`, { signal });

/** Shows the customer for some seconds that somebody writes. */
export const sayTyping = (number: number) => post<undefined>(`/tickets/${number}/typing`, undefined);
