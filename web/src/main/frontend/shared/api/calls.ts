import { answerOf, base, get, headersOf, post } from './client';
import type { Page } from './page';

export const callOutcomes = ['answered', 'abandoned', 'no-answer', 'busy', 'failed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];
export type Direction = 'inbound' | 'outbound';

/** A ticket that a call may go on with. */
export interface OpenTicket {
  number: number;
  /** Null while the customer's data is kept but not used. */
  subject: string | null;
  state: string;
  channel: string;
  activeAt: string;
}

/** Somebody whom the number may lead to. */
export interface Candidate {
  id: string;
  displayName: string | null;
  /** Their data is kept but not used. */
  restricted?: boolean;
  openTickets: OpenTicket[];
}

/** A call; numbers and names are masked. */
export interface Call {
  id: string;
  ticket: number | null;
  customer: string | null;
  customerName: string | null;
  /** The line leads to a record that is kept but not used: what is filed becomes a matter of its own. */
  restricted?: boolean;
  /** Who can be asked about a restricted record. */
  officer?: string | null;
  candidates: Candidate[];
  openTickets: OpenTicket[];
  direction: Direction;
  number: string | null;
  queue: string | null;
  team: string;
  agent: string | null;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  outcome: CallOutcome | null;
  transfers: number;
  recording: 'none' | 'announced' | 'off';
  script: string | null;
  note: string | null;
}

/** How a call is filed; what is left out is told from its number. */
export interface Filing {
  ticket?: number;
  newTicket?: boolean;
  customer?: string;
  stranger?: boolean;
  note?: string;
  recording?: 'off';
}

/** A finished call that an agent logs by hand. */
export interface NewCall {
  direction: Direction;
  number: string;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string;
  outcome: CallOutcome;
  note: string | null;
  recording: 'off' | null;
  ticket: number | null;
}

/** What a file of call details holds, line by line. */
export interface CallImport {
  dryRun: boolean;
  fresh: number;
  known: number;
  refused: number;
  lines: { line: number; state: 'new' | 'known' | 'refused'; call: string | null; errors: string[] }[];
}

export const getCall = (id: string, signal?: AbortSignal) => get<Call>(`/calls/${id}`, { signal });

export const listCalls = (outcome: CallOutcome | '', unfiled: boolean, cursor: string | null, signal?: AbortSignal) =>
  get<Page<Call>>('/calls', { query: { outcome, unfiled: unfiled ? 'true' : '', limit: 50, cursor }, signal });

export const logCall = (call: NewCall, idempotencyKey: string) => post<Call>('/calls', call, { idempotencyKey });

export const fileCall = (id: string, filing: Filing) => post<Call>(`/calls/${id}/filing`, filing);

export async function importCalls(file: Blob, dryRun: boolean): Promise<CallImport> {
  const headers = { ...headersOf('POST'), 'Content-Type': 'text/csv' };
  const init: RequestInit = { method: 'POST', headers, body: file, credentials: 'same-origin', redirect: 'error' };
  return answerOf<CallImport>(await fetch(`${base}/calls/import?dryRun=${dryRun}`, init));
}
