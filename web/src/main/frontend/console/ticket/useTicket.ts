import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { getTicket } from '@shared/api/tickets';
import { me } from '@shared/session/session';
import { keys } from '../keys';

/** The open ticket, and whether the one who looks holds it. */
export function useTicket(number: Ref<number | null>) {
  const query = useQuery({
    queryKey: computed(() => keys.ticket(number.value)),
    queryFn: ({ signal, queryKey }) => getTicket(queryKey[2] as number, signal),
    enabled: computed(() => number.value !== null),
  });
  const ticket = computed(() => (number.value === null ? null : (query.data.value ?? null)));
  const mine = computed(() => ticket.value?.assignee != null && ticket.value.assignee === me.value?.name);
  return { query, ticket, mine };
}
