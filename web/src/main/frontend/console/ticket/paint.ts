import type { InfiniteData, QueryClient } from '@tanstack/vue-query';
import type { Page } from '@shared/api/page';
import type { Ticket } from '@shared/api/tickets';
import { keys } from '../keys';

/** Shows a ticket's new look wherever it is on the screen: in its own pane and in every list that holds it. */
export function paint(queries: QueryClient, number: number, look: Partial<Ticket>): void {
  queries.setQueryData<Ticket>(keys.ticket(number), (held) => held && { ...held, ...look });
  queries.setQueriesData<InfiniteData<Page<Ticket>>>(
    { queryKey: keys.lists },
    (held) => held && { ...held, pages: held.pages.map((page) => repainted(page, number, look)) },
  );
}

function repainted(page: Page<Ticket>, number: number, look: Partial<Ticket>): Page<Ticket> {
  return { ...page, items: page.items.map((each) => (each.number === number ? { ...each, ...listLook(look) } : each)) };
}

/** Lists show a customer masked, whoever looks. */
function listLook(look: Partial<Ticket>): Partial<Ticket> {
  const rest = { ...look };
  delete rest.customer;
  return rest;
}
