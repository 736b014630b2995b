import { Problem } from '../api/problem';
import { i18n } from '../i18n/locale';

/** The sentence a person can act on: ours in his language when we know the problem, else the hub's own. */
export function faultText(fault: unknown): string {
  const { t, te } = i18n.global;
  if (!(fault instanceof Problem)) return t('error.generic');
  if (fault.status === 0) return t('error.unreachable');
  if (fault.kind === 'purpose-refused') return refusedText(fault);
  if (fault.kind === 'mention-may-not-see') return t('problem.mention-may-not-see', { names: namesIn(fault.detail) });
  const known = `problem.${fault.kind}`;
  if (te(known)) return t(known);
  return fault.detail ?? t('error.generic');
}

/** The gate says why; its codes have words of their own. */
function refusedText(fault: Problem): string {
  const { t, te } = i18n.global;
  const code = `gate.${String(fault.members.reason)}`;
  return te(code) ? t('problem.refusedBecause', { reason: t(code) }) : t('problem.purpose-refused');
}

/** Colleagues are named by their user names in either language. */
const namesIn = (detail: string | null) => (detail?.match(/@[\w.-]*\w/g) ?? []).join(', ');
