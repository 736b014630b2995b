import { base, get } from './client';

export interface ReportRow {
  key: string;
  count: number;
  meanSeconds: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
  unanswered: number;
}

export interface Report {
  items: ReportRow[];
  total: ReportRow;
}

export type ReportName = 'first-response' | 'resolution';
export type Grouping = 'day' | 'channel' | 'team';

/** Dates of Asia/Bangkok, both included. */
export interface ReportRange {
  from: string;
  to: string;
}

export const getReport = (name: ReportName, range: ReportRange, by: Grouping, signal?: AbortSignal) =>
  get<Report>(`/reports/${name}`, { query: { ...range, by }, signal });

export type ReportFormat = 'csv' | 'xlsx';

/** Where the report lies as a file. */
export const reportFile = (name: ReportName, range: ReportRange, by: Grouping, format: ReportFormat) =>
  `${base}/reports/${name}?${new URLSearchParams({ ...range, by, format }).toString()}`;

export interface IntakeRow {
  channel: string;
  received: number;
  delivered: number;
  duplicate: number;
  quarantined: number;
  refused: number;
  ignored: number;
  pending: number;
}

export const getIntakeLedger = (range: ReportRange, signal?: AbortSignal) =>
  get<{ items: IntakeRow[]; total: Omit<IntakeRow, 'channel'> }>('/intake/ledger', { query: { ...range }, signal });
