import { get } from './client';
import type { Page } from './page';

/** What whoever takes a ticket over has to know; each may be left out. */
export interface HandoffSheet {
  wants: string | null;
  done: string | null;
  promised: string | null;
  by: string | null;
  nextStep: string | null;
  channel: string | null;
}

export const handoffFields = ['wants', 'done', 'promised', 'by', 'nextStep', 'channel'] as const;

export interface Handoff {
  id: string;
  at: string;
  by: string;
  fromTeam: string;
  fromUser: string | null;
  toTeam: string;
  toUser: string | null;
  sheet: HandoffSheet;
  filled: number;
  completeness: number;
}

export const listHandoffs = (number: number, signal?: AbortSignal) => get<Page<Handoff>>(`/tickets/${number}/handoffs`, { signal });
