import { get, post } from './client';
import type { Page } from './page';

/** How long one kind of data is kept; `amount` and `unit` are what the law rule says today. */
export interface RetentionRule {
  category: string;
  titleTh: string;
  titleEn: string;
  clockTh: string;
  clockEn: string;
  purpose: string | null;
  anonymises: boolean;
  evidence: boolean;
  version: number;
  law: string;
  amount: number | null;
  unit: string | null;
  method: string;
  ground: string;
  runsByItself: boolean;
  recordedAt: string;
  recordedBy: string;
}

/** One kind of data within a run. */
export interface RetentionPart {
  category: string;
  ruleVersion: number;
  law: string;
  lawVersion: number;
  method: string;
  before: string;
  due: number;
  held: number;
  restricted: number;
  done: number;
  unlinked: number;
  endedAt: string | null;
  passedHeld: number | null;
  passedRestricted: number | null;
}

export interface RetentionRun {
  id: string | null;
  dryRun: boolean;
  night: string | null;
  state: string;
  at: string;
  proposedBy: string | null;
  approved: boolean | null;
  approvedAt: string | null;
  approvedBy: string | null;
  anonymous: boolean | null;
  reviewedAt: string | null;
  reviewedBy: string | null;
  likeness: { records: number; groups: number; smallest: number | null; inSmall: number } | null;
  parts: RetentionPart[];
}

/** A record that could not be taken; `record` is a person or a ticket. */
export interface RetentionAside {
  id: string;
  run: string;
  category: string;
  store: string;
  record: string;
  reason: string;
  at: string;
}

const rules = '/privacy/retention/rules';
const runs = '/privacy/retention/runs';

export const listRetentionRules = (signal?: AbortSignal) => get<Page<RetentionRule>>(rules, { signal });
export const listRuns = (signal?: AbortSignal) => get<Page<RetentionRun>>(runs, { signal });
export const countDue = () => post<RetentionRun>(runs, { dryRun: true, categories: null });
export const proposeRun = (categories: string[]) => post<RetentionRun>(runs, { dryRun: false, categories });
export const approveRun = (id: string, approved: boolean) => post<RetentionRun>(`${runs}/${id}/approval`, { approved });
export const reviewRun = (id: string, anonymous: boolean) => post<RetentionRun>(`${runs}/${id}/review`, { anonymous });

const asides = '/privacy/retention/asides';
export const listAsides = (signal?: AbortSignal) => get<Page<RetentionAside>>(asides, { signal });
export const retryAside = (id: string) => post<RetentionAside>(`${asides}/${id}/retry`, {});
