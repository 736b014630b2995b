import { computed } from 'vue';
import type { LawRule, LawVersion } from '@shared/api/law';
import { locale } from '@shared/i18n/locale';
import { useWords } from '@shared/i18n/useWords';
import { useTime } from '@shared/time/useTime';

/** What numbers of the law count; the order in which a form offers them. */
export const units = ['days', 'hours', 'months', 'years', 'years-of-age', 'persons', 'baht', 'items'] as const;

/** The version of today, or the newest while none is in force. */
export const standing = (rule: LawRule): LawVersion | undefined =>
  rule.versions.find(({ version }) => version === rule.inForce) ?? rule.versions[0];

/** Whether every word is somewhere in the rule's key, section or duties, in either language. */
export function holds(rule: LawRule, words: string): boolean {
  const text = [rule.key, rule.sectionTh, rule.sectionEn, ...rule.versions.flatMap(({ dutyTh, dutyEn }) => [dutyTh, dutyEn])].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** `in-force`, `draft`, `to-come` or `past`. */
export function stateOf(rule: LawRule, version: LawVersion): string {
  if (version.status === 'draft') return 'draft';
  if (version.version === rule.inForce) return 'in-force';
  return version.version > (rule.inForce ?? 0) ? 'to-come' : 'past';
}

/** How a rule is told in the language now shown. */
export function useRuleWords() {
  const { t, name } = useWords();
  const { count, date } = useTime();
  const thai = computed(() => locale.value === 'th');
  return {
    sectionOf: (rule: LawRule) => (thai.value ? rule.sectionTh : rule.sectionEn),
    dutyOf: (version: LawVersion) => (thai.value ? version.dutyTh : version.dutyEn),
    numberOf: ({ amount, unit }: LawVersion) => (amount === null ? '–' : `${count(amount)} ${name('law.unit', unit)}`),
    beginOf: ({ effectiveFrom }: LawVersion) => (effectiveFrom === null ? t('law.noDay') : t('law.from', { day: date(effectiveFrom) })),
  };
}
