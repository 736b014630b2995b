import { base, get } from './client';
import type { Page } from './page';

export type Unit = 'count' | 'seconds' | 'days' | 'percent' | 'number' | 'flag' | 'code';
export type Cell = string | number | boolean | null;

export interface ReportColumn {
  name: string;
  unit: Unit;
}

/** `key` says what the row stands for; a figure that rests on nothing is null. */
export type ReportRow = { key: string } & Record<string, Cell>;

export interface ReportSheet {
  name: string;
  /** What its rows can stand for; the first is the usual one. */
  by: string[];
  columns: ReportColumn[];
}

/** Dates of Asia/Bangkok, both included. */
export interface ReportRange {
  from: string;
  to: string;
}

export interface Figures {
  items: ReportRow[];
  total: ReportRow | null;
}

export interface Report extends Figures {
  name: string;
  by: string;
  columns: ReportColumn[];
  before: (ReportRange & Figures) | null;
}

export const listReports = (signal?: AbortSignal) => get<Page<ReportSheet>>('/reports', { signal });

/** @param asked days, `by`, `compare` with as many days right before, and for calls `seconds` */
export const getReport = (name: string, asked: Record<string, string>, signal?: AbortSignal) =>
  get<Report>(`/reports/${name}`, { query: asked, signal });

export interface ReasonRow {
  team: string;
  code: string;
  nameTh: string;
  nameEn: string;
  count: number;
}

export const getReasonReport = (range: ReportRange, signal?: AbortSignal) =>
  get<{ items: ReasonRow[]; total: number }>('/reports/reasons', { query: { ...range }, signal });

export type ReportFormat = 'csv' | 'xlsx';

/** Where the report lies as a file. */
export const reportFile = (name: string, asked: Record<string, string>, format: ReportFormat) =>
  `${base}/reports/${name}?${new URLSearchParams({ ...asked, format }).toString()}`;

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
