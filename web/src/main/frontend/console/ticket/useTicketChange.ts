import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { Problem } from '@shared/api/problem';
import { getTicket, patchTicket, restoreSpam, transition, type Ticket, type Transition } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import type { BulkDeed } from '@shared/api/bulk';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';
import { refreshLists, refreshTickets } from '../refresh';
import { paint } from './paint';
import { doUndoably } from './undoable';

interface Asked {
  ticket: Ticket;
  /** How the ticket looks when the hub agrees. */
  shown: Partial<Ticket>;
  /** What to tell when it is done. */
  done?: string;
  /** How it is taken back. */
  undo?: () => void;
  /** Asks the hub, with the version of the ticket given. */
  ask: (ticket: Ticket) => Promise<Ticket | undefined>;
}

/** Changes a ticket on the screen first and at the hub second; a refusal puts the screen back and says why. */
function useOptimistic() {
  const queries = useQueryClient();
  const { t } = useWords();
  return useMutation({
    mutationFn: ({ ticket, ask }: Asked) => ask(ticket).catch((fault: unknown) => again(fault, ticket, ask)),
    onMutate: async ({ ticket, shown }: Asked) => {
      await queries.cancelQueries({ queryKey: keys.ticket(ticket.number) });
      const before = queries.getQueryData<Ticket>(keys.ticket(ticket.number)) ?? ticket;
      paint(queries, ticket.number, shown);
      return before;
    },
    onError: (fault, { ticket }, before) => {
      if (before) paint(queries, ticket.number, before);
      tell(t('error.rolledBack', { reason: faultText(fault) }), 'bad');
    },
    onSuccess: (answer, { ticket, done, undo }) => {
      if (answer?.number === ticket.number) paint(queries, ticket.number, answer);
      if (done) tell(done, 'plain', undo && { text: t('action.undo'), run: undo });
    },
    onSettled: (_answer, _fault, { ticket }) => refreshLists(queries, ticket.number),
  });
}

/** A newer version in which neither state nor owner differs does not concern the deed, so it is asked once more. */
async function again(fault: unknown, seen: Ticket, ask: Asked['ask']): Promise<Ticket | undefined> {
  if (!(fault instanceof Problem) || fault.status !== 412) throw fault;
  const now = await getTicket(seen.number);
  if (now.state !== seen.state || now.assignee !== seen.assignee || now.team !== seen.team) throw fault;
  return ask(now);
}

/** A transition that shows at once. */
export function useTicketChange() {
  const { mutate } = useOptimistic();
  return (ticket: Ticket, name: Transition, body: Record<string, unknown>, shown: Partial<Ticket>, done: string) =>
    mutate({ ticket, shown, done, ask: (now) => transition(now, name, body) });
}

/** A change that shows at once and can be taken back from what it tells. */
export function useUndoableChange() {
  const { mutate } = useOptimistic();
  const queries = useQueryClient();
  const { t } = useWords();
  const giveBack = async (ticket: Ticket, undo: () => Promise<unknown>) => {
    const { state, assignee, team, outcome, reason } = ticket;
    paint(queries, ticket.number, { state, assignee, team, outcome, reason });
    try {
      await undo();
      tell(t('ticket.givenBack', { number: ticket.number }));
    } catch (fault) {
      tell(faultText(fault), 'bad');
    } finally {
      void refreshTickets(queries, ticket.number);
    }
  };
  const change = (ticket: Ticket, shown: Partial<Ticket>, done: string, ask: (now: Ticket) => Promise<() => Promise<unknown>>) => {
    let undo = (): Promise<unknown> => Promise.resolve();
    mutate({ ticket, shown, done, undo: () => void giveBack(ticket, undo), ask: async (now) => void (undo = await ask(now)) });
  };
  return {
    change: (ticket: Ticket, deed: BulkDeed, shown: Partial<Ticket>, done: string) => change(ticket, shown, done, (now) => doUndoably(now, deed)),
    /** What the hub does not take back whole goes back to whose it was. */
    give: (ticket: Ticket, body: Record<string, unknown>, shown: Partial<Ticket>, done: string) =>
      change(ticket, shown, done, async (now) => {
        await transition(now, 'assignment', body);
        return async () => transition(await fresh(ticket), 'assignment', { team: ticket.team, assignee: ticket.assignee ?? '' });
      }),
  };
}

/** Calls a ticket spam or takes it back; both show at once, and the first can be undone from what it tells. */
export function useSpam() {
  const { mutate } = useOptimistic();
  const { t } = useWords();
  const restore = (ticket: Ticket) =>
    mutate({ ticket, shown: { state: 'in-progress', outcome: null }, done: t('ticket.notSpam'), ask: async (now) => restoreSpam(await fresh(now)) });
  const mark = (ticket: Ticket, blockSender: boolean) =>
    mutate({
      ticket,
      shown: { state: 'cancelled', outcome: 'spam' },
      done: t('ticket.spam'),
      undo: () => restore(ticket),
      ask: (now) => transition(now, 'spam', { blockSender }),
    });
  return { mark, restore };
}

/** As the hub has it by now: an undo follows a change of its own. */
const fresh = (ticket: Ticket) => getTicket(ticket.number);

/** A change of the ticket's own members that shows at once. */
export function usePatch() {
  const { mutate, ...rest } = useOptimistic();
  return {
    ...rest,
    mutate: ({ ticket, change }: { ticket: Ticket; change: Partial<Ticket> }) =>
      mutate({ ticket, shown: change, ask: (now) => patchTicket(now, change) }),
  };
}
