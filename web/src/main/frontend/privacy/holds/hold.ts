import { useMutation, useQueryClient } from '@tanstack/vue-query';
import type { LegalHold } from '@shared/api/holds';
import { dayOf } from '@shared/time/format';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

export const scopes = ['person', 'ticket', 'category'] as const;
export const endings = ['matter-closed', 'not-needed', 'mistake'] as const;

export type Scope = (typeof scopes)[number];

/** What a hold holds: a person, one ticket of theirs, or what a retention rule covers. */
export const scopeOf = (hold: Pick<LegalHold, 'ticket' | 'category'>): Scope =>
  hold.ticket !== null ? 'ticket' : hold.category !== null ? 'category' : 'person';

/** The day so many days from now, as yyyy-mm-dd. */
export const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));

/** One step of a hold; afterwards every list of holds is read anew, whether it went well or not. */
export function useHoldStep<Said>(step: (said: Said) => Promise<LegalHold>, done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: done,
    onError: (fault) => tell(faultText(fault), 'bad'),
    onSettled: () => client.invalidateQueries({ queryKey: ['holds'] }),
  });
}
