import { get, post } from './client';
import type { Page } from './page';

export const outboxStates = ['uncertain', 'failed', 'queued', 'sending', 'sent', 'cancelled'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Something that should leave, and what became of it. */
export interface OutboxItem {
  id: string;
  message: string;
  ticket: number;
  kind: 'reply' | 'acknowledgement';
  channel: string;
  state: OutboxState;
  createdAt: string;
  availableAt: string;
  settledAt: string | null;
  attempts: number;
  reason: string | null;
}

/** A message that could not be processed; its original bytes are kept. */
export interface HeldItem {
  id: string;
  channel: string;
  account: string;
  receivedAt: string;
  attempts: number;
  reason: string | null;
}

export const listOutbox = (state: OutboxState | '', signal?: AbortSignal) =>
  get<Page<OutboxItem>>('/outbox', { query: { state, limit: 200 }, signal });

export const sendAgain = (id: string) => post<OutboxItem>(`/outbox/${id}/retry`, undefined);
export const markSent = (id: string) => post<OutboxItem>(`/outbox/${id}/sent`, undefined);

export const listQuarantine = (signal?: AbortSignal) => get<Page<HeldItem>>('/intake/quarantine', { query: { limit: 200 }, signal });
export const replay = (id: string) => post<undefined>(`/intake/quarantine/${id}/replay`, undefined);
export const rawOf = (id: string) => `/api/v1/intake/quarantine/${id}/raw`;
