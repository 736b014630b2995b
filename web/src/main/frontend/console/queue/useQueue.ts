import { useInfiniteQuery, type InfiniteData } from '@tanstack/vue-query';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import type { Page } from '@shared/api/page';
import { listTickets, type QueueFilter, type Ticket, type View } from '@shared/api/tickets';
import { keys } from '../keys';
import { hold } from './heldRows';

type Pages = InfiniteData<Page<Ticket>, string | null>;

/** The queue's rows: live, yet still while the pointer rests on them. */
export function useQueue(filter: Ref<QueueFilter>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => keys.list(filter.value)),
    queryFn: ({ pageParam, signal, queryKey }) => listTickets(queryKey[2] as QueueFilter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: computed(() => ofView(filter.value.view)),
  });
  const incoming = computed(() => unique((query.data.value?.pages ?? []).flatMap((page) => page.items)));
  const held = ref(false);
  const rows = shallowRef<Ticket[]>([]);
  const waiting = ref(0);

  const settle = () => {
    rows.value = incoming.value;
    waiting.value = 0;
  };
  watch(
    incoming,
    (fresh, before) => {
      const grew = before !== undefined && before.length > 0 && fresh.length > before.length && query.isFetchingNextPage.value;
      if (!held.value || rows.value.length === 0 || grew) return settle();
      const still = hold(rows.value, fresh);
      rows.value = still.rows;
      waiting.value = still.waiting;
    },
    { immediate: true },
  );
  watch(held, (now) => now || settle());
  watch(filter, settle);
  watch(query.isPlaceholderData, (stale) => stale || settle());

  return { query, rows, waiting, held, settle };
}

/** While a search narrows, its rows stay; another view's rows never stand under this one's name. */
function ofView(view: View) {
  return (before: Pages | undefined, query?: { queryKey: readonly unknown[] }) =>
    (query?.queryKey[2] as QueueFilter | undefined)?.view === view ? before : undefined;
}

function unique(tickets: Ticket[]): Ticket[] {
  return [...new Map(tickets.map((ticket) => [ticket.number, ticket])).values()];
}
