import { get, post, put } from './client';
import type { Page } from './page';
import type { Kind } from './tickets';

/** Where the second look at a ticket's work stands. */
export interface Check {
  needed: boolean;
  state: 'none' | 'asked' | 'approved' | 'returned';
  askedAt: string | null;
  askedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
}

/** Which work of a team takes a second look. */
export interface QualityRule {
  team: string;
  kinds: Kind[];
  at: string;
  by: string;
}

export const getCheck = (number: number, signal?: AbortSignal) => get<Check>(`/tickets/${number}/check`, { signal });
export const askCheck = (number: number) => post<Check>(`/tickets/${number}/check`, undefined);
export const decideCheck = (number: number, approved: boolean) => post<Check>(`/tickets/${number}/check/decision`, { approved });
export const listQualityRules = (signal?: AbortSignal) => get<Page<QualityRule>>('/quality-rules', { signal });
export const settleQuality = (team: string, kinds: Kind[]) => put<QualityRule>('/quality-rules', { team, kinds });
