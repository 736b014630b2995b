import { get, post } from './client';
import type { Page } from './page';

/** What the law says under one key from one day on; never changed. */
export interface LawVersion {
  key: string;
  version: number;
  dutyTh: string;
  dutyEn: string;
  amount: number | null;
  unit: string | null;
  source: string;
  confirmWithCounsel: boolean;
  status: string;
  effectiveFrom: string | null;
  recordedAt: string;
  recordedBy: string;
}

/** One rule with its versions, newest first; `inForce` is the one of today, null while there is none. */
export interface LawRule {
  key: string;
  kind: string;
  sectionTh: string;
  sectionEn: string;
  inForce: number | null;
  versions: LawVersion[];
}

export type NewLawVersion = Omit<LawVersion, 'key' | 'version' | 'recordedAt' | 'recordedBy'>;

const address = (key: string) => `/privacy/law/${encodeURIComponent(key)}`;

export const listLaw = (signal?: AbortSignal) => get<Page<LawRule>>('/privacy/law', { signal });
export const getLaw = (key: string, signal?: AbortSignal) => get<LawRule>(address(key), { signal });
export const addLaw = (key: string, version: NewLawVersion) => post<LawVersion>(`${address(key)}/versions`, version);
