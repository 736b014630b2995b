import { computed, ref, type Ref } from 'vue';
import type { HandoffSheet } from '@shared/api/handoffs';
import { sendPortalLink, type Outcome, type Ticket, type Transition, type WaitingFor } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { me } from '@shared/session/session';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { usePress, type Press } from '../shortcuts/presses';
import { possibleDeeds } from './possibleDeeds';
import { usePatch, useSpam, useTicketChange, useUndoableChange } from './useTicketChange';

export type Question = 'resolve' | 'waiting' | 'cancel' | 'assign' | 'spam' | 'split' | 'snooze' | 'tag';

/** What an agent may do with the open ticket now; dialogs ask for what an action needs to know. */
export function useTicketActions(ticket: Ref<Ticket>) {
  const { t, name } = useWords();
  const change = useTicketChange();
  const undoable = useUndoableChange();
  const patch = usePatch();
  const spam = useSpam();
  const question = ref<Question | null>(null);
  const own = computed(() => me.value?.name ?? '');
  const can = computed(() => possibleDeeds(ticket.value, own.value));

  const act = (what: Transition, body: Record<string, unknown>, shown: Partial<Ticket>, done: string) =>
    change(ticket.value, what, body, shown, done);
  const listen = (press: Press, run: () => void) => usePress(press, run, () => can.value[press] === true);
  const ask = (press: Press, what: Question) => listen(press, () => (question.value = what));

  listen('take', () => {
    const mine = { assignee: own.value };
    if (ticket.value.assignee === null) undoable.change(ticket.value, mine, mine, t('ticket.taken'));
    else undoable.give(ticket.value, { ...mine, takeOver: true }, mine, t('ticket.taken'));
  });
  listen('progress', () => {
    const assignee = ticket.value.assignee ?? own.value;
    act('progress', {}, { state: 'in-progress', assignee }, t('ticket.inProgress'));
  });
  listen('elsewhere', () => act('answered-elsewhere', {}, { state: 'in-progress' }, t('ticket.elsewhere')));
  listen('reopen', () => act('reopening', {}, { state: 'in-progress', outcome: null }, t('ticket.reopened')));
  listen('portal', async () => {
    try {
      const { channel } = await sendPortalLink(ticket.value.number);
      tell(t('ticket.portalSent', { channel: name('channel', channel) }));
    } catch (fault) {
      tell(faultText(fault), 'bad');
    }
  });
  ask('resolve', 'resolve');
  ask('waiting', 'waiting');
  ask('snooze', 'snooze');
  ask('cancel', 'cancel');
  ask('assign', 'assign');
  ask('spam', 'spam');
  ask('split', 'split');
  ask('tag', 'tag');
  listen('restore', () => spam.restore(ticket.value));

  return {
    can,
    question,
    wait: (until: string | null, whom: WaitingFor) =>
      act('waiting', { until, for: whom }, { state: 'waiting', waitingFor: whom, waitingUntil: until }, t('ticket.waiting')),
    resolve: (outcome: Outcome, reason: string | null, note: string | null) =>
      undoable.change(ticket.value, { state: 'done', outcome, reason, note }, { state: 'done', outcome, reason }, t('ticket.resolved')),
    tag: (tags: string[]) => patch.mutate({ ticket: ticket.value, change: { tags } }),
    markSpam: (blockSender: boolean) => spam.mark(ticket.value, blockSender),
    cancel: (reason: string, note: string) =>
      act('cancellation', { reason, note }, { state: 'cancelled' }, t('ticket.cancelled')),
    assign: (team: string, assignee: string | null, handoff: HandoffSheet | null) => {
      const whom = { team, ...(assignee !== null && { assignee }) };
      if (handoff === null) undoable.change(ticket.value, whom, { team, assignee }, t('ticket.assigned'));
      else undoable.give(ticket.value, { ...whom, handoff }, { team, assignee }, t('ticket.assigned'));
    },
  };
}
