import { Problem } from '@shared/api/problem';

/** The words that read like an offer; empty when the hub objects to something else, or to nothing. */
export function offerIn(fault: unknown): string[] {
  if (!(fault instanceof Problem) || fault.kind !== 'offer-without-consent') return [];
  return Array.isArray(fault.members.errors) ? fault.members.errors.map(String) : [];
}
