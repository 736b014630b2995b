import { post } from './client';
import type { ConsentEvent } from './customers';

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
