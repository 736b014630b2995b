import { Problem } from '../api/problem';

/** The sentence a person can act on: the hub's own, else a general one by what went wrong. */
export function faultText(fault: unknown, t: (key: string) => string): string {
  if (!(fault instanceof Problem)) return t('error.generic');
  if (fault.status === 0) return t('error.unreachable');
  if (fault.status === 412) return t('error.stale');
  if (fault.status === 403) return t('error.forbidden');
  return fault.detail ?? (fault.status >= 500 ? t('error.generic') : fault.title || t('error.generic'));
}
