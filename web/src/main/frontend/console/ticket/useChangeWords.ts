import type { HistoryEntry } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { useTime } from '@shared/time/useTime';
import { toldReason } from './assignmentReason';
import { useTeams } from './useTeams';

const valued: Record<string, string> = { state: 'state', priority: 'priority', outcome: 'outcome', waitingFor: 'waiting.reason', delivery: 'delivery', message: 'message' };
const tying = ['merged', 'mergedInto', 'parted', 'split', 'splitFrom'];

/** A change of a ticket in words: what changed, from what to what, by whom and why. */
export function useChangeWords() {
  const { t, name } = useWords();
  const { dateTime } = useTime();
  const { teamName } = useTeams();

  function alarm(value: string): string {
    const [kind = '', level = ''] = value.split(' ');
    return t(`history.alarm.${kind}`, { level });
  }

  function value(field: string, given: string | null): string {
    if (given === null) return '–';
    if (field === 'waitingUntil' || field === 'snooze') return dateTime(given);
    if (tying.includes(field)) return `#${given}`;
    if (field === 'team') return teamName(given);
    if (field === 'sla') return alarm(given);
    return valued[field] ? name(valued[field], given) : given;
  }

  function why({ field, reason }: HistoryEntry): string {
    if (reason === null) return '';
    if (field === 'sla') return name('sla.promise', reason);
    if (field === 'slaPolicy') return reason.split(',').map((one) => name('history.field', one)).join(', ');
    if (reason === 'undone' || tying.includes(reason)) return name('history.field', reason);
    const known = toldReason(reason);
    return known ? t(known.key, { who: known.who }) : reason;
  }

  return { value, why, what: (field: string) => name('history.field', field), who: (actor: string) => name('actor', actor) };
}
