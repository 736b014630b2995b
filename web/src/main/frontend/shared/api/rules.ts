import { get, post, put } from './client';
import type { Action } from './macros';
import type { Page } from './page';

export const ruleEvents = ['ticket-created', 'message-received', 'state-changed', 'sla-warning', 'sla-breach', 'unanswered'] as const;
export const ruleFields = ['channel', 'kind', 'priority', 'state', 'team', 'assigned', 'tag', 'subject'] as const;

export const ruleStates = ['not-started', 'in-progress', 'waiting', 'done', 'cancelled'] as const;
export const ruleChannels = ['email', 'phone', 'web-chat', 'web-form', 'line', 'messenger', 'facebook-page', 'instagram', 'whatsapp', 'walk-in'] as const;

export interface Condition {
  field: (typeof ruleFields)[number];
  op: 'is' | 'is-not' | 'contains';
  values: string[];
}

export interface RuleEntry {
  name: string;
  event: (typeof ruleEvents)[number];
  /** Hours of service without an answer; null for other events. */
  hours: number | null;
  conditions: Condition[];
  /** Said where there is no condition and none is meant. */
  everyTicket: boolean;
  purpose: string;
  actions: Action[];
  place: number;
  active: boolean;
}

export interface Rule extends RuleEntry {
  id: string;
  version: number;
  madeAt: string;
  madeBy: string;
}

/** What a rule would do to the newest tickets; nothing was done. */
export interface DryRun {
  looked: number;
  matches: { ticket: number; createdAt: string; steps: string[]; refused: string | null }[];
  /** What it takes besides, which nobody can try. */
  unchecked: ('event' | 'since' | 'reply')[];
}

/** What a rule did on a ticket, or why it did not. */
export interface RuleTrace {
  id: string;
  rule: string;
  version: number;
  event: string;
  at: string;
  outcome: 'done' | 'refused' | 'limited' | 'failed';
  reason: string | null;
  steps: { kind: string; refused: string | null }[];
}

export const listRules = (signal?: AbortSignal) => get<Page<Rule>>('/rules', { signal });
export const listRuleVersions = (id: string, signal?: AbortSignal) => get<Page<Rule>>(`/rules/${id}/versions`, { signal });
export const addRule = (entry: RuleEntry) => post<Rule>('/rules', entry);
export const changeRule = (id: string, entry: RuleEntry, version?: number) => put<Rule>(`/rules/${id}`, entry, { version });
export const dryRunRule = (entry: RuleEntry) => post<DryRun>('/rules/dry-run', entry);
export const listTraces = (number: number, signal?: AbortSignal) => get<Page<RuleTrace>>(`/tickets/${number}/rule-traces`, { signal });
