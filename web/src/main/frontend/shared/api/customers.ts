import { get, post } from './client';
import type { Page } from './page';

export interface Identity {
  field: string;
  channel: string | null;
  masked: string;
  /** Only for the agent who holds the open ticket. */
  value: string | null;
  verified: boolean;
}

/** What the gate would say now of one purpose, for this person. */
export interface PurposeState {
  key: string;
  title: { th: string; en: string };
  basis: string | null;
  permitted: boolean;
  reason: string | null;
}

export interface Customer {
  id: string;
  displayName: string | null;
  restricted: boolean;
  identities: Identity[];
  /** Numbers of the open tickets, or only how many. */
  openTickets: number | number[];
  /** What the data may be used for; absent when the hub does not tell. */
  purposes?: PurposeState[];
  noticeServed: { notice: string; version: number; at: string | null; state: string } | null;
}

export const revealReasons = [
  'contact-customer',
  'verify-caller',
  'correct-record',
  'delivery',
  'complaint',
  'legal',
  'quality',
  'other',
] as const;
export type RevealReason = (typeof revealReasons)[number];

export interface RevealRequest {
  field: string;
  reason: RevealReason;
  ticket: number;
  note: string | null;
}

export const getCustomer = (id: string, ticket: number | null, signal?: AbortSignal) =>
  get<Customer>(`/customers/${id}`, { query: { ticket }, signal });

export const reveal = (id: string, request: RevealRequest) =>
  post<{ field: string; value: string }>(`/customers/${id}/reveals`, request);

export interface FoundCustomer {
  id: string;
  displayName: string | null;
  identities?: Identity[];
}

/** The search words may be an address or number, so they travel in the body. */
export const searchCustomers = (q: string) => post<Page<FoundCustomer>>('/customers/search', { q });

export interface ConsentEvent {
  id: string;
  purpose: string | null;
  event: string;
  basis: string | null;
  channel: string | null;
  method: string | null;
  noticeVersion: string | null;
  language: string | null;
  at: string;
  by: string;
}

export const listConsents = (id: string, signal?: AbortSignal) =>
  get<Page<ConsentEvent>>(`/customers/${id}/consents`, { signal });
