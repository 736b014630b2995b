import { get, post } from './client';
import type { Page } from './page';

/** How often a customer is tried before they count as unreachable. */
export interface AttemptRule {
  version: number;
  calls: number;
  emails: number;
  at: string;
  by: string;
}

export const listAttemptRules = (signal?: AbortSignal) => get<Page<AttemptRule>>('/attempt-rules', { signal });
export const writeAttemptRule = (calls: number, emails: number) => post<AttemptRule>('/attempt-rules', { calls, emails });
