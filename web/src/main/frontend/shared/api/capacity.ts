import { get, post, put } from './client';
import type { Page } from './page';

/** Who may consent for a person; codes as the hub says them. */
export const bands = ['unknown', 'child', 'minor', 'adult', 'incompetent', 'quasi-incompetent'] as const;
export type Band = (typeof bands)[number];
export const bandReasons = ['person-said', 'representative-said', 'document-seen', 'court-order', 'marriage', 'mistake'] as const;
export const roles = ['parental', 'custodian', 'curator'] as const;
export type Role = (typeof roles)[number];
export const documents = ['birth-certificate', 'house-registration', 'court-order', 'identity-document', 'attestation'] as const;
/** By which a protection may be lessened. */
export const proofDocuments = ['birth-certificate', 'house-registration', 'court-order', 'identity-document', 'marriage-certificate'] as const;
export const endReasons = ['authority-ended', 'replaced', 'of-age', 'mistake'] as const;

export interface Representative {
  id: string;
  role: Role;
  /** Masked. */
  name: string | null;
  person: string | null;
  document: string;
  validFrom: string;
  validTo: string | null;
  endedAt: string | null;
  active: boolean;
  at: string;
  by: string;
}

export interface Capacity {
  subject: string;
  band: Band;
  childUntil: string | null;
  aloneFrom: string | null;
  confirmBy: string | null;
  /** The title of the name is one that children bear, and nobody recorded a band. */
  suspected: boolean;
  reason: string | null;
  at: string | null;
  by: string | null;
  representatives: Representative[];
  ages: { minor: number; adult: number };
}

/** A document that is kept elsewhere: its kind and hash. */
export interface DocumentProof {
  document: string | null;
  sha256: string | null;
}
export const nothingSeen: DocumentProof = { document: null, sha256: null };
export const isSeen = ({ document, sha256 }: DocumentProof): boolean => document !== null && sha256 !== null;

/** From whom needs most protection; who is `adult` or `unknown` has none. */
const protectedBands: Band[] = ['incompetent', 'child', 'minor', 'quasi-incompetent'];

/** Whether somebody who is protected would be so less, or for a shorter time. */
export function lessens(now: Capacity, band: Band, until: string): boolean {
  const place = protectedBands.indexOf(now.band);
  const next = protectedBands.indexOf(band);
  if (place < 0) return false;
  if (next < 0 || next > place) return true;
  const ends = band === 'child' || band === 'minor';
  if (now.aloneFrom === null) return ends;
  const day = now.band === 'child' ? now.childUntil : now.aloneFrom;
  return next === place && day !== null && until !== '' && until < day;
}

export interface NewRepresentative {
  role: Role;
  name: string | null;
  person: string | null;
  document: string;
  validFrom: string | null;
  validTo: string | null;
}

const address = (subject: string) => `/customers/${subject}/capacity`;

export const getCapacity = (subject: string, signal?: AbortSignal) => get<Capacity>(address(subject), { signal });
export const recordBand = (subject: string, band: { band: Band; until: string | null; reason: string } & DocumentProof) => put<Capacity>(address(subject), band);
export const addRepresentative = (subject: string, one: NewRepresentative) => post<Capacity>(`${address(subject)}/representatives`, one);
export const endRepresentative = (subject: string, id: string, end: { reason: string } & DocumentProof) =>
  post<Capacity>(`${address(subject)}/representatives/${id}/end`, end);

/** What a representative agreed to and the person, of age by now, did not confirm yet. */
export interface UnconfirmedConsent {
  subject: string;
  label: string | null;
  purpose: string;
  givenAt: string;
  aloneFrom: string;
  confirmBy: string;
}

export const listUnconfirmed = (signal?: AbortSignal) => get<Page<UnconfirmedConsent>>('/privacy/confirmations', { signal });

/** How many consents of a purpose stand how. */
export interface PurposeFigures {
  purpose: string;
  given: number;
  refused: number;
  withdrawn: number;
  ended: number;
}

/** With the newest comparison with the ledger. */
export interface StandingConsents {
  purposes: PurposeFigures[];
  compared: { at: string; words: number; differing: number; mended: number; left: number } | null;
}

export const getConsentFigures = (signal?: AbortSignal) => get<StandingConsents>('/privacy/consent-figures', { signal });
export const compareConsents = () => post<StandingConsents>('/privacy/consent-figures/comparison', undefined);
