import { ref, type Ref } from 'vue';
import type { Outcome, Ticket } from '@shared/api/tickets';
import { usePreferred } from '../preferences/usePreferences';
import { doPress, usePress } from '../shortcuts/presses';
import type { Question } from '../ticket/useTicketActions';

interface Composer {
  ready: boolean;
  submit: () => Promise<boolean>;
}

type Resolve = (outcome: Outcome, reason: string | null, note: string | null) => void;

/**
 * Sends what is written and closes the ticket, then opens the next one where the user wants that. A ticket without a
 * contact reason asks for it first; what does not leave closes nothing.
 */
export function useSendAndResolve(ticket: Ref<Ticket>, composer: Ref<Composer | undefined>, question: Ref<Question | null>, resolve: Resolve, possible: () => boolean) {
  const opensNext = usePreferred('opensNext');
  const sendsFirst = ref(false);

  async function finish(...how: Parameters<Resolve>) {
    if (!(await composer.value?.submit())) return;
    resolve(...how);
    if (opensNext.value) doPress('next-ticket');
  }
  function ask() {
    if (ticket.value.reason !== null) return void finish('solved', ticket.value.reason, null);
    sendsFirst.value = true;
    question.value = 'resolve';
  }
  function close(...how: Parameters<Resolve>) {
    if (sendsFirst.value) void finish(...how);
    else resolve(...how);
  }
  usePress('send-resolve', ask, () => possible() && composer.value?.ready === true);
  usePress('resolve', () => (sendsFirst.value = false));
  return close;
}
