import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { getCustomer } from '@shared/api/customers';
import type { Ticket } from '@shared/api/tickets';
import { keys } from '../keys';

/** The customer of a ticket, as far as the one who looks may see him through that ticket. */
export function useCustomer(ticket: () => Ticket) {
  const id = computed(() => ticket().customer?.id ?? null);
  const query = useQuery({
    queryKey: computed(() => keys.customer(ticket().number, id.value)),
    queryFn: ({ signal, queryKey }) => getCustomer(queryKey[4] as string, queryKey[2] as number, signal),
    enabled: computed(() => id.value !== null),
  });
  return { query, customer: computed(() => query.data.value ?? null), id };
}
