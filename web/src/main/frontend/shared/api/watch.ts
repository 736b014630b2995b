import { del, get, put } from './client';
import type { TicketState } from './tickets';

/** Who follows a ticket that is not theirs. */
export interface Watching {
  watching: boolean;
  watchers: string[];
}

export const newsKinds = ['assigned', 'customer-message', 'mention', 'sla-warning', 'sla-breach', 'call-back', 'state-changed'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What the user heard of a ticket that they follow or own; it names no customer. */
export interface News {
  id: number;
  ticket: number;
  kind: NewsKind;
  state: TicketState | null;
  /** Null for the customer and the hub. */
  by: string | null;
  at: string;
  read: boolean;
}

export const getWatching = (number: number, signal?: AbortSignal) => get<Watching>(`/tickets/${number}/watchers`, { signal });

export const watchTicket = (number: number) => put<Watching>(`/tickets/${number}/watchers/mine`, undefined);

export const unwatchTicket = (number: number) => del<Watching>(`/tickets/${number}/watchers/mine`);

export const getNews = (signal?: AbortSignal) => get<{ items: News[] }>('/me/news', { signal });

export const readNews = (seen: { ticket?: number; upTo?: number }) => put<{ items: News[] }>('/me/news/read', seen);
