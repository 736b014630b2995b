import { get } from './client';
import type { Page } from './page';

/** Somebody saw a field of a person: who, when, why, on which basis. */
export interface AccessEntry {
  at: string;
  actor: string;
  role: string | null;
  subject: string;
  field: string;
  ticket: number | null;
  reason: string | null;
  /** Where an officer opens what the colleague wrote. */
  review: string | null;
  basis: string | null;
  purpose: string | null;
}

export interface AccessFilter {
  subject?: string | null;
  actor?: string | null;
  reason?: string | null;
  from?: string | null;
  to?: string | null;
}

export const listAccess = (filter: AccessFilter, cursor: string | null, signal?: AbortSignal) =>
  get<Page<AccessEntry>>('/privacy/access-log', { query: { ...filter, limit: 50, cursor }, signal });

export interface GateDecision {
  id: string;
  at: string;
  purpose: string;
  operation: string;
  channel: string | null;
  permitted: boolean;
  basis: string | null;
  reason: string | null;
  actor: string;
}

export const listDecisions = (subject: string, cursor: string | null, signal?: AbortSignal) =>
  get<Page<GateDecision>>('/privacy/decisions', { query: { subject, limit: 50, cursor }, signal });

/** One language of one published notice version. */
export interface NoticeSummary {
  key: string;
  version: number;
  language: string;
  title: string;
  effectiveFrom: string;
  sha256: string;
}

export const listNotices = (signal?: AbortSignal) => get<Page<NoticeSummary>>('/privacy/notices', { signal });

/** A colleague who accepted the rules of use or closed the notice of staff as read. */
export interface NoticeReader {
  actor: string;
  language: string;
  at: string;
}

/** Texts that staff close, which the hub remembers. */
export const forStaff = ['rules-of-use', 'staff'];

export const listReaders = (key: string, version: number, signal?: AbortSignal) => get<Page<NoticeReader>>(`/privacy/notices/${key}/versions/${version}/readers`, { signal });

export interface NoticeText {
  key: string;
  version: number;
  language: string;
  title: string;
  html: string;
  sha256: string;
  effectiveFrom: string | null;
}

export const getNotice = (key: string, version: number, lang: string, signal?: AbortSignal) =>
  get<NoticeText>(`/notices/${encodeURIComponent(key)}/${version}`, { query: { lang }, signal });

/** A purpose in its version of today. */
export interface PurposeSummary {
  key: string;
  version: number;
  titleTh: string;
  titleEn: string;
  basis: string;
  necessaryForService: boolean;
  dataCategories: string[];
  effectiveFrom: string;
}

export const listPurposes = (signal?: AbortSignal) => get<Page<PurposeSummary>>('/privacy/purposes', { signal });

/** How the ledger stood at a moment, signed. */
export interface Checkpoint {
  size: number;
  root: string;
  at: string;
  note: string;
}

/** Whether everything recorded is sealed; `unsealed` counts what still waits, null while a start looks through everything. */
export interface LedgerStanding {
  checkpoint: Checkpoint | null;
  unsealed: number | null;
  oldestUnsealedAt: string | null;
}

export const getLedger = (signal?: AbortSignal) => get<LedgerStanding>('/audit/ledger', { signal });
