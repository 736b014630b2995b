import { get, put } from './client';
import type { Page } from './page';

/** Whom a team asks how it went. */
export interface SurveyRule {
  team: string;
  csat: boolean;
  nps: boolean;
  delayMinutes: number;
  threshold: number;
  pauseDays: number;
}

export const listSurveyRules = (signal?: AbortSignal) => get<Page<SurveyRule>>('/survey-rules', { signal });

export const writeSurveyRule = (rule: SurveyRule) => put<SurveyRule>('/survey-rules', rule);
