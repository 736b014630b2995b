import { answerOf, base, del, get, headersOf, post } from './client';
import type { Page } from './page';

/** Openings as pairs such as `['08:30', '17:30']`; one that ends before it begins is a night. */
export type Openings = string[][];
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Those that close a calendar, and the observance, on which people work. */
export const holidayKinds = ['government', 'bank', 'company', 'observance'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

export interface CalendarEntry {
  name: string;
  zone: string;
  week: Record<string, Openings>;
  holidays: HolidayKind[];
  special: Record<string, Openings>;
}

export interface Calendar extends CalendarEntry {
  version: number;
  closed: string[];
  at: string;
  by: string;
}

export interface Holiday {
  day: string;
  kind: HolidayKind;
  nameTh: string;
  nameEn: string;
  source: string;
}

export interface HolidayNews {
  dryRun: boolean;
  days: Holiday[];
  known: number;
  calendars: string[];
}

/** A day of a file, with a proposal of its kinds. */
export interface ReadDay {
  line: number;
  day: string | null;
  nameTh: string | null;
  nameEn: string | null;
  kinds: HolidayKind[];
  fault: string | null;
}

export const clocks = ['first-response', 'next-response', 'resolution'] as const;
export type ClockName = (typeof clocks)[number];
export const escalationSteps = ['tell-supervisors', 'raise-priority'] as const;

export interface Promised {
  /** ISO 8601: `PT4H` of service time, `P2D` working days after the start day, `P2D/inclusive` with it. */
  budget: string;
  pausedBy: string[];
  warnings: number[];
  escalations: { after: string; step: string }[];
  /** The customer hears of a breach, and how to complain. */
  tellCustomer?: boolean;
}

export interface PolicyEntry {
  name: string;
  effectiveFrom: string;
  titleTh: string;
  titleEn: string | null;
  calendar: string;
  targets: Partial<Record<ClockName, Promised>>;
  /** Agreements are names that customers have; a policy names no customer. */
  applies: { teams: string[]; channels: string[]; kinds: string[]; priorities: string[]; agreements?: string[]; rank: number };
  glossary: { word: string; meaning: string }[];
}

export interface Policy extends PolicyEntry {
  version: number;
  at: string;
  by: string;
}

export const listCalendars = (signal?: AbortSignal) => get<Page<Calendar>>('/calendars', { signal });
export const listCalendarVersions = (name: string, signal?: AbortSignal) => get<Page<Calendar>>(`/calendars/${encodeURIComponent(name)}/versions`, { signal });
/** @param version the one that was edited; 0 for a calendar that is added */
export const writeCalendar = (calendar: CalendarEntry, version: number) => post<Calendar>('/calendars', calendar, { version });
export const listHolidays = (year: number, signal?: AbortSignal) => get<Page<Holiday>>('/holidays', { query: { year }, signal });
export const addHolidays = (days: Holiday[], dryRun = false) => post<HolidayNews>('/holidays', { days, dryRun });
export const removeHoliday = ({ day, kind }: Holiday) => del<HolidayNews>(`/holidays/${day}/${kind}`);
export const listPolicies = (signal?: AbortSignal) => get<Page<Policy>>('/sla-policies', { signal });
export const listPolicyVersions = (name: string, signal?: AbortSignal) => get<Page<Policy>>(`/sla-policies/${encodeURIComponent(name)}/versions`, { signal });
/** @param version the one that was edited; 0 for a policy that is added */
export const writePolicy = (policy: PolicyEntry, version: number) => post<Policy>('/sla-policies', policy, { version });

/** How many clocks ended in time or late, run still, or are not promised any more. */
export type Tally = Record<TrialOutcome, number>;
export const trialOutcomes = ['kept', 'missed', 'open', 'unpromised'] as const;
export type TrialOutcome = (typeof trialOutcomes)[number];

export interface PolicyPreview {
  days: number;
  tickets: number;
  /** There are older tickets in these days that were not looked at. */
  more: boolean;
  clocks: { clock: ClockName; before: Tally; after: Tally }[];
  /** Clocks that ran on none of these tickets, so that none could be tried. */
  uncounted: ClockName[];
  changes: number;
  changed: { ticket: number; clock: ClockName; before: TrialOutcome; after: TrialOutcome; dueBefore: string | null; dueAfter: string | null; endedAt: string | null }[];
}

/** What the policy would have made of past tickets; nothing is changed. */
export const previewPolicy = (policy: PolicyEntry) => post<PolicyPreview>('/sla-policies/preview', policy);

/** Reads a CSV or iCalendar file; nothing of it is kept. */
export async function readHolidayFile(file: File): Promise<Page<ReadDay>> {
  const type = file.name.toLowerCase().endsWith('.ics') ? 'text/calendar' : 'text/csv';
  const headers = { ...headersOf('POST'), 'Content-Type': type };
  return answerOf(await fetch(`${base}/holidays/file`, { method: 'POST', headers, body: file, credentials: 'same-origin', redirect: 'error' }));
}
