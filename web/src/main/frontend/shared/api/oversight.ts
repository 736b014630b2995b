import { get, post } from './client';
import type { Page } from './page';

/** What waits for the officer, by kind. */
export interface Due {
  kind: string;
  open: number;
  overdue: number;
  /** Day in Thailand on which the first is due. */
  next: string | null;
}

export const listDues = (signal?: AbortSignal) => get<Page<Due>>('/privacy/overview', { signal });

/** An access that an officer has to look at, and the word on it. */
export interface Review {
  id: string;
  kind: 'break-glass' | 'reveal' | 'alert';
  at: string;
  actor: string;
  role: string | null;
  subject: string | null;
  ticket: number | null;
  field: string | null;
  reason: string | null;
  note: string | null;
  until: string | null;
  alert: { rule: string; accesses: number; persons: number; usual: number | null; firstAt: string; lastAt: string } | null;
  dueAt: string;
  overdue: boolean;
  verdict: { outcome: string; note: string | null; at: string; by: string } | null;
}

export const listReviews = (state: string, signal?: AbortSignal) => get<Page<Review>>('/privacy/reviews', { query: { state }, signal });
export const listReviewsOf = (subject: string, signal?: AbortSignal) => get<Page<Review>>('/privacy/reviews', { query: { subject }, signal });
/** One with the colleague's note: each reading is logged. */
export const getReview = (id: string, signal?: AbortSignal) => get<Review>(`/privacy/reviews/${id}`, { signal });
export const review = (id: string, word: { outcome: string; note: string | null }) => post<Review>(`/privacy/reviews/${id}/outcome`, word);

/** What persons are called for whoever reads: masked names, or an auditor's pseudonyms. */
export const listLabels = (subjects: string[], signal?: AbortSignal) =>
  get<Page<{ person: string; label: string }>>(`/privacy/people?${subjects.map((each) => `subject=${encodeURIComponent(each)}`).join('&')}`, { signal });

export interface Person {
  subject: string;
  label: string;
  naming: 'masked' | 'pseudonym' | 'name';
}

export const getPerson = (id: string, signal?: AbortSignal) => get<Person>(`/privacy/people/${id}`, { signal });

/** Who looked, as the person may hear of it. */
export interface Viewer {
  at: string;
  role: string;
  teams: string[];
  field: string;
  purpose: string | null;
  reason: string;
  actor: string | null;
}

export const listViewers = (id: string, signal?: AbortSignal) => get<Page<Viewer>>(`/privacy/people/${id}/viewers`, { signal });
export const disclosureGrounds = ['legal-claim', 'court-order', 'breach-of-duty', 'colleague-agrees'] as const;
export const discloseViewer = (id: string, said: { actor: string; ground: string }) => post(`/privacy/people/${id}/viewer-disclosures`, said);

/** What an auditor may read, and for how long. */
export interface AuditGrant {
  id: string;
  auditor: string;
  areas: string[];
  identity: boolean;
  ground: string;
  validFrom: string;
  validTo: string;
  grantedAt: string;
  grantedBy: string;
  endedAt: string | null;
  endedBy: string | null;
}

export type NewGrant = { auditor: string; areas: string[]; identity: boolean; ground: string; from: string | null; to: string };

export const listGrants = (signal?: AbortSignal) => get<Page<AuditGrant>>('/privacy/audit-grants', { signal });
export const grantAudit = (grant: NewGrant) => post<AuditGrant>('/privacy/audit-grants', grant);
export const endGrant = (id: string) => post<AuditGrant>(`/privacy/audit-grants/${id}/end`, undefined);

/** A number by which accesses are watched. */
export interface OversightRule {
  key: string;
  version: number;
  amount: number;
  unit: string;
  effectiveFrom: string;
  recordedBy: string;
}

export const listOversightRules = (signal?: AbortSignal) => get<Page<OversightRule>>('/privacy/oversight-rules', { signal });
export const changeOversightRule = (change: { key: string; amount: number }) => post<OversightRule>('/privacy/oversight-rules', change);

export const emergencyReasons = ['danger-to-life', 'crime-in-progress', 'service-outage', 'legal-order'] as const;
export type EmergencyReason = (typeof emergencyReasons)[number];

/** Opens another team's ticket for a limited time; the privacy officer sees it at once. */
export const openInEmergency = (number: number, plea: { reason: EmergencyReason; note: string }) =>
  post<{ until: string }>(`/tickets/${number}/emergency-access`, plea);
