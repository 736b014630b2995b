import { get, post } from './client';
import type { Page } from './page';

/** A file that goes with something that was said. */
export interface OwnFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

/** One thing that was said between the customer and the desk. */
export interface OwnLine {
  id: string;
  by: 'you' | 'team' | 'hub';
  /** Null when the customer took it back. */
  text: string | null;
  at: string;
  channel: string;
  files: OwnFile[];
}

/** A ticket as its customer sees it. */
export interface OwnTicket {
  number: number;
  subject: string;
  state: string;
  awaitsYou: boolean;
  channel: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  mergedInto: number | null;
  team: { th: string; en: string };
  /** Null in lists. */
  messages: OwnLine[] | null;
}

/** What the customer's data is used for, and what they decided about it. */
export interface OwnConsent {
  purpose: string;
  titleTh: string;
  titleEn: string;
  basis: string;
  decidable: boolean;
  permitted: boolean;
  decision: 'given' | 'refused' | 'withdrawn' | null;
  since: string | null;
  /** Token of the receipt of that decision; null when it has none. */
  receipt: string | null;
  consequenceTh: string | null;
  consequenceEn: string | null;
  dataCategories: string[];
  recipients: string[];
}

/** What the customer asked for under the law. */
export interface OwnRequest {
  id: string;
  type: string;
  state: string;
  receivedAt: string;
  dueOn: string;
  law: string;
  decidedAt: string | null;
  ground: string | null;
  reason: string | null;
}

/** Committed, while the hub still works on it. */
export interface TakenIn {
  id: string;
}

export interface NewMatter {
  subject: string | null;
  text: string;
  language: string;
  notice: string;
  attachments: null;
}

const ticket = (number: string) => `/me/tickets/${number}`;

export const listOwnTickets = (cursor: string | null, signal?: AbortSignal) =>
  get<Page<OwnTicket>>('/me/tickets', { query: { limit: 20, cursor }, signal });
export const getOwnTicket = (number: string, signal?: AbortSignal) => get<OwnTicket>(ticket(number), { signal });
export const openOwnTicket = (matter: NewMatter, idempotencyKey: string) =>
  post<OwnTicket | TakenIn>('/me/tickets', matter, { idempotencyKey });
export const writeInTicket = (number: string, text: string, idempotencyKey: string) =>
  post<OwnLine | TakenIn>(`${ticket(number)}/messages`, { text, attachments: null }, { idempotencyKey });
export const listOwnConsents = (signal?: AbortSignal) => get<Page<OwnConsent>>('/me/consents', { signal });
export const decideOwn = (decision: { purpose: string; decision: 'given' | 'withdrawn'; noticeVersion: string | null; language: string }) =>
  post<OwnConsent>('/me/consents', decision);
export const listOwnRequests = (signal?: AbortSignal) => get<Page<OwnRequest>>('/me/requests', { signal });
export const askForRight = (type: string, idempotencyKey: string) => post<OwnRequest>('/me/requests', { type }, { idempotencyKey });
/** Where the receipt of a decision is shown and downloaded. */
export const receiptPage = (token: string) => `/api/v1/receipts/${token}`;
