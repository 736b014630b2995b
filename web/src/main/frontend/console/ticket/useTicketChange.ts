import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/vue-query';
import type { Page } from '@shared/api/page';
import { transition, type Ticket, type Transition } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';

/** A change that shows at once: what is asked of the hub, and how the ticket looks when the hub agrees. */
export interface Change {
  ticket: Ticket;
  name: Transition;
  body: Record<string, unknown>;
  shown: Partial<Ticket>;
  /** What to tell when it is done. */
  done?: string;
}

/** Changes a ticket on the screen first and at the hub second; a refusal puts the screen back and says why. */
export function useTicketChange() {
  const queries = useQueryClient();
  const { t } = useWords();
  return useMutation({
    mutationFn: ({ ticket, name, body }: Change) => transition(ticket, name, body),
    onMutate: async ({ ticket, shown }: Change) => {
      await queries.cancelQueries({ queryKey: keys.ticket(ticket.number) });
      const before = queries.getQueryData<Ticket>(keys.ticket(ticket.number)) ?? ticket;
      paint(queries, ticket.number, shown);
      return before;
    },
    onError: (fault, { ticket }, before) => {
      if (before) paint(queries, ticket.number, before);
      tell(t('error.rolledBack', { reason: faultText(fault, t) }), 'bad');
    },
    onSuccess: (answer, { ticket, done }) => {
      if (answer?.number === ticket.number) paint(queries, ticket.number, answer);
      if (done) tell(done);
    },
    onSettled: (_answer, _fault, { ticket }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.one(ticket.number) }),
        queries.invalidateQueries({ queryKey: keys.lists }),
      ]),
  });
}

function paint(queries: QueryClient, number: number, look: Partial<Ticket>): void {
  queries.setQueryData<Ticket>(keys.ticket(number), (held) => held && { ...held, ...look });
  queries.setQueriesData<InfiniteData<Page<Ticket>>>({ queryKey: keys.lists }, (held) =>
    held && {
      ...held,
      pages: held.pages.map((page) => ({
        ...page,
        items: page.items.map((each) => (each.number === number ? { ...each, ...listLook(look) } : each)),
      })),
    },
  );
}

/** Lists show a customer masked, whoever looks. */
function listLook(look: Partial<Ticket>): Partial<Ticket> {
  const rest = { ...look };
  delete rest.customer;
  return rest;
}
