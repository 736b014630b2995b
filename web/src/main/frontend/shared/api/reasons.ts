import { get, post } from './client';
import type { Page } from './page';

export interface ContactReason {
  code: string;
  /** Code of the reason above; null at the top. */
  parent: string | null;
  nameTh: string;
  nameEn: string;
  retired: boolean;
}

/** One version of a team's contact reasons, each after the one above it. */
export interface ReasonTree {
  team: string;
  version: number;
  reasons: ContactReason[];
  /** Null for the first, which holds *other* alone. */
  at: string | null;
  by: string;
}

export const listReasons = (signal?: AbortSignal) => get<Page<ReasonTree>>('/reasons', { signal });
export const listReasonVersions = (team: string, signal?: AbortSignal) => get<Page<ReasonTree>>(`/reasons/${encodeURIComponent(team)}/versions`, { signal });
/** @param version the one that was edited */
export const writeReasons = (team: string, reasons: ContactReason[], version: number) => post<ReasonTree>('/reasons', { team, reasons }, { version });
