import { get, post } from './client';
import type { Page } from './page';
import type { NoticeSummary, PurposeSummary } from './privacy';

/** A purpose being written; the hub says what it lacks. */
export interface PurposeDraft {
  key: string;
  titleTh: string | null;
  titleEn: string | null;
  basis: string | null;
  dpvPurpose: string | null;
  necessaryForService: boolean | null;
  necessityTh: string | null;
  minorCanConsentAlone: boolean | null;
  survivesRestriction: boolean | null;
  validityMonths: number | null;
  withdrawalConsequenceTh: string | null;
  withdrawalConsequenceEn: string | null;
  balancingTestTh: string | null;
  balancingTestEn: string | null;
  balancingReviewOn: string | null;
  dataCategories: string[];
  recipients: string[];
  countries: string[];
  channels: string[];
  retentionPolicyKey: string | null;
  prescribedForm: boolean | null;
  prescribedFormRef: string | null;
  sources: string[];
  sourceNotice: string | null;
}

/** The six items of section 23 in one language, and where data goes. */
export const noticeBlocks = ['purposes', 'necessity', 'data', 'recipients', 'controller', 'rights', 'transfers'] as const;
export type NoticeBlock = (typeof noticeBlocks)[number];
export type NoticeWords = { language: string; title: string | null } & Record<NoticeBlock, string | null>;

export interface NoticeDraft {
  key: string;
  texts: NoticeWords[];
  choices: { purposes: string[]; preselected: boolean }[];
}

export interface PurposeState {
  draft: PurposeDraft;
  missing: string[];
  asksAgain: boolean;
}

export interface NoticeState {
  draft: NoticeDraft;
  missing: string[];
}

const purpose = (key: string) => `/privacy/purposes/${encodeURIComponent(key)}`;
const notice = (key: string) => `/privacy/notices/${encodeURIComponent(key)}`;

export const listPurposeDrafts = (signal?: AbortSignal) => get<Page<PurposeState>>('/privacy/purposes/versions', { signal });
export const listNoticeDrafts = (signal?: AbortSignal) => get<Page<NoticeState>>('/privacy/notices/versions', { signal });
export const savePurpose = (draft: PurposeDraft) => post<PurposeState>(`${purpose(draft.key)}/versions`, draft);
export const saveNotice = (draft: NoticeDraft) => post<NoticeState>(`${notice(draft.key)}/versions`, draft);
export const activatePurpose = (key: string) => post<PurposeSummary>(`${purpose(key)}/activation`, {});
export const publishNotice = (key: string) => post<Page<NoticeSummary>>(`${notice(key)}/publication`, {});

/** What can be wrong with a notice so that consents below it bind nobody. */
export const defects = ['pre-selected', 'bundled', 'items-missing', 'unclear', 'other'] as const;

/** A notice that was found defective, and how far its consents have ended in the ledger; nothing rests on any of them. */
export interface Invalidated {
  notice: string;
  version: number;
  consents: number;
  persons: number;
  left: number;
  setAside: number;
  reason: string;
  at: string;
  by: string;
  finishedAt: string | null;
}

export const invalidateNotice = (key: string, version: number, reason: string) =>
  post<Invalidated>(`${notice(key)}/versions/${version}/invalidation`, { reason });
export const listInvalidations = (signal?: AbortSignal) => get<Page<Invalidated>>('/privacy/notices/invalidations', { signal });
