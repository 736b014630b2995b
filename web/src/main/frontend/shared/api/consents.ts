import { get, post } from './client';
import type { ConsentEvent } from './customers';
import type { Page } from './page';

/** What shows that somebody agreed: a message of theirs, a signed form, a span of a recording, or nothing but the colleague's word. */
export const consentProofs = ['message', 'form', 'recording', 'told'] as const;
export type ConsentProof = (typeof consentProofs)[number];

export interface NewConsent {
  purpose: string;
  decision: 'given';
  channel: string;
  method: 'BUTTON' | 'REPLY_KEYWORD' | 'SIGNATURE' | 'VERBAL_RECORDED' | 'VERBAL_ATTESTED';
  noticeVersion: string;
  language: string;
  evidence: { kind: 'SIGNED_FORM' | 'CALL_RECORDING_SPAN' | 'AGENT_ATTESTATION'; text: string }[];
  /** Id of the representative who agrees in the person's place; null for the person. */
  guardian: string | null;
  /** In which whoever agrees says so. */
  message: string | null;
}

export const recordConsent = (customer: string, consent: NewConsent) => post<ConsentEvent>(`/customers/${customer}/consents`, consent);

/** A consent that waits for whoever is said to have agreed, and whether the question reached anybody. */
export interface WaitingConsent {
  event: string;
  purpose: string;
  /** Whether a representative is asked. */
  representative: boolean;
  until: string;
  state: 'waiting' | 'sent' | 'undelivered' | 'nobody';
}

export const listWaiting = (customer: string, signal?: AbortSignal) => get<Page<WaitingConsent>>(`/customers/${customer}/consent-questions`, { signal });

export interface UndeliveredQuestion {
  subject: string;
  label: string | null;
  purpose: string;
  until: string;
}

export const listUndelivered = (signal?: AbortSignal) => get<Page<UndeliveredQuestion>>('/privacy/confirmations/undelivered', { signal });
