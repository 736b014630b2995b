import { get, post } from './client';
import type { Page } from './page';

/** What must not be deleted for now; `release` is null while it is in force. */
export interface LegalHold {
  id: string;
  subject: string | null;
  ticket: number | null;
  category: string | null;
  matter: string;
  ground: string;
  groundVersion: number;
  owner: string;
  reviewOn: string;
  placedAt: string;
  placedBy: string;
  reviewedAt: string | null;
  reviewedBy: string | null;
  release: { reason: string; at: string; by: string } | null;
}

export type NewHold = Pick<LegalHold, 'subject' | 'ticket' | 'category' | 'matter' | 'ground' | 'reviewOn'> & { owner: string | null };

const holds = '/privacy/retention/holds';

export const listHolds = (state: string, signal?: AbortSignal) => get<Page<LegalHold>>(holds, { query: { state }, signal });
export const placeHold = (hold: NewHold) => post<LegalHold>(holds, hold);
export const reviewHold = (id: string, reviewOn: string) => post<LegalHold>(`${holds}/${id}/review`, { reviewOn });
export const releaseHold = (id: string, reason: string) => post<LegalHold>(`${holds}/${id}/release`, { reason });
