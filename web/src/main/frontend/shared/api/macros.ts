import { del, get, post, put } from './client';
import type { Page } from './page';
import type { Ticket } from './tickets';

/** One step of a macro or a rule; which members count depends on its kind. */
export interface Action {
  kind: string;
  th?: string | null;
  en?: string | null;
  priority?: string | null;
  team?: string | null;
  tags?: string[];
  waitingFor?: string | null;
  hours?: number | null;
  outcome?: string | null;
  reason?: string | null;
}

export const owners = ['all', 'team', 'mine'] as const;

export interface MacroEntry {
  nameTh: string;
  nameEn: string | null;
  shortcut: string | null;
  owner: (typeof owners)[number];
  team: string | null;
  /** Key of the purpose on which its reply leaves; null without one. */
  purpose: string | null;
  actions: Action[];
  active: boolean;
}

export interface Macro extends MacroEntry {
  id: string;
  version: number;
  updatedAt: string;
  updatedBy: string;
}

/** What a macro says on a ticket; nothing of it was sent. */
export interface MacroTexts {
  macro: string;
  language: string;
  reply: string | null;
  note: string | null;
  purpose: string | null;
  missing: string[];
  deeds: string[];
}

export interface MacroDeeds {
  before: Ticket;
  /** Null when it left what the caller sees. */
  ticket: Ticket | null;
  steps: { kind: string; refused: string | null }[];
  undoable: boolean;
}

/** What a macro does once its answer left, wherever its writer is by then. */
export interface MacroRun {
  message: string;
  macro: string;
  nameTh: string;
  nameEn: string | null;
  by: string;
  at: string;
  doneAt: string | null;
  /** Code of why nothing was done. */
  reason: string | null;
  steps: { kind: string; refused: string | null }[];
}

export const particles = ['khrap', 'kha', 'none'] as const;

/** How a colleague is called in saved texts, by their own word. */
export interface Profile {
  nickname: string | null;
  particle: (typeof particles)[number];
}

/** What may stand in double braces. */
export const places = [
  'customer.address',
  'customer.name',
  'ticket.number',
  'ticket.opened',
  'team.name',
  'agent.nickname',
  'agent.particle',
  'date.today',
  'date.tomorrow',
] as const;

export const listMacros = (signal?: AbortSignal) => get<Page<Macro>>('/macros', { signal });
export const addMacro = (entry: MacroEntry) => post<Macro>('/macros', entry);
export const changeMacro = (id: string, entry: MacroEntry, version?: number) => put<Macro>(`/macros/${id}`, entry, { version });
export const removeMacro = (id: string) => del<Macro>(`/macros/${id}`);
export const previewText = (text: string, language: string) => post<{ text: string }>('/macros/preview', { text, language });
export const macroTexts = (number: number, id: string) => get<MacroTexts>(`/tickets/${number}/macros/${id}`);
export const carryOut = (number: number, id: string) => post<MacroDeeds>(`/tickets/${number}/macros/${id}`, undefined);
export const listRuns = (number: number, signal?: AbortSignal) => get<Page<MacroRun>>(`/tickets/${number}/macro-runs`, { signal });
export const keepRun = (number: number, message: string, macro: string) => put<MacroRun>(`/tickets/${number}/macro-runs/${message}`, { macro });
export const getProfile = (signal?: AbortSignal) => get<Profile>('/me/profile', { signal });
export const sayProfile = (profile: Profile) => put<Profile>('/me/profile', profile);
