import { get, post } from './client';

/** A store and what is done there; `ground` is the law by which it stays. */
export interface ErasureLine {
  holder: string;
  store: string;
  method: string;
  records: number;
  ground: string | null;
  groundVersion: number | null;
  at: string;
}

/** A store that could not be reached yet; it is tried again. */
export interface ErasureOpenLine {
  holder: string;
  store: string;
  records: number;
  since: string;
  attempts: number;
  triedAt: string | null;
  obstacle: string | null;
  /** Last day of what goes there by its age alone. */
  goneBy: string | null;
}

/** A plan to erase a person, or the certificate of what was carried out. */
export interface ErasureReport {
  id: string;
  request: string;
  subject: string;
  kind: string;
  outcome: string;
  at: string;
  operator: string;
  approver: string | null;
  approvedAt: string | null;
  lines: ErasureLine[];
  open: ErasureOpenLine[];
  holds: { id: string; ticket: number | null; category: string | null; ground: string; groundVersion: number; reviewOn: string }[];
  backupUntil: string;
  keptUntil: string;
  seal: { entry: string; seq: number; size: number; root: string } | null;
}

const address = (request: string, step: string) => `/privacy/requests/${request}/${step}`;

export const getPlan = (request: string, signal?: AbortSignal) => get<ErasureReport>(address(request, 'plan'), { signal });
export const makePlan = (request: string) => post<ErasureReport>(address(request, 'plan'), {});
export const getCertificate = (request: string, signal?: AbortSignal) => get<ErasureReport>(address(request, 'execution'), { signal });
export const carryOut = (request: string) => post<ErasureReport>(address(request, 'execution'), {});
