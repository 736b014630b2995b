import { del, get, post } from './client';
import type { Page } from './page';

export interface Identity {
  /** By it a reveal asks for this one of several. */
  id?: string;
  /** The customer that holds it; another than the one shown came with a link or a merge. */
  identity?: string;
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

export type Assurance = 'unknown' | 'channel' | 'verified';

export interface Customer {
  id: string;
  displayName: string | null;
  /** The person's data is kept but not used: only the privacy officer is shown more than that. */
  restricted: boolean;
  /** Who can be asked about a restricted record. */
  officer?: string | null;
  identities: Identity[];
  /** Numbers of the open tickets, or only how many. */
  openTickets: number | number[];
  /** What the data may be used for; absent when the hub does not tell. */
  purposes?: PurposeState[];
  /** The survivor that stands for this person. */
  mergedInto?: string | null;
  /** Where the person writes or rings most often. */
  preferredChannel?: string | null;
  /** Of what they wrote last. */
  language?: string | null;
  /** What they wait for under the law. */
  openRequests?: { type: string; dueOn: string }[];
  /** How sure it is who writes or rings in the ticket at hand. */
  assurance?: Assurance | null;
  noticeServed: { notice: string; version: number; at: string | null; state: string } | null;
  /** Under which ids matters were opened apart while the use was restricted; for the privacy officer. */
  beside?: string[];
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
  /** Which one of several of this field; null for the newest. */
  id: string | null;
  reason: RevealReason;
  ticket: number;
  note: string | null;
}

export const getCustomer = (id: string, ticket: number | null, signal?: AbortSignal) =>
  get<Customer>(`/customers/${id}`, { query: { ticket }, signal });

export const reveal = (id: string, request: RevealRequest) =>
  post<{ field: string; value: string }>(`/customers/${id}/reveals`, request);

/** By what it was shown that two contact points are one person's. */
export const evidenceKinds = ['SPOKEN_CHECK', 'CODE_SENT', 'SIGNED_LINK'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface NewIdentity {
  channel: string;
  value: string;
  evidence: { kind: EvidenceKind; text: string | null }[];
  /** The customer that the refusal named: both become one person. */
  mergeWith?: string;
}

/** By what it was shown that two customers are one person; the first counts only for who was verified. */
export const mergeKinds = ['SPOKEN_CHECK', 'SIGNED_FORM', 'CHAT_EXCERPT', 'AGENT_ATTESTATION'] as const;
export type MergeKind = (typeof mergeKinds)[number];

/** For supervisors. */
export const mergeCustomers = (id: string, other: string, evidence: { kind: MergeKind; text: string }) =>
  post<Customer>(`/customers/${id}/merge`, { other, evidence: [evidence] });

/** Of a merged customer its own merge, of the other the newest. */
export const partCustomers = (id: string) => del(`/customers/${id}/merge`);

export const linkIdentity = (id: string, identity: NewIdentity) => post<Identity>(`/customers/${id}/identities`, identity);

/** What the hub itself checks, by sending something. */
export type ProofKind = Exclude<EvidenceKind, 'SPOKEN_CHECK'>;

export interface NewProof {
  kind: ProofKind;
  channel: string;
  value: string;
  /** The channel on which it is sent: the contact point's own, or one where the customer is known. */
  through: string;
  ticket: number;
}

/** A code or link that was sent. */
export interface Proof {
  id: string;
  kind: ProofKind;
  channel: string;
  state: 'sent' | 'proven' | 'used' | 'expired' | 'failed';
  sentAt: string;
  expiresAt: string;
  triesLeft: number;
  message: string;
  other: FoundCustomer;
}

/** What the customer told: spoken, or in a message; of a link neither. */
export interface Told {
  code: string | null;
  message: string | null;
}

export const sendProof = (id: string, proof: NewProof) => post<Proof>(`/customers/${id}/proofs`, proof);

export const getProof = (id: string, proof: string, signal?: AbortSignal) => get<Proof>(`/customers/${id}/proofs/${proof}`, { signal });

export const openProofs = (id: string) => get<Page<Proof>>(`/customers/${id}/proofs`);

export const answerProof = (id: string, proof: string, told: Told) =>
  post<{ match: boolean; triesLeft: number }>(`/customers/${id}/proofs/${proof}/answer`, told);

/** @param identity the customer that came with a link */
export const unlinkIdentity = (id: string, identity: string) => del(`/customers/${id}/identities`, { body: { identity } });

/** A channel on which the customer does not want to be reached. */
export interface Wish {
  channel: string;
  since: string;
  by: string;
}

export const listWishes = (id: string, signal?: AbortSignal) => get<Page<Wish>>(`/customers/${id}/objections`, { signal });
export const doNotRing = (id: string) => post<Wish>(`/customers/${id}/objections`, { channel: 'phone' });
export const mayRingAgain = (id: string) => del<Wish>(`/customers/${id}/objections/phone`);

/** What the caller says is compared; the hub never shows what it holds. */
export const verifyCaller = (id: string, said: { field: string; value: string; ticket: number }) =>
  post<{ match: boolean }>(`/customers/${id}/verification`, said);

/** One message, call or note of the person, on whatever channel. */
export interface Contact {
  id: string;
  at: string;
  ticket: number;
  subject: string | null;
  channel: string;
  direction: 'inbound' | 'outbound';
  kind: string;
  by: string;
}

export const getTimeline = (id: string, cursor: string | null, signal?: AbortSignal) =>
  get<Page<Contact>>(`/customers/${id}/timeline`, { query: { limit: 30, cursor }, signal });

export interface FoundCustomer {
  id: string;
  displayName: string | null;
  identities?: Identity[];
  restricted?: boolean;
}

/** That there is a restricted record, and whom to ask. */
export interface KeptRecord {
  id: null;
  restricted: true;
  officer: string | null;
}

export const isKept = (found: FoundCustomer | KeptRecord): found is KeptRecord => found.id === null;

/** The search words may be an address or number, so they travel in the body. */
export const searchCustomers = (q: string, cursor: string | null = null) =>
  post<Page<FoundCustomer | KeptRecord>>('/customers/search', { q, ...(cursor !== null && { cursor }) });

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
  /** In which capacity they spoke. */
  capacity?: string;
  representation?: string | null;
}

export const listConsents = (id: string, signal?: AbortSignal) =>
  get<Page<ConsentEvent>>(`/customers/${id}/consents`, { signal });
