import type { SentFile } from '@shared/files/sentFile';
import { answerOf, base, get, headersOf, post } from './client';
import type { Page } from './page';

/** A file that goes with something that was said. */
export interface OwnFile {
  id: string;
  name: string;
  size: number;
  type: string;
  /** No scanner looked at it yet. */
  locked: boolean;
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
  /** It missed the service standard, and the customer was told. */
  late: boolean;
  /** Number of the complaint about that. */
  complaint: number | null;
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
  /** Requested: a minor's word or the guardian's is still missing. Ended: without them. */
  decision: 'given' | 'refused' | 'withdrawn' | 'requested' | 'ended' | null;
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

/** Something that was taken in; `ticket` and `message` are null while the hub works on it. */
export interface OwnArrival {
  id: string;
  ticket: number | null;
  message: string | null;
}

export interface NewMatter {
  subject: string | null;
  text: string;
  language: string;
  notice: string;
  attachments: SentFile[] | null;
}

const ticket = (number: string) => `/me/tickets/${number}`;

export const listOwnTickets = (cursor: string | null, signal?: AbortSignal) =>
  get<Page<OwnTicket>>('/me/tickets', { query: { limit: 20, cursor }, signal });
export const complainOf = (number: string, text: string) => post<{ number: number }>(`/me/tickets/${number}/complaint`, { text });
export const getOwnTicket = (number: string, signal?: AbortSignal) => get<OwnTicket>(ticket(number), { signal });
export const openOwnTicket = (matter: NewMatter, idempotencyKey: string) =>
  post<OwnArrival>('/me/tickets', matter, { idempotencyKey });
export const writeInTicket = (number: string, words: { text: string; attachments: SentFile[] | null }, idempotencyKey: string) =>
  post<OwnArrival>(`${ticket(number)}/messages`, words, { idempotencyKey });
export const getOwnArrival = (id: string, signal?: AbortSignal) => get<OwnArrival>(`/me/arrivals/${id}`, { signal });

/** A file of one's own ticket. A link opens it too, so it is not left to the address bar. */
export async function openOwnFile(number: string, id: string): Promise<Blob> {
  const response = await fetch(`${base}${ticket(number)}/files/${id}`, {
    headers: { ...headersOf('GET'), Accept: '*/*' },
    credentials: 'same-origin',
    redirect: 'error',
  });
  return response.ok ? response.blob() : answerOf<Blob>(response);
}
/** Whether somebody typed the customer's address, who may have been another person. */
export interface OwnAddress {
  typed: boolean;
  /** It takes a code that is sent to the address. */
  byCode: boolean;
  since: string | null;
}

export const getOwnAddress = (signal?: AbortSignal) => get<OwnAddress>('/me/address', { signal });
export const sendAddressCode = () => post<undefined>('/me/address/code', {});
export const settleAddress = (mine: boolean, code: string | null) => post<{ mine: boolean }>('/me/address', { mine, code });
export const listOwnConsents = (signal?: AbortSignal) => get<Page<OwnConsent>>('/me/consents', { signal });
export const decideOwn = (decision: { purpose: string; decision: 'given' | 'withdrawn'; noticeVersion: string | null; language: string }) =>
  post<OwnConsent>('/me/consents', decision);
export const listOwnRequests = (signal?: AbortSignal) => get<Page<OwnRequest>>('/me/requests', { signal });
export const askForRight = (type: string, words: string | null, idempotencyKey: string) => post<OwnRequest>('/me/requests', { type, words }, { idempotencyKey });
/** How far the copy of one's data is. */
export interface OwnCopy {
  state: string;
  expiresAt: string | null;
  size: number | null;
}

const copyOf = (request: string) => `/me/requests/${request}/copy`;
export const getOwnCopy = (request: string, signal?: AbortSignal) => get<OwnCopy>(copyOf(request), { signal });
export const sendCopyCode = (request: string) => post<undefined>(`${copyOf(request)}/code`, {});
export async function openOwnCopy(request: string, code: string): Promise<Blob> {
  const response = await fetch(`${base}${copyOf(request)}/file`, {
    method: 'POST',
    headers: { ...headersOf('POST'), Accept: 'application/zip, application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
    credentials: 'same-origin',
    redirect: 'error',
  });
  return response.ok ? response.blob() : answerOf<Blob>(response);
}
/** Where the receipt of a decision is shown and downloaded. */
export const receiptPage = (token: string) => `/api/v1/receipts/${token}`;
