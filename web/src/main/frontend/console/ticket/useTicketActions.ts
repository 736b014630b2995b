import { computed, ref, type Ref } from 'vue';
import type { Outcome, Ticket } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { me } from '@shared/session/session';
import { usePress, type Press } from '../shortcuts/presses';
import { useTicketChange } from './useTicketChange';

export type Question = 'resolve' | 'waiting' | 'cancel';

/** What an agent may do with the open ticket now; dialogs ask for what an action needs to know. */
export function useTicketActions(ticket: Ref<Ticket | null>) {
  const { t } = useWords();
  const { mutate } = useTicketChange();
  const question = ref<Question | null>(null);
  const closed = computed(() => ticket.value?.state === 'done' || ticket.value?.state === 'cancelled');
  const mine = computed(() => ticket.value?.assignee != null && ticket.value.assignee === me.value?.name);

  const can = computed<Partial<Record<Press, boolean>>>(() => {
    const now = ticket.value;
    if (!now) return {};
    return {
      take: !closed.value && !mine.value,
      progress: now.state === 'not-started' || now.state === 'waiting',
      waiting: now.state === 'in-progress' || now.state === 'not-started',
      resolve: !closed.value,
      cancel: !closed.value,
      reopen: closed.value,
    };
  });

  const change = (name: Parameters<typeof mutate>[0]['name'], body: Record<string, unknown>, shown: Partial<Ticket>, done: string) => {
    if (ticket.value) mutate({ ticket: ticket.value, name, body, shown, done });
  };
  const listen = (press: Press, run: () => void) => usePress(press, run, () => can.value[press] === true);
  const take = () => {
    const assignee = me.value?.name ?? null;
    change('assignment', { assignee }, { assignee }, t('ticket.taken'));
  };
  const progress = () => change('progress', {}, { state: 'in-progress' }, t('ticket.inProgress'));
  const reopen = () => change('reopening', {}, { state: 'in-progress', outcome: null }, t('ticket.reopened'));
  const wait = (until: string | null, reason: string) =>
    change('waiting', { until, for: reason }, { state: 'waiting' }, t('ticket.waiting'));
  const resolve = (outcome: Outcome, note: string | null) =>
    change(
      'resolution',
      { outcome, reason: ticket.value?.reason ?? 'other', note },
      { state: 'done', outcome },
      t('ticket.resolved'),
    );
  const cancel = (reason: string) => change('cancellation', { reason }, { state: 'cancelled' }, t('ticket.cancelled'));

  listen('take', take);
  listen('progress', progress);
  listen('reopen', reopen);
  listen('resolve', () => (question.value = 'resolve'));
  listen('waiting', () => (question.value = 'waiting'));
  listen('cancel', () => (question.value = 'cancel'));

  return { can, question, wait, resolve, cancel };
}
